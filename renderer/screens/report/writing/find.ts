import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { create } from 'zustand';
import { fitCapitals, GAP, matchLine, type Piece, type Wanted } from '../../../../shared/rules/replace-words.ts';
import { drawLayer, type Stretch } from './decorations.ts';
import { type Editor, listEditors, useEditors } from './editors.ts';
import { figureWords } from './figure-words.ts';

/** So much of a line is said before what was found in it, and after it. */
const MOST_AROUND = 60;

type Finding = {
  readonly open: boolean;
  readonly words: string;
  readonly asTyped: boolean;
  readonly next: string;
  /** Whether every report of the programme is meant, or the one on screen. */
  readonly everywhere: boolean;
  /** Grows each time somebody asks for the line: it takes the cursor. */
  readonly asked: number;
};

/** What is looked for in the texts of the report. */
export const useFinding = create<Finding>(() => ({
  open: false,
  words: '',
  asTyped: false,
  next: '',
  everywhere: false,
  asked: 0,
}));

/** Opens the line that finds and replaces, with what is selected in the text as the words looked for. */
export function askToFindInText(): void {
  const state = useEditors.getState().current?.view.state;
  const selected = state?.doc.textBetween(state.selection.from, state.selection.to) ?? '';
  const words = /^[^\n]{1,80}$/.test(selected) ? { words: selected } : {};
  useFinding.setState(({ asked }) => ({ open: true, asked: asked + 1, ...words }));
}

/** One place where the words stand; `fixed` where they are a figure's, which says what the file says. */
export type FoundAt = Stretch & { readonly editor: Editor; readonly fixed: boolean };

/** Every place where `words` stand, in the order of the report, in the words of figures too. */
export function findWords(words: string, asTyped: boolean): readonly FoundAt[] {
  if (words === '') return [];
  return listEditors().flatMap((editor) =>
    textLines(editor.view.state.doc).flatMap((pieces) =>
      matchLine(pieces, { words, asTyped }).map(
        ({ from, to, fixed }): FoundAt => ({
          editor,
          fixed,
          from: placeOf(pieces, from, 'from'),
          to: placeOf(pieces, to, 'to'),
        }),
      ),
    ),
  );
}

type Placed = Piece & { readonly pos: number; readonly size: number };

/** The lines of a text in pieces, each with its place in the document: a figure takes one place there, however long its words are. */
function textLines(doc: Node): readonly (readonly Placed[])[] {
  const lines: (readonly Placed[])[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    lines.push(piecesOf(node, pos + 1));
    return false;
  });
  return lines;
}

function piecesOf(line: Node, start: number): readonly Placed[] {
  const pieces: Placed[] = [];
  line.forEach((node, offset) => {
    const pos = start + offset;
    if (node.text !== undefined) pieces.push({ text: node.text, fixed: false, pos, size: node.nodeSize });
    else if (node.type.name === 'figure') pieces.push({ text: figureWords(node), fixed: true, pos, size: 1 });
    else if (node.isLeaf) pieces.push({ text: GAP, fixed: true, pos, size: node.nodeSize });
    else {
      const edge = (at: number): Placed => ({ text: GAP, fixed: true, pos: at, size: 1 });
      pieces.push(edge(pos), ...piecesOf(node, pos + 1), edge(pos + node.nodeSize - 1));
    }
  });
  return pieces;
}

/** The place in the document of a place in the line; within a figure it is the edge of the figure. */
function placeOf(pieces: readonly Placed[], at: number, edge: 'from' | 'to'): number {
  let start = 0;
  for (const { text, fixed, pos, size } of pieces) {
    const end = start + text.length;
    if (edge === 'from' ? at < end : at <= end) {
      if (!fixed) return pos + at - start;
      return edge === 'from' ? pos : pos + size;
    }
    start = end;
  }
  const last = pieces.at(-1);
  return last === undefined ? 0 : last.pos + last.size;
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
    drawLayer(editor.view, 'found', marks);
  }
}

/** Selects what was found and brings it into sight, with the focus left where it is. */
export function goToFound({ editor, from, to }: Omit<FoundAt, 'fixed'>): void {
  const { state } = editor.view;
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)).scrollIntoView());
}

/** The text around what was found, for someone who hears it. */
export function sayFound({ editor, from, to }: Stretch & { readonly editor: Editor }): string {
  const { doc } = editor.view.state;
  const line = doc.resolve(from);
  const words = (start: number, end: number): string =>
    doc.textBetween(start, end, ' ', (leaf) => (leaf.type.name === 'figure' ? figureWords(leaf) : ' '));
  const before = words(line.start(), from).slice(-MOST_AROUND);
  const after = words(to, Math.max(to, line.end())).slice(0, MOST_AROUND);
  return `${editor.heading}: ${before}${words(from, to)}${after}`;
}

/** Selects what was found, and goes on in that text. */
export function enterFound(found: FoundAt): void {
  goToFound(found);
  found.editor.view.focus();
}

/** Puts `next` in the place of what was found when `wanted` was looked for. */
export function replaceFound({ editor, from, to }: FoundAt, wanted: Wanted, next: string): void {
  const { tr, doc } = editor.view.state;
  const words = fitCapitals(doc.textBetween(from, to), wanted, next);
  editor.view.dispatch(words === '' ? tr.delete(from, to) : tr.insertText(words, from, to));
}
