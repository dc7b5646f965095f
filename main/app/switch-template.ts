import type { Change } from '../../shared/changes/change.ts';
import { sayInFormat } from '../../shared/compose/figures/seen-figures.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Recommendation } from '../../shared/model/report.ts';
import { moveContent, type ReportTexts } from '../../shared/template/move-content.ts';
import { listRecords, listRecordsWhere, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { applyChanges } from './change-programme.ts';
import { composeReport } from './compose-report.ts';
import type { Deps, OpenProgramme } from './deps.ts';
import { prepareReport } from './snapshot.ts';
import { readTemplateOf } from './templates.ts';

/** What is left to do after a report took another format: what moved and must be read again, and what the new format asks for. */
export type Switched = {
  readonly template: string;
  /** What moved and must be read again. */
  readonly moved: readonly Finding[];
  /** That, and everything the new format asks for and does not find. */
  readonly todo: readonly Finding[];
};

/** Gives report `reportId` the format of template `to`, as one step that can be undone. Nothing that was written is lost. */
export function switchTemplate(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  to: string,
  gesture: string | null = null,
): Reply<Switched> {
  return attempt(open.fileName, () => {
    const report = readRecord(open.db, 'report', reportId);
    if (report === undefined) return refuse('unknown-report', `There is no report ${reportId} in ${open.fileName}.`);
    const target = readTemplateOf(deps, to);
    if (!target.ok) return target;
    const prepared = prepareReport(deps, open, reportId);
    if (!prepared.ok) return prepared;
    const { snapshot, template: from } = prepared.value;
    const ofReport = <K extends 'section' | 'response' | 'recommendation' | 'clearance'>(kind: K) =>
      listRecordsWhere(open.db, kind, 'reportId', [reportId]);
    const before = {
      report,
      sections: ofReport('section'),
      responses: ofReport('response'),
      recommendations: ofReport('recommendation'),
      clearances: ofReport('clearance'),
      officers: listRecords(open.db, 'officer'),
    };
    const said = sayInFormat(before, snapshot, from, target.value);
    const { texts, todo } = moveContent(said, from, target.value);
    const label = `format of “${report.title}”: ${target.value.name}`.slice(0, 200);
    const applied = applyChanges(
      deps,
      open,
      [...changesBetween(before, texts), ...rewordings(before.recommendations, said.recommendations)],
      { label, gesture },
    );
    if (!applied.ok) return applied;
    const composed = composeReport(deps, open, reportId);
    return composed.ok ? done({ template: to, moved: todo, todo: [...todo, ...composed.value.findings] }) : composed;
  });
}

/** Removals first: a text that moves from a section to a response frees its key before it takes another. */
function changesBetween(before: ReportTexts, after: ReportTexts): readonly Change[] {
  const { templateId, fields } = after.report;
  return [
    ...removals('section', before.sections, after.sections),
    ...removals('response', before.responses, after.responses),
    ...additions('section', before.sections, after.sections),
    ...additions('response', before.responses, after.responses),
    ...additions('clearance', before.clearances, after.clearances),
    { does: 'set', kind: 'report', id: after.report.id, fields: { templateId, fields } },
  ];
}

function rewordings(before: readonly Recommendation[], after: readonly Recommendation[]): readonly Change[] {
  return after
    .filter((one, at) => JSON.stringify(one.text) !== JSON.stringify(before[at]?.text))
    .map(({ id, text }) => ({ does: 'set', kind: 'recommendation', id, fields: { text } }));
}

type Kind = 'section' | 'response' | 'clearance';
type Kept = { readonly id: string; readonly key: string };

/** What goes, and what changes its key: two texts may swap keys, so each is taken out before it is put back. */
function removals(kind: Kind, before: readonly Kept[], after: readonly Kept[]): readonly Change[] {
  return before
    .filter((one) => !after.some((other) => other.id === one.id && isSame(one, other)))
    .map((one) => ({ does: 'remove', kind, id: one.id }));
}

function additions(kind: Kind, before: readonly Kept[], after: readonly Kept[]): readonly Change[] {
  return after
    .filter((one) => !before.some((other) => other.id === one.id && isSame(one, other)))
    .map((one): Change => {
      const { id, ...fields } = one;
      return kind === 'clearance' ? { does: 'set', kind, id, fields } : { does: 'add', kind, record: { ...one } };
    });
}

function isSame(one: Kept, other: Kept): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
