import { coverText } from '../../shared/clearing/cover.ts';
import { headsOf, listClearances, type Standing, standingOf } from '../../shared/clearing/standing.ts';
import { type MovedLine, whatMoved } from '../../shared/clearing/what-moved.ts';
import type { Composed } from '../../shared/compose/compose.ts';
import type { Officer } from '../../shared/model/people.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Clearance, Report } from '../../shared/model/report.ts';
import type { Sha256 } from '../../shared/model/units.ts';
import type { Template, TemplateClearance } from '../../shared/template/template.ts';
import { listRecords, listRecordsWhere, readRecord } from '../store/tables.ts';
import { type ComposedIn, composeReport } from './compose-report.ts';
import { findHandedIn } from './handed-in.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { type Bytes, packText, unpackText } from './packed.ts';

/** One clearance that the template asks for, beside the report as it reads now. */
export type ClearanceNow = {
  readonly wanted: TemplateClearance;
  readonly given: Clearance | undefined;
  readonly officer: Officer | undefined;
  readonly standing: Standing;
  /** The text it covers now, and the hash of that. */
  readonly text: string;
  readonly now: Bytes;
  /** What it covers, as its headings; empty for the whole paper. */
  readonly heads: readonly string[];
  /** What changed since the answer was given; empty unless it is stale, or when the old text is not kept. */
  readonly moved: readonly MovedLine[];
};

/** The clearances of a report, in the order of its template. */
export type ClearancesNow = {
  readonly report: Report;
  readonly template: Template;
  readonly composed: ComposedIn;
  readonly officers: readonly Officer[];
  readonly list: readonly ClearanceNow[];
};

/** How every clearance of report `reportId` stands, by the text and figures it covers as they read now. */
export function readClearances(deps: Deps, open: ReadProgramme, reportId: string): Reply<ClearancesNow> {
  const composed = composeReport(deps, open, reportId);
  if (!composed.ok) return composed;
  const report = readRecord(open.db, 'report', reportId);
  if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
  const { template } = composed.value;
  const officers = listRecords(open.db, 'officer');
  const given = listRecordsWhere(open.db, 'clearance', 'reportId', [reportId]);
  const heads = headsOf(template, report.fields);
  const isOut = findHandedIn(open, report) !== undefined;
  const list = listClearances(template).map((wanted): ClearanceNow => {
    const one = given.find(({ key }) => key === wanted.key);
    const text = coverText(composed.value, wanted.covers);
    const now = packText(text);
    // What was handed in stays as it was, however it would be composed today: the gate saw that every answer is about it.
    const covered = isOut ? (one?.covers ?? now.sha256) : now.sha256;
    const standing = standingOf(one, composed.value.due.includes(wanted.key), covered);
    const before = standing === 'stale' ? unpackText(open.db, one?.covers ?? '') : undefined;
    return {
      wanted,
      given: one,
      officer: officers.find(({ id }) => id === one?.officerId),
      standing,
      text,
      now,
      heads: wanted.covers.map((key) => heads.get(key) ?? key),
      moved: before === undefined ? [] : whatMoved(before, text),
    };
  });
  return done({ report, template, composed: composed.value, officers, list });
}

/** The keys of clearances of `report` whose text or figures have changed since they were given. */
export function listStale(
  open: ReadProgramme,
  report: Report,
  composed: Composed,
  template: Template,
  given: readonly Clearance[],
): readonly string[] {
  if (findHandedIn(open, report) !== undefined) return [];
  return listClearances(template).flatMap(({ key, covers }) => {
    const one = given.find((each) => each.key === key && each.answer !== null);
    if (one === undefined || one.covers === null) return [];
    const now: Sha256 = packText(coverText(composed, covers)).sha256;
    return one.covers === now ? [] : [key];
  });
}
