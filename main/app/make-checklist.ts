import { dropStop } from '../../shared/model/end-once.ts';
import type { CheckedReportView } from '../../shared/api/views.ts';
import type { Checklist } from '../../shared/clearing/checklist.ts';
import { coverText } from '../../shared/clearing/cover.ts';
import { labelNote, sayHowMet, sayStanding } from '../../shared/clearing/standing.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { writeDay } from '../../shared/rules/days.ts';
import { readRecord } from '../store/tables.ts';
import { type ComposedIn, composeReport, type Part } from './compose-report.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { snapshotOf } from './frozen.ts';
import { readClearances } from './read-clearances.ts';
import { listExempt } from './list-exempt.ts';
import { readDeadlines } from './read-deadlines.ts';
import type { Outgoing } from './read-outgoing.ts';
import { type ClearingStep, listClearingSteps, SENT_TO } from './list-clearing-steps.ts';
import { listVersions } from './handed-in.ts';

/** How a part of the report is checked: here, or beside everything else. */
export type CheckPart = (part: Part) => Promise<Reply<CheckedReportView>>;

type Given = Pick<Checklist, 'committee' | 'meeting' | 'appendices' | 'sources' | 'files'>;

/**
 * The checklist of a report. It goes beside the public paper, so it says no word of an exempt part: of what the check or an officer
 * says about that part, only that it is there.
 */
export async function makeChecklist(
  deps: Deps,
  open: ReadProgramme,
  outgoing: Outgoing,
  given: Given,
  check: CheckPart,
): Promise<Reply<Checklist>> {
  const { report } = outgoing;
  const hasExempt = outgoing.exemptions.length > 0;
  const checked = await check('whole');
  if (!checked.ok) return checked;
  const shown = hasExempt ? await check('public') : checked;
  if (!shown.ok) return shown;
  const bare = hasExempt ? composeReport(deps, open, report.id, 'public') : done(null);
  if (!bare.ok) return bare;
  const clearances = listClearances(deps, open, report.id, bare.value);
  if (!clearances.ok) return clearances;
  const ladder = readDeadlines(deps, open, report.meetingId);
  const deadlines = ladder.ok ? (ladder.value[0]?.deadlines ?? []) : [];
  const snapshot = snapshotOf(open, report);
  const secret = hasExempt ? composeReport(deps, open, report.id, 'exempt') : done(null);
  if (!secret.ok) return secret;
  return done({
    ...given,
    title: report.title,
    author: readRecord(open.db, 'officer', report.authorId)?.name ?? '',
    status: report.status,
    frozen:
      snapshot === undefined
        ? 'Its figures follow the registers.'
        : `Its figures are those of the snapshot of ${writeDay(deps.dayOf(snapshot.takenAt))}, as at ${writeDay(snapshot.asAt)}.`,
    deadlines: deadlines.map(({ name, day, isPast }) => ({ name, day, isPast })),
    clearances: clearances.value,
    open: withholdOpen(checked.value, shown.value),
    aside: withholdAside(checked.value, shown.value),
    exempt:
      secret.value === null || bare.value === null
        ? []
        : listExempt(outgoing, secret.value.document, bare.value.document),
    history: listHistory(open, report.id, hasExempt).map(({ name, who, at }) => ({
      name,
      who,
      on: deps.dayOf(at),
    })),
  });
}

/** What happened to the report, oldest first: its moves, and who was asked and answered. */
function listHistory(open: ReadProgramme, reportId: string, hasExempt: boolean): readonly ClearingStep[] {
  const moves = listVersions(open, reportId)
    .filter((one) => one.kind === 'step' && !one.name.startsWith(SENT_TO))
    .map(({ name, did, who, keptAt }): ClearingStep => {
      // Why it went back may be told in words of the exempt part: then only that it did.
      const told = hasExempt ? did.replace(/:.*$/s, '') : did;
      return { name: told === '' ? name : told, who, at: keptAt };
    })
    .toReversed();
  return [...moves, ...listClearingSteps(open, reportId)].toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

const WITHHELD = 'what it says is withheld here: look at it in Clerkwell';

function withhold({ code, severity }: Finding): Finding {
  return { code, severity, at: 'the exempt part', message: WITHHELD };
}

/** What is open: as the public part has it, and of what only the whole paper has, the rule alone. */
function withholdOpen(whole: CheckedReportView, shown: CheckedReportView): readonly Finding[] {
  const open = (one: CheckedReportView): readonly Finding[] =>
    one.findings.filter(({ severity, aside }) => aside === null && severity !== 'notes');
  if (whole === shown) return open(whole);
  // Places are said as they are numbered in the public part.
  const said = new Map(open(shown).map((one) => [nameFinding(one), one] as const));
  return open(whole).map((one) => said.get(nameFinding(one)) ?? withhold(one));
}

function withholdAside(whole: CheckedReportView, shown: CheckedReportView): Checklist['aside'] {
  const aside = ({ findings }: CheckedReportView) => findings.filter((one) => one.aside !== null);
  const said = whole === shown ? null : new Set(aside(shown).map(nameFinding));
  return whole.findings.flatMap((finding) => {
    if (finding.aside === null) return [];
    const { reason, who, on } = finding.aside;
    return said === null || said.has(nameFinding(finding))
      ? [{ finding, reason, who, on }]
      : [{ finding: withhold(finding), reason: '', who, on }];
  });
}

function nameFinding({ code, message }: Finding): string {
  return `${code} ${message}`;
}

/** How each clearance stands; a note about words that are partly exempt, and so other than in the public part, is not repeated. */
function listClearances(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  shown: ComposedIn | null,
): Reply<Checklist['clearances']> {
  const read = readClearances(deps, open, reportId);
  if (!read.ok) return read;
  return done(
    read.value.list.map(({ wanted, standing, officer, given, text }) => {
      const isOpen = shown === null || coverText(shown, wanted.covers) === text;
      const said = given?.note ?? '';
      const how = sayHowMet(given);
      const met = how === '' ? '' : `Met: ${how}`;
      const note = [said === '' ? '' : `${labelNote(given?.answer ?? null)}: ${dropStop(said)}`, met]
        .filter((part) => part !== '')
        .join('; ');
      return {
        question: wanted.question,
        officer: officer === undefined ? '' : `${officer.name}, ${officer.post}`,
        said: sayStanding(standing, given),
        note: isOpen || note === '' ? note : 'the note is about exempt text: look at it in Clerkwell',
      };
    }),
  );
}
