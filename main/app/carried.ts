import type { CheckFinding } from '../../shared/check/check-paper.ts';
import { makeKey } from '../../shared/check/finding-key.ts';
import { spotOf } from '../../shared/check/rule.ts';
import { type Carried, findCarried, type Texts } from '../../shared/clearing/carried.ts';
import { headsOf } from '../../shared/clearing/standing.ts';
import type { ReadPaper } from '../../shared/document/read-paper.ts';
import { capital } from '../../shared/model/capital.ts';
import { endSentence } from '../../shared/model/end-once.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { isHandedIn, type Report } from '../../shared/model/report.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import type { Template } from '../../shared/template/template.ts';
import { listRecordsWhere } from '../store/tables.ts';
import { coverOf } from './cover-of.ts';
import type { ReadProgramme } from './deps.ts';

/** The old figures of a paper that was rolled forward and still reads as the last one did; what was set aside is left out. */
export function listCarried(
  open: ReadProgramme,
  { report, contents }: Snapshot,
  template: Template,
): readonly Finding[] {
  const carried = carriedBy(report, template, textsIn(contents, report.id), (lastId) => ({
    sections: listRecordsWhere(open.db, 'section', 'reportId', [lastId]),
    responses: listRecordsWhere(open.db, 'response', 'reportId', [lastId]),
    recommendations: listRecordsWhere(open.db, 'recommendation', 'reportId', [lastId]),
  }));
  if (carried.length === 0) return [];
  const aside = listRecordsWhere(open.db, 'setAside', 'reportId', [report.id]);
  return carried
    .filter((one) => !aside.some(({ code, covers }) => code === one.code && covers === coverOf({ key: keyOf(one) })))
    .map(({ code, at, message, severity }) => ({ code, at, message, severity }));
}

/** `found` with the old figures among it: they lead to the heading they stand under, and an author may set them aside. */
export function addCarried(
  found: readonly CheckFinding[],
  { report, contents }: Snapshot,
  template: Template,
  paper: ReadPaper,
): readonly CheckFinding[] {
  const carried = carriedBy(report, template, textsIn(contents, report.id), (lastId) => textsIn(contents, lastId));
  if (carried.length === 0) return found;
  const notes = found.findIndex(({ severity }) => severity === 'notes');
  const added = carried.map((one): CheckFinding => {
    const { code, at, message, severity } = one;
    const head = paper.items.findIndex((item) => item.kind === 'heading' && item.text.words === at);
    const item = paper.items[head];
    return {
      code,
      at,
      message: endSentence(capital(message)),
      severity,
      family: 'FIG',
      title: 'Figures of the last paper are carried over',
      spot: item === undefined ? null : spotOf(head, item),
      quote: '',
      why: 'What held when the last paper was written may hold no more, and nobody has read it again.',
      source: 'Practice: a text that is used again is read again.',
      fix: null,
      key: keyOf(one),
    };
  });
  return found.toSpliced(notes === -1 ? found.length : notes, 0, ...added);
}

function keyOf({ code, about }: Carried): string {
  return makeKey(code, [about]);
}

function textsIn({ sections, responses, recommendations }: Texts, reportId: string): Texts {
  return {
    sections: sections.filter((one) => one.reportId === reportId),
    responses: responses.filter((one) => one.reportId === reportId),
    recommendations: recommendations.filter((one) => one.reportId === reportId),
  };
}

function carriedBy(
  { rolledFromId, status, fields }: Report,
  template: Template,
  now: Texts,
  textsOf: (reportId: string) => Texts,
): readonly Carried[] {
  if (rolledFromId === null || isHandedIn(status)) return [];
  const heads = headsOf(template, fields);
  const asked = template.sections.find((section) => section.holds === 'recommendations');
  return findCarried(
    now,
    textsOf(rolledFromId),
    (key) => heads.get(key ?? asked?.key ?? '') ?? key ?? 'the recommendations',
  );
}
