import type { Checklist } from '../../shared/clearing/checklist.ts';
import { coverText } from '../../shared/clearing/cover.ts';
import { sayHowMet, sayStanding } from '../../shared/clearing/standing.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { writeDay } from '../../shared/rules/days.ts';
import { listRecordsWhere, readRecord } from '../store/tables.ts';
import { type Checked, type CheckedReport, checkReport } from './check-paper.ts';
import { composeReport } from './compose-report.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { snapshotOf } from './frozen.ts';
import { readClearances } from './read-clearances.ts';
import { listExempt, repeats } from './list-exempt.ts';
import { readDeadlines } from './read-deadlines.ts';
import { listVersions } from './versions.ts';

type Given = Pick<Checklist, 'committee' | 'meeting' | 'appendices' | 'sources' | 'files'>;

/**
 * The checklist of a report. It goes beside the public paper, so it says no word of an exempt part: of what the check or an officer
 * says about that part, only that it is there.
 */
export function makeChecklist(deps: Deps, open: ReadProgramme, checked: CheckedReport, given: Given): Reply<Checklist> {
  const { report } = checked.snapshot;
  const exempt = listRecordsWhere(open.db, 'exemption', 'reportId', [report.id]);
  const shown = exempt.length === 0 ? done(checked) : checkReport(deps, open, report.id, 'public');
  if (!shown.ok) return shown;
  const clearances = listClearances(deps, open, report.id, exempt.length > 0);
  if (!clearances.ok) return clearances;
  const ladder = readDeadlines(deps, open, report.meetingId);
  const deadlines = ladder.ok ? (ladder.value[0]?.deadlines ?? []) : [];
  const snapshot = snapshotOf(open, report);
  const secret = exempt.length === 0 ? done(null) : composeReport(deps, open, report.id, 'exempt');
  if (!secret.ok) return secret;
  return done({
    ...given,
    title: checked.title,
    author: readRecord(open.db, 'officer', report.authorId)?.name ?? '',
    status: report.status,
    frozen:
      snapshot === undefined
        ? 'Its figures follow the registers.'
        : `Its figures are those of the snapshot of ${writeDay(deps.dayOf(snapshot.takenAt))}, as at ${writeDay(snapshot.asAt)}.`,
    deadlines: deadlines.map(({ name, day, isPast }) => ({ name, day, isPast })),
    clearances: clearances.value,
    open: withholdOpen(checked, shown.value),
    aside: withholdAside(checked, shown.value),
    exempt: secret.value === null ? [] : listExempt(checked, secret.value.document),
    history: listVersions(open, report.id)
      .filter((one) => one.kind === 'step')
      .toReversed()
      .map(({ name, did, who, keptAt }) => {
        // Why it went back may be told in exempt words.
        const isTold = did !== '' && !(secret.value !== null && repeats(did, secret.value.document));
        return { name: isTold ? did : name, who, on: deps.dayOf(keptAt) };
      }),
  });
}

const WITHHELD = 'what it says is withheld here: look at it in Clerkwell';

function withhold({ code, severity }: Finding): Finding {
  return { code, severity, at: 'the exempt part', message: WITHHELD };
}

/** What is open: as the public part has it, and of what only the whole paper has, the rule alone. */
function withholdOpen(whole: Checked, shown: Checked): readonly Finding[] {
  const open = (one: Checked): readonly Finding[] => one.findings.filter(({ severity }) => severity !== 'notes');
  if (whole === shown) return open(whole);
  // Places are said as they are numbered in the public part.
  const said = new Map(open(shown).map((one) => [nameFinding(one), one] as const));
  return open(whole).map((one) => said.get(nameFinding(one)) ?? withhold(one));
}

function withholdAside(whole: Checked, shown: Checked): Checklist['aside'] {
  const said = whole === shown ? null : new Set(shown.aside.map(({ finding }) => nameFinding(finding)));
  return whole.aside.map(({ finding, record: { reason, who, on } }) =>
    said === null || said.has(nameFinding(finding))
      ? { finding, reason, who, on }
      : { finding: withhold(finding), reason: '', who, on },
  );
}

function nameFinding({ code, message }: Finding): string {
  return `${code} ${message}`;
}

/** How each clearance stands; a note about words that are partly exempt is not repeated. */
function listClearances(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  hasExempt: boolean,
): Reply<Checklist['clearances']> {
  const read = readClearances(deps, open, reportId);
  if (!read.ok) return read;
  const shown = hasExempt ? composeReport(deps, open, reportId, 'public') : done(null);
  if (!shown.ok) return shown;
  return done(
    read.value.list.map(({ wanted, standing, officer, given, text }) => {
      const isOpen = shown.value === null || coverText(shown.value, wanted.covers) === text;
      const met = given === undefined || given.metOn === null ? '' : `met: ${sayHowMet(given)}`;
      const note = [given?.note ?? '', met].filter((part) => part !== '').join('; ');
      return {
        question: wanted.question,
        officer: officer === undefined ? '' : `${officer.name}, ${officer.post}`,
        said: sayStanding(standing, given),
        note: isOpen || note === '' ? note : 'the note is about exempt text: look at it in Clerkwell',
      };
    }),
  );
}
