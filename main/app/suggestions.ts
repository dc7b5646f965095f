import { basename } from 'node:path';
import { planAccept } from '../../shared/clearing/accept.ts';
import { findSuggestions, type Suggestion } from '../../shared/clearing/suggestions.ts';
import type { Written } from '../../shared/check/plan-fix.ts';
import { readDocument } from '../../shared/document/read-document.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { ReadPaper } from '../../shared/document/read-paper.ts';
import { openZipFile } from '../files/open-zip.ts';
import { readAnswerForm } from '../papers/answer-form.ts';
import { readWordPaper, type WordPaper } from '../papers/read-paper.ts';
import { listRecordsWhere } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { applyChanges } from './change-programme.ts';
import { composeReport } from './compose-report.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { readVersion } from './versions.ts';

/** A suggestion, and whether it can be carried out by itself. */
export type OfferedSuggestion = Suggestion & { readonly canAccept: boolean };

/**
 * What a Word copy that came back suggests, beside the report as it reads now. A copy that was sent for clearance is held against
 * the version it was made from, any other against the report as it is. The copy is only read, nothing in it is run.
 */
export function readSuggestions(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  path: string,
): Reply<readonly OfferedSuggestion[]> {
  return attempt(open.fileName, () => {
    const zip = openZipFile(path);
    if (!zip.ok) return zip;
    const word = readWordPaper(zip.value);
    if (!word.ok) return word;
    const form = readAnswerForm(word.value.source);
    if (form !== null && form.report !== reportId)
      return refuse('bad-request', `${basename(path)} is a copy of another report: show that one first.`);
    const composed = composeReport(deps, open, reportId);
    if (!composed.ok) return composed;
    const { document, origins } = composed.value;
    const now = readDocument(document, origins);
    const base = readBase(open, reportId, word.value) ?? now;
    const written = writtenIn(open, reportId);
    const found = findSuggestions(base, now, word.value.paper);
    return done(found.map((one) => ({ ...one, canAccept: planAccept(one, written) !== null })));
  });
}

/** The report as it read when the copy was made; null where the copy does not say, or that version is kept no more. */
function readBase(open: ReadProgramme, reportId: string, { source }: WordPaper): ReadPaper | null {
  const form = readAnswerForm(source);
  if (form === null || form.report !== reportId) return null;
  const version = readVersion(open, reportId, form.version);
  return version.ok ? readDocument(version.value.kept.whole) : null;
}

/**
 * Carries out one suggestion of the copy at `path`, as one step. `words` are those it was shown with: where the report or the copy
 * reads otherwise by now, nothing is done.
 */
export function acceptSuggestion(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  path: string,
  asked: Pick<Suggestion, 'was' | 'now'>,
): Reply<null> {
  const all = readSuggestions(deps, open, reportId, path);
  if (!all.ok) return all;
  const found = all.value.find((one) => one.was === asked.was && one.now === asked.now);
  if (found === undefined)
    return refuse('stale-edit', `${basename(path)} no longer suggests that: the text has moved on. Look at it again.`);
  const change = planAccept(found, writtenIn(open, reportId));
  if (change === null)
    return refuse(
      'bad-request',
      found.bothWrote
        ? 'That cannot be taken over by itself, as it was changed here too since the copy was made: change the text where it is written.'
        : 'That cannot be taken over by itself, as a figure of the file or a text of the format is in it: change the text where it is written.',
    );
  const label = `take over from ${basename(path)}: ${found.at}`.slice(0, 200);
  return applyChanges(deps, open, [change], { label, gesture: null });
}

function writtenIn(open: ReadProgramme, reportId: string): Written {
  const of = <K extends 'section' | 'response' | 'recommendation' | 'appendix'>(kind: K) =>
    listRecordsWhere(open.db, kind, 'reportId', [reportId]);
  return {
    reportId,
    sections: of('section'),
    responses: of('response'),
    recommendations: of('recommendation'),
    appendices: of('appendix'),
  };
}
