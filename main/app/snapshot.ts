import { needOfFigures } from '../../shared/compose/need-figure.ts';
import { needOf } from '../../shared/compose/need.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { Prose } from '../../shared/model/prose.ts';
import { RECORDS } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import type { Template } from '../../shared/template/template.ts';
import { readTemplate } from '../files/templates.ts';
import { readContents, readNeeded } from '../store/contents.ts';
import { inOneRead } from '../store/database.ts';
import { listRecords, listRecordsWhere, readRecord } from '../store/tables.ts';
import type { Deps, PaperDeps, ReadProgramme } from './deps.ts';
import { freezeContents } from './frozen.ts';
import { templateFolders } from './templates.ts';

/** A report ready to compose: its template, and what its paper can be made from, read at one moment. */
export type Prepared = { readonly snapshot: Snapshot; readonly template: Template };

/** A text of the report that is taken in the place of what is saved. */
type Draft = { readonly of: 'section' | 'response'; readonly key: string; readonly body: Prose };

/** Where figures, tables and charts are drawn from: the snapshot of a report that is frozen, or today's registers all the same. */
export type DrawnFrom = 'snapshot' | 'registers';

/**
 * What composing report `reportId` needs and no more: the report says what it shows, and only that is read. Texts in `drafts` are
 * taken as they are there.
 */
export function prepareReport(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  drafts: readonly Draft[] = [],
  drawnFrom: DrawnFrom = 'snapshot',
): Reply<Prepared> {
  return inOneRead(open.db, () => {
    const report = findReport(open, reportId);
    if (!report.ok) return report;
    const template = readTemplate(templateFolders(deps), report.value.templateId);
    if (!template.ok) return template;
    const ofReport = <K extends 'section' | 'response' | 'recommendation'>(kind: K) =>
      listRecordsWhere(open.db, kind, 'reportId', [reportId]);
    const written = {
      report: report.value,
      sections: withDrafts(ofReport('section'), drafts, 'section', (key, body) =>
        RECORDS.section.parse({ id: `draft-${key}`, reportId, key, body }),
      ),
      responses: withDrafts(ofReport('response'), drafts, 'response', (key, body) =>
        RECORDS.response.parse({ id: `draft-${key}`, reportId, key, body }),
      ),
      recommendations: ofReport('recommendation'),
    };
    const needed = readNeeded(open.db, needOf(written, template.value));
    const frozen = drawnFrom === 'registers' ? done(needed) : freezeContents(open, report.value, needed);
    if (!frozen.ok) return frozen;
    const contents =
      drafts.length === 0
        ? frozen.value
        : { ...frozen.value, sections: written.sections, responses: written.responses };
    return done({ snapshot: toSnapshot(open, report.value, contents), template: template.value });
  });
}

/** Report `reportId` with all that figures are read from, of its snapshot where it is frozen. */
export function prepareFigures(deps: PaperDeps, open: ReadProgramme, reportId: string): Reply<Prepared> {
  return inOneRead(open.db, () => {
    const report = findReport(open, reportId);
    if (!report.ok) return report;
    const template = readTemplate(templateFolders(deps), report.value.templateId);
    if (!template.ok) return template;
    const frozen = freezeContents(open, report.value, readNeeded(open.db, needOfFigures(reportId)));
    if (!frozen.ok) return frozen;
    return done({ snapshot: toSnapshot(open, report.value, frozen.value), template: template.value });
  });
}

function withDrafts<T extends { readonly key: string; readonly body: Prose }>(
  held: readonly T[],
  drafts: readonly Draft[],
  of: Draft['of'],
  make: (key: string, body: Prose) => T,
): readonly T[] {
  const here = drafts.filter((draft) => draft.of === of);
  const drafted = (key: string): Draft | undefined => here.find((draft) => draft.key === key);
  return [
    ...held.map((one) => ({ ...one, body: drafted(one.key)?.body ?? one.body })),
    ...here.filter(({ key }) => !held.some((one) => one.key === key)).map(({ key, body }) => make(key, body)),
  ];
}

/** Report `reportId` with everything the file holds, read at one moment: for whoever looks beyond the paper. */
export function readSnapshot(open: ReadProgramme, reportId: string): Reply<Snapshot> {
  return snapshotIn(open, reportId, readContents(open.db));
}

function snapshotIn(open: ReadProgramme, reportId: string, contents: Contents): Reply<Snapshot> {
  const report = contents.reports.find((one) => one.id === reportId);
  return report === undefined
    ? refuseReport(open, reportId, contents.reports)
    : done(toSnapshot(open, report, contents));
}

/**
 * The same from `contents`, which is all that the file holds: `whole` for whoever looks beyond the paper, and ready to compose.
 * Nothing is read twice.
 */
export function prepareWhole(
  deps: PaperDeps,
  open: ReadProgramme,
  reportId: string,
  contents: Contents,
): Reply<Prepared & { readonly whole: Snapshot }> {
  const whole = snapshotIn(open, reportId, contents);
  if (!whole.ok) return whole;
  const { report } = whole.value;
  const template = readTemplate(templateFolders(deps), report.templateId);
  if (!template.ok) return template;
  const frozen = freezeContents(open, report, contents);
  if (!frozen.ok) return frozen;
  return done({ snapshot: toSnapshot(open, report, frozen.value), template: template.value, whole: whole.value });
}

function findReport(open: ReadProgramme, reportId: string): Reply<Report> {
  const report = readRecord(open.db, 'report', reportId);
  return report === undefined ? refuseReport(open, reportId, listRecords(open.db, 'report')) : done(report);
}

function refuseReport(open: ReadProgramme, reportId: string, reports: readonly Report[]): Reply<never> {
  const ids = reports.map((one) => one.id);
  const there = ids.length === 0 ? 'The programme holds no report yet' : `There is: ${ids.join(', ')}`;
  return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}. ${there}.`);
}

function toSnapshot(open: ReadProgramme, report: Report, contents: Contents): Snapshot {
  return Object.freeze({ report, programme: theProgramme(contents, open.fileName), contents });
}

/** The one programme a file holds. */
export function theProgramme(contents: Pick<Contents, 'programmes'>, fileName: string): Snapshot['programme'] {
  const [programme] = contents.programmes;
  if (programme === undefined) throw new Error(`${fileName} holds no programme`);
  return programme;
}
