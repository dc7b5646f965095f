import type {
  ClearanceView,
  ClearingView,
  ComparedView,
  RequestView,
  CameView,
} from '../../shared/api/clearing-views.ts';
import type { CameBack } from './take-all-answers.ts';
import { BY_REGISTERS } from '../../shared/clearing/by-registers.ts';
import { type CalendarDay, writeCalendar } from '../../shared/clearing/calendar.ts';
import { coverText } from '../../shared/clearing/cover.ts';
import type { RequestPack } from '../../shared/clearing/pack.ts';
import { sayHowMet, sayStanding } from '../../shared/clearing/standing.ts';
import { isOn, LIFE, MOVES, sayMove } from '../../shared/clearing/states.ts';
import { whatMoved } from '../../shared/clearing/what-moved.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Officer } from '../../shared/model/people.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { writeDay } from '../../shared/rules/days.ts';
import { saveFile } from '../files/safe-save.ts';
import { readRevision } from '../store/history.ts';
import { type ComparedVersions, readBoth } from './compare-reports.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { snapshotOf } from './frozen.ts';
import { type ClearanceNow, readClearances } from './read-clearances.ts';
import { type MeetingLadder, readDeadlines } from './read-deadlines.ts';
import { listVersions } from './handed-in.ts';

/** A report's life as the window shows it. */
export function readClearing(deps: Deps, open: ReadProgramme, reportId: string): Reply<ClearingView> {
  const read = readClearances(deps, open, reportId);
  if (!read.ok) return read;
  const { report, officers, list } = read.value;
  const ladder = readLadder(deps, open, report.meetingId);
  if (!ladder.ok) return ladder;
  const snapshot = snapshotOf(open, report);
  const waiting = list.flatMap(({ standing, officer }) => (standing === 'waiting' ? [officer?.name ?? ''] : []));
  const author = officers.find(({ id }) => id === report.authorId);
  const others = officers.filter(({ id }) => id !== report.authorId);
  return done({
    revision: readRevision(open.db),
    reportId,
    title: report.title,
    status: report.status,
    life: LIFE,
    moves: MOVES[report.status].map((to) => ({ to, name: sayMove(report.status, to), on: isOn(report.status, to) })),
    clearances: list.map((one) => viewClearance(one, others)),
    waitingFor: [...new Set(waiting)],
    author: { id: report.authorId, name: author === undefined ? 'nobody' : nameOfficer(author) },
    officers: others.map((officer) => ({ id: officer.id, name: nameOfficer(officer) })),
    meetingId: report.meetingId,
    meeting: ladder.value === null ? '' : `${ladder.value.committee}, ${writeDay(ladder.value.date)}`,
    ladder: (ladder.value?.deadlines ?? []).map(({ name, day, time, rule, isPast }) => ({
      name,
      day: writeDay(day),
      time,
      rule,
      isPast,
    })),
    versions: listVersions(open, reportId).map(({ id, name, kind, keptAt, who, did }) => ({
      id,
      name,
      kind,
      keptAt,
      who,
      did,
    })),
    frozen: snapshot === undefined ? null : { asAt: writeDay(snapshot.asAt), takenAt: snapshot.takenAt },
  });
}

function readLadder(deps: Deps, open: ReadProgramme, meetingId: string): Reply<MeetingLadder | null> {
  const ladders = readDeadlines(deps, open, meetingId);
  return ladders.ok ? done(ladders.value[0] ?? null) : ladders;
}

/** The one officer who may clear what a question is about; null where there are several or none. */
function findMeant(wanted: ClearanceNow['wanted'], officers: readonly Officer[]): string | null {
  // A format that does not say it has it in its key: clear-public-health.
  const about = wanted.clears === '' ? wanted.key.replace(/^clear-/, '').replaceAll('-', ' ') : wanted.clears;
  const able = officers.filter(({ clears }) => clears.some((one) => one.toLowerCase() === about.toLowerCase()));
  const [one, ...others] = able;
  return others.length === 0 ? (one?.id ?? null) : null;
}

function viewClearance(now: ClearanceNow, officers: readonly Officer[]): ClearanceView {
  const { wanted, given, officer, standing, heads, moved } = now;
  return {
    key: wanted.key,
    question: wanted.question,
    heads,
    standing,
    said: sayStanding(standing, given),
    answer: given?.answer ?? null,
    note: given?.note ?? '',
    met: sayHowMet(given),
    officerId: officer?.id ?? null,
    meantId: officer?.id ?? findMeant(wanted, officers),
    officer: officer === undefined ? '' : `${officer.name}, ${officer.post}`,
    moved,
    remarks: given?.remarks ?? [],
  };
}

/** A file of answers that came back, as the window shows it. */
export function viewCame({ fileName, taken, refused }: CameBack): CameView {
  if (taken === null) return { fileName, taken, refused };
  const { report, officer, answers } = taken;
  return { fileName, taken: { officer, title: report.title, answers }, refused };
}

/** A request as the officer sees it. */
export function viewRequest(pack: RequestPack, fileName: string): RequestView {
  return {
    fileName,
    title: pack.report.title,
    committee: pack.report.committee,
    meeting: pack.report.meeting === null ? '' : writeDay(pack.report.meeting),
    author: [pack.author.name, pack.author.post].filter((part) => part !== '').join(', '),
    officer: [pack.officer.name, pack.officer.post].filter((part) => part !== '').join(', '),
    due: pack.due === null ? '' : writeDay(pack.due),
    items: pack.items.map(({ key, question, heads, text }) => ({ key, question, heads, text })),
    paper: pack.paper,
  };
}

/** What differs between two readings of a report. */
export function viewComparison(deps: Deps, open: ReadProgramme, asked: ComparedVersions): Reply<ComparedView> {
  const both = readBoth(deps, open, asked);
  if (!both.ok) return both;
  const { before, after } = both.value;
  const name = (id: string | null): string =>
    id === null
      ? asked.to === BY_REGISTERS
        ? 'The paper'
        : 'Now'
      : id === BY_REGISTERS
        ? 'The registers now'
        : (listVersions(open, asked.reportId).find((one) => one.id === id)?.name ?? id);
  return done({ before: name(asked.from), after: name(asked.to), lines: whatMoved(wordsOf(before), wordsOf(after)) });
}

function wordsOf(document: Document): string {
  return coverText({ document, parts: [] }, []);
}

/** Writes the deadlines of the meeting that takes a report to a calendar file at `path`. */
export function saveCalendar(
  deps: Deps,
  open: ReadProgramme,
  meetingId: string | null,
  path: string,
): Reply<{ readonly days: number }> {
  const ladders = readDeadlines(deps, open, meetingId);
  if (!ladders.ok) return ladders;
  const days = ladders.value.flatMap((ladder): readonly CalendarDay[] => {
    const about = ladder.reports.join('; ');
    const entry = (name: string, day: CalendarDay['day'], time: string | null, rule: string): CalendarDay => ({
      uid: `${ladder.meetingId}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@clerkwell`,
      day,
      time,
      title: `${name}: ${ladder.committee}`,
      note: [about, rule].filter((part) => part !== '').join('\n'),
    });
    return [
      ...ladder.deadlines.map(({ name, day, time, rule }) => entry(name, day, time, rule)),
      entry('Meeting', ladder.date, null, ''),
    ];
  });
  const text = writeCalendar(days, deps.readClock().moment);
  const saved = saveFile(path, Buffer.from(text, 'utf8'), deps.makeId());
  return saved.ok ? done({ days: days.length }) : saved;
}

function nameOfficer({ name, post }: { readonly name: string; readonly post: string }): string {
  return `${name}, ${post}`;
}
