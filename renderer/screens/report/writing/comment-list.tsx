import { type ReactElement, useEffect, useRef } from 'react';
import type { StudioView } from '../../../../shared/api/studio-views.ts';
import { writeDay } from '../../../../shared/rules/days.ts';
import { Button } from '../../../parts/kit.ts';
import { settleComment } from '../../../state/comments.ts';
import { usePreview } from '../../../state/preview.ts';
import { drawLayer, linesIn, type Marked, PIECE } from './decorations.ts';
import { editorId, findEditor, listEditors } from './editors.ts';
import { goToFound } from './find.ts';

type ListProps = { readonly studio: StudioView; readonly readOnly: boolean };
type Comment = StudioView['report']['comments'][string];

/** What was said of the texts of the report, as words and nothing else, each leading to the words it is about. */
export function CommentList({ studio, readOnly }: ListProps): ReactElement | null {
  const { comments, id: reportId } = studio.report;
  const marked = useRef(false);
  // The places of the words move with the texts: a new preview tells that they did.
  const view = usePreview((held) => held.view);
  useEffect(() => {
    const open = Object.values(comments).filter((one) => !one.done);
    if (open.length === 0 && !marked.current) return;
    marked.current = open.length > 0;
    for (const editor of listEditors()) {
      const marks = open.flatMap((one): readonly Marked[] => {
        const at = editorId(one.of, one.key) === editor.id ? placeOf(one) : null;
        return at === null ? [] : [{ ...at, className: 'ed-commented', title: `${one.who}: ${one.text}` }];
      });
      drawLayer(editor.view, 'comments', marks);
    }
  }, [comments, view]);
  const all = Object.entries(comments).toSorted(([, one], [, other]) => (one.on < other.on ? -1 : 1));
  if (all.length === 0) return null;
  const go = (one: Comment): void => {
    const editor = findEditor(editorId(one.of, one.key));
    const at = placeOf(one);
    if (editor === undefined || at === null) return;
    goToFound({ editor, ...at });
    editor.view.focus();
  };
  const listOf = (isDone: boolean): ReactElement => (
    <ul>
      {all
        .filter(([, one]) => one.done === isDone)
        .map(([id, one]) => (
          <li key={id}>
            <button
              type="button"
              className="text-link focusable"
              aria-describedby={`comment-who-${id} comment-text-${id}`}
              onClick={() => go(one)}
            >
              “{one.quote}”
            </button>{' '}
            <span className="muted" id={`comment-who-${id}`}>
              {one.who}, {writeDay(one.on)}
              {one.done ? ', dealt with' : placeOf(one) === null ? ', the words have changed' : ''}
            </span>
            <p className="ed-comment-text" id={`comment-text-${id}`}>
              {one.text}
            </p>
            <Button
              size="small"
              disabled={readOnly}
              aria-label={`${one.done ? 'Open again' : 'Dealt with'}: the comment on “${one.quote}”`}
              onClick={() => void settleComment(reportId, id, !one.done)}
            >
              {one.done ? 'Open again' : 'Dealt with'}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabled={readOnly}
              aria-label={`Remove the comment on “${one.quote}”`}
              onClick={() => void settleComment(reportId, id, null)}
            >
              Remove
            </Button>
          </li>
        ))}
    </ul>
  );
  const settled = all.filter(([, one]) => one.done).length;
  return (
    <aside className="ed-comments" aria-label="Comments" tabIndex={-1} data-landmark>
      <h2 className="side-title">Comments</h2>
      {settled === all.length ? null : listOf(false)}
      {settled === 0 ? null : (
        <details>
          <summary className="focusable">Dealt with ({settled})</summary>
          {listOf(true)}
        </details>
      )}
    </aside>
  );
}

/** Where the words of a comment stand now; null when they are no longer there. */
function placeOf({ of, key, quote }: Comment): { readonly from: number; readonly to: number } | null {
  const editor = findEditor(editorId(of, key));
  if (editor === undefined) return null;
  for (const { text, start } of linesIn(editor.view.state.doc)) {
    // Figures and the edges of footnotes have places in the line and no words: a quotation is of words alone.
    const places = Array.from(text.split(''), (_, at) => at).filter((at) => text[at] !== PIECE);
    const at = text.replaceAll(PIECE, '').indexOf(quote);
    const [from, to] = [places[at], places[at + quote.length - 1]];
    if (from !== undefined && to !== undefined) return { from: start + from, to: start + to + 1 };
  }
  return null;
}
