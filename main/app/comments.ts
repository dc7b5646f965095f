import type { TextOf } from '../../shared/api/studio-views.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { TextComment } from '../../shared/model/report.ts';
import { readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { applyChanges } from './change-programme.ts';
import type { Deps, OpenProgramme } from './deps.ts';

/** What is said of some words of a text. */
export type Comment = { readonly of: TextOf; readonly key: string; readonly quote: string; readonly text: string };

/** Leaves a comment on words of a report; it is kept beside the text and never printed. */
export function addComment(deps: Deps, open: OpenProgramme, reportId: string, comment: Comment): Reply<null> {
  const made = { ...comment, who: deps.who, on: deps.readClock().today, done: false };
  return change(deps, open, reportId, 'a comment', (comments) => ({ ...comments, [deps.makeId()]: made }));
}

/** Says that a comment is dealt with, or opens it again; null takes it away. */
export function settleComment(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  id: string,
  isDone: boolean | null,
): Reply<null> {
  return change(deps, open, reportId, 'a comment dealt with', (comments) => {
    const { [id]: held, ...others } = comments;
    return held === undefined || isDone === null ? others : { ...others, [id]: { ...held, done: isDone } };
  });
}

type Comments = Readonly<Record<string, TextComment>>;

function change(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  label: string,
  next: (comments: Comments) => Comments,
): Reply<null> {
  return attempt(open.fileName, () => {
    const report = readRecord(open.db, 'report', reportId);
    if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
    const comments = next(report.comments);
    const applied = applyChanges(deps, open, [{ does: 'set', kind: 'report', id: reportId, fields: { comments } }], {
      label,
      gesture: null,
    });
    return applied.ok ? done(null) : applied;
  });
}
