import type { EditorView } from 'prosemirror-view';
import { TextSelection } from 'prosemirror-state';
import { create } from 'zustand';
import { layerMeta, linesIn, type Stretch } from './decorations.ts';
import { type Editor, listEditors } from './editors.ts';

type Finding = { readonly open: boolean; readonly words: string; readonly asTyped: boolean };

/** What is looked for in the texts of the report. */
export const useFinding = create<Finding>(() => ({ open: false, words: '', asTyped: false }));

/** Opens the line that finds and replaces. */
export function askToFindInText(): void {
  useFinding.setState({ open: true });
}

/** One place where the words stand. */
export type FoundAt = Stretch & { readonly editor: Editor };

/** Every place where `words` stand, in the order of the report. Figures and references are the file's own: they are not searched. */
export function findWords(words: string, asTyped: boolean): readonly FoundAt[] {
  if (words === '') return [];
  const wanted = asTyped ? words : words.toLowerCase();
  return listEditors().flatMap((editor) =>
    linesIn(editor.view.state.doc).flatMap(({ text, start }) => {
      const line = asTyped ? text : text.toLowerCase();
      const found: FoundAt[] = [];
      // A letter that is longer in the other case would shift every place behind it: then the words are looked for as typed.
      const where = line.length === text.length ? line : text;
      for (let at = where.indexOf(wanted); at >= 0; at = where.indexOf(wanted, at + wanted.length))
        found.push({ editor, from: start + at, to: start + at + wanted.length });
      return found;
    }),
  );
}

/** Marks what was found in every text. */
export function showFound(found: readonly FoundAt[], current: FoundAt | null): void {
  for (const editor of listEditors()) {
    const marks = found
      .filter((one) => one.editor === editor)
      .map(({ from, to }) => ({
        from,
        to,
        className: current?.editor === editor && current.from === from ? 'ed-found ed-found-now' : 'ed-found',
      }));
    const { tr } = editor.view.state;
    editor.view.dispatch(tr.setMeta(...layerMeta('found', marks)));
  }
}

/** Selects what was found and brings it into sight, with the focus left where it is. */
export function goToFound({ editor, from, to }: FoundAt): void {
  const { state } = editor.view;
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView());
}

/** Puts `words` in the place of what was found; answers how many were replaced. */
export function replaceFound(found: readonly FoundAt[], words: string): number {
  const byView = new Map<EditorView, FoundAt[]>();
  for (const one of found) byView.set(one.editor.view, [...(byView.get(one.editor.view) ?? []), one]);
  for (const [view, places] of byView) {
    const { tr } = view.state;
    // From the end, so that the places before stay where they are.
    for (const { from, to } of places.toReversed())
      if (words === '') tr.delete(from, to);
      else tr.insertText(words, from, to);
    view.dispatch(tr);
  }
  return found.length;
}
