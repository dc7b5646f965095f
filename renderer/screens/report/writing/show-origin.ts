import { TextSelection } from 'prosemirror-state';
import type { Origin } from '../../../../shared/document/read-paper.ts';
import { editorId, findEditor } from './editors.ts';
import { placesIn } from './to-prose.ts';

/** The id of the place where the part with this key is written. */
export function partPlace(key: string): string {
  return `write-${key}`;
}

/** The part that is about the paper itself; no key of a template has a capital. */
export const PAPER_PART = 'Paper';

/** Brings what a heading of the paper stands over into sight in the text, with the focus left where it is. */
export function showPart(anchor: string): void {
  document.getElementById(partPlace(anchor.replace(/^section-/, '')))?.scrollIntoView({ block: 'start' });
}

const WRITTEN_IN = '[contenteditable="true"], input, select, textarea, button';

/** Brings the part with this key into sight, and puts the cursor where it is written. */
export function enterPart(key: string): void {
  const part = document.getElementById(partPlace(key));
  part?.scrollIntoView({ block: 'start' });
  (part?.querySelector<HTMLElement>(WRITTEN_IN) ?? part)?.focus({ preventScroll: true });
}

/** Brings the words that a block of the paper comes from into sight, and puts the cursor there. */
export function showOrigin(origin: Origin | null): void {
  if (origin === null || (origin.of !== 'section' && origin.of !== 'response')) return;
  const editor = findEditor(editorId(origin.of, origin.key));
  if (editor === undefined) return;
  const { view } = editor;
  const { doc } = view.state;
  const index = placesIn(doc).indexOf(origin.block);
  if (index < 0) return;
  let pos = 0;
  for (let before = 0; before < index; before += 1) pos += doc.child(before).nodeSize;
  view.dispatch(view.state.tr.setSelection(TextSelection.near(doc.resolve(pos + 1))).scrollIntoView());
}
