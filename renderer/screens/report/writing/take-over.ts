import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';

/** What makes the text hold exactly `next`, with as little of it touched as can be so that the cursor stays; null where it does. */
export function takeOver({ doc, tr }: Pick<EditorState, 'doc' | 'tr'>, next: Node): Transaction | null {
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return null;
  // The ends may overlap where a letter repeats.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const slice = next.slice(start, end.b + overlap);
  // The step puts the piece in just so: fitted in, rows of a table became a second table.
  const put = tr.maybeStep(new ReplaceStep(start, end.a + overlap, slice));
  if (put.failed === null && tr.doc.eq(next)) return tr;
  return tr.replaceWith(0, tr.doc.content.size, next.content);
}
