import { nameAnswer } from '../../shared/clearing/standing.ts';
import { ClearanceAnswer } from '../../shared/model/report.ts';
import { editsOfRecord, listRows } from '../store/steps.ts';
import { listRecords, listRecordsWhere } from '../store/tables.ts';
import type { ReadProgramme } from './deps.ts';

/** How the version is called that keeps what went to an officer in a Word copy: the request is told like every other. */
export const SENT_TO = 'As sent to ';

/** Something that happened to the clearances of a report: what, who noted it, and at which moment. */
export type ClearingStep = { readonly name: string; readonly who: string; readonly at: string };

/** Who was asked to clear a report and what each answered, oldest first. What was taken back did not happen. */
export function listClearingSteps(open: ReadProgramme, reportId: string): readonly ClearingStep[] {
  const officers = new Map<unknown, string>(listRecords(open.db, 'officer').map(({ id, name }) => [id, name]));
  const steps = new Map<string, ClearingStep & { readonly seq: number }>();
  for (const { id } of listRecordsWhere(open.db, 'clearance', 'reportId', [reportId])) {
    let officer = '';
    let answer: unknown = null;
    for (const { seq, state, who, at } of listRows(open.db, { ownOnly: true, record: { kind: 'clearance', id } })) {
      for (const edit of editsOfRecord(open.db, seq, 'clearance', id)) {
        if (edit.does === 'remove') continue;
        officer = officers.get(edit.after['officerId']) ?? officer;
        if ('answer' in edit.after) answer = edit.after['answer'];
        const name = state === 'done' ? sayStep(officer, answer, edit.after) : null;
        // One request and one file of answers may be about several questions.
        if (name !== null) steps.set(`${seq} ${name}`, { name, who, at, seq });
      }
    }
  }
  return [...steps.values()].toSorted((one, other) => one.seq - other.seq);
}

function sayStep(officer: string, now: unknown, after: { readonly [field: string]: unknown }): string | null {
  const answer = ClearanceAnswer.safeParse(now);
  // The same answer given once more is bound to other words.
  if (answer.success && ('answer' in after || 'covers' in after))
    return `${officer} answered: ${nameAnswer(answer.data)}`;
  if (typeof after['metOn'] === 'string') return `Conditions of ${officer} marked as met`;
  const request = after['request'];
  return typeof request === 'string' && request !== '' ? `Asked ${officer} to clear it` : null;
}
