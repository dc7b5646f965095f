import { basename, extname } from 'node:path';
import type { Change } from '../../shared/changes/change.ts';
import { type AskedHere, type Match, matchAnswers } from '../../shared/clearing/match-answer.ts';
import {
  type AnswerPack,
  answerRequest,
  type GivenAnswer,
  type Pack,
  refuseAnswer,
  type RequestPack,
} from '../../shared/clearing/pack.ts';
import { type MovedLine, whatMoved } from '../../shared/clearing/what-moved.ts';
import { writePlainText } from '../../shared/document/plain-text.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { ClearanceAnswer } from '../../shared/model/report.ts';
import { Moment } from '../../shared/model/units.ts';
import { CLEARANCE_ENDING, readClearanceFile, writeClearanceFile } from '../files/clearance-file.ts';
import { saveFile } from '../files/safe-save.ts';
import { readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { applyWithBytes } from './change-programme.ts';
import type { Deps, OpenProgramme } from './deps.ts';
import { SENT_TO } from './list-clearing-steps.ts';
import { isAuthor, refuseHandedIn, refuseOwn } from './gate.ts';
import type { Bytes } from './packed.ts';
import { packText } from './packed.ts';
import { prepareAsAsked } from './prepare-as-asked.ts';
import { type ClearanceNow, type ClearancesNow, readClearances } from './read-clearances.ts';
import { readDeadlines } from './read-deadlines.ts';
import { snapshotOf } from './frozen.ts';
import { composePart, packVersion } from './versions.ts';
import { COPY_ENDING, readWordAnswers, writeWordCopy } from './word-copy.ts';

export type { RequestPack };

/** Whom is asked what. */
export type Asking = { readonly reportId: string; readonly keys: readonly string[]; readonly officerId: string };

/** A request that went out: the file, the officer and how many questions. */
export type Asked = { readonly path: string; readonly officer: string; readonly questions: number };

/**
 * Asks an officer to clear parts of a report: writes the pack to `path`, or a Word copy to answer in where it ends so, and notes
 * that they were asked and about which text, as one step. The questions are put again to whoever answered before.
 */
export function askClearance(deps: Deps, open: OpenProgramme, asking: Asking, path: string): Reply<Asked> {
  return attempt(open.fileName, () => {
    const found = findAsked(deps, open, asking);
    if (!found.ok) return found;
    const { read, wanted, officer, author } = found.value;
    const prepared = prepareAsAsked(deps, open, read, wanted, officer.id);
    if (!prepared.ok) return prepared;
    const isCopy = extname(path).toLowerCase() === COPY_ENDING;
    const keeping = { name: `${SENT_TO}${officer.name}`, kind: 'step' as const, status: read.report.status };
    const did = `Asked ${officer.name} to clear it in a Word copy`.slice(0, 200);
    const snapshotId = snapshotOf(open, read.report)?.id ?? null;
    const version = isCopy ? packVersion(deps, open, prepared.value, { ...keeping, did }, snapshotId) : null;
    const sent = version?.whole ?? composePart(deps, prepared.value, 'whole');
    const request = deps.makeId();
    const ladder = readDeadlines(deps, open, read.report.meetingId);
    const due = ladder.ok ? (ladder.value[0]?.deadlines.find((one) => !one.isPast)?.day ?? null) : null;
    const meeting = readRecord(open.db, 'meeting', read.report.meetingId);
    const committee = meeting === undefined ? undefined : readRecord(open.db, 'committee', meeting.committeeId);
    const pack: RequestPack = {
      format: 'clerkwell-clearance',
      version: 1,
      kind: 'request',
      request,
      report: {
        id: read.report.id,
        title: read.report.title,
        committee: committee?.name ?? '',
        meeting: meeting?.date ?? null,
      },
      author: { id: author.id, name: author.name, post: author.post },
      officer: { id: officer.id, name: officer.name, post: officer.post },
      askedAt: Moment.parse(deps.readClock().moment),
      due,
      items: wanted.map(({ wanted: { key, question }, heads, now, text }) => ({
        key,
        question,
        heads,
        covers: now.sha256,
        text,
      })),
      paper: writePlainText(sent),
    };
    const named = isCopy || extname(path).toLowerCase() === CLEARANCE_ENDING ? path : `${path}${CLEARANCE_ENDING}`;
    const written =
      version === null
        ? done(writeClearanceFile(pack))
        : writeWordCopy(deps, open, sent, read.template, pack, version.id);
    if (!written.ok) return written;
    const saved = saveFile(named, written.value, deps.makeId());
    if (!saved.ok) return saved;
    const noted = noteAsked(deps, open, found.value, request, version);
    return noted.ok ? done({ path: named, officer: officer.name, questions: wanted.length }) : noted;
  });
}

type FoundAsked = {
  readonly read: ClearancesNow;
  readonly wanted: readonly ClearanceNow[];
  readonly officer: ClearancesNow['officers'][number];
  readonly author: ClearancesNow['officers'][number];
};

function findAsked(deps: Deps, open: OpenProgramme, { reportId, keys, officerId }: Asking): Reply<FoundAsked> {
  const read = readClearances(deps, open, reportId);
  if (!read.ok) return read;
  const { report, officers, list } = read.value;
  const handedIn = refuseHandedIn(report);
  if (!handedIn.ok) return handedIn;
  const officer = officers.find(({ id }) => id === officerId);
  const author = officers.find(({ id }) => id === report.authorId);
  if (officer === undefined || author === undefined)
    return refuse('unknown-record', `There is no officer ${officerId} in ${open.fileName}.`);
  if (isAuthor(open, report, officer.id)) return refuseOwn(report);
  const unknown = keys.find((key) => !list.some((one) => one.wanted.key === key));
  if (unknown !== undefined || keys.length === 0)
    return refuse(
      'bad-request',
      `The format of “${report.title}” asks no clearance ${unknown ?? ''}. It asks: ${list.map((one) => one.wanted.key).join(', ') || 'none'}.`,
    );
  const wanted = list.filter((one) => keys.includes(one.wanted.key));
  return done({ read: read.value, wanted, officer, author });
}

function noteAsked(
  deps: Deps,
  open: OpenProgramme,
  { read, wanted, officer }: FoundAsked,
  request: string,
  version: { readonly change: Change; readonly bytes: Bytes } | null,
): Reply<null> {
  const { today } = deps.readClock();
  const changes = wanted.map((one) =>
    changeOf(one, read.report.id, {
      question: one.wanted.question,
      officerId: officer.id,
      answer: null,
      date: null,
      note: '',
      covers: one.now.sha256,
      remarks: [],
      ...NOT_MET,
      askedOn: today,
      request,
    }),
  );
  const label = `ask ${officer.name} to clear “${read.report.title}”`.slice(0, 200);
  const bytes = [...wanted.map((one) => one.now), ...(version === null ? [] : [version.bytes])];
  const all = version === null ? changes : [...changes, version.change];
  return applyWithBytes(deps, open, all, bytes, { label, gesture: null });
}

/** The conditions of another answer are others. */
const NOT_MET = { metHow: '', metBy: '', metOn: null };

function changeOf(
  { given, wanted }: ClearanceNow,
  reportId: string,
  fields: Readonly<Record<string, unknown>>,
): Change {
  return given === undefined
    ? { does: 'add', kind: 'clearance', record: { reportId, key: wanted.key, ...fields } }
    : { does: 'set', kind: 'clearance', id: given.id, fields };
}

/** An answer that an officer gave by word or letter, as it is written down. */
export type SpokenAnswer = {
  readonly reportId: string;
  readonly key: string;
  readonly officerId: string;
  readonly answer: ClearanceAnswer;
  readonly note: string;
};

/** Writes down an answer, bound to the text and figures as they read now, as one step. */
export function recordAnswer(deps: Deps, open: OpenProgramme, spoken: SpokenAnswer): Reply<null> {
  return attempt(open.fileName, () => {
    const { reportId, key, officerId, answer, note } = spoken;
    const found = findAsked(deps, open, { reportId, keys: [key], officerId });
    if (!found.ok) return found;
    const why = refuseAnswer({ answer, note });
    if (why !== null) return refuse('bad-request', why);
    const { read, wanted, officer } = found.value;
    const [one] = wanted;
    if (one === undefined) return done(null);
    const { today } = deps.readClock();
    const fields = {
      question: one.wanted.question,
      officerId,
      answer,
      date: today,
      note: note.trim(),
      covers: one.now.sha256,
      request: '',
      remarks: [],
      ...NOT_MET,
      ...((one.given?.askedOn ?? null) === null ? { askedOn: today } : {}),
    };
    const label = `${officer.name} on “${read.report.title}”: ${answer}`.slice(0, 200);
    return applyWithBytes(deps, open, [changeOf(one, reportId, fields)], [one.now], { label, gesture: null });
  });
}

/** The pack that an officer opens, or an answer that comes back. No programme needs to be open. */
export function openPack(path: string): Reply<Pack> {
  return readClearanceFile(path);
}

/** Writes the officer's answers to `request` into a file at `path`. */
export function writeAnswers(
  deps: Deps,
  request: RequestPack,
  given: readonly GivenAnswer[],
  path: string,
): Reply<{ readonly path: string; readonly answers: number }> {
  const unknown = given.find(({ key }) => !request.items.some((item) => item.key === key));
  if (unknown !== undefined)
    return refuse(
      'bad-request',
      `${unknown.key} is not asked. Asked: ${request.items.map((item) => item.key).join(', ')}.`,
    );
  if (given.length === 0) return refuse('bad-request', 'Answer at least one question: silence is no answer.');
  const why = given.map(refuseAnswer).find((one) => one !== null);
  if (why !== undefined && why !== null) return refuse('bad-request', why);
  const pack = answerRequest(request, given, deps.readClock());
  const named = extname(path).toLowerCase() === CLEARANCE_ENDING ? path : `${path}${CLEARANCE_ENDING}`;
  const saved = saveFile(named, writeClearanceFile(pack), deps.makeId());
  return saved.ok ? done({ path: named, answers: pack.items.length }) : saved;
}

/** What an answer file came to: each answer, whether it was taken, and what moved since the officer read it. */
export type TakenAnswers = {
  readonly report: { readonly id: string; readonly title: string };
  readonly officer: string;
  readonly answers: readonly {
    readonly key: string;
    readonly question: string;
    readonly answer: ClearanceAnswer;
    readonly note: string;
    readonly remarks: AnswerPack['items'][number]['remarks'];
    readonly verdict: Match['verdict'];
    readonly why: string;
    readonly moved: readonly MovedLine[];
  }[];
};

/** Takes the answers in the file at `path`, a clearance file or a Word copy, into the programme, as one step. An answer to a text that moved on is kept and is stale. */
export function takeAnswers(deps: Deps, open: OpenProgramme, path: string): Reply<TakenAnswers> {
  if (extname(path).toLowerCase() === COPY_ENDING) {
    const copy = readWordAnswers(deps, open, path);
    return copy.ok ? takePack(deps, open, copy.value) : copy;
  }
  const pack = readClearanceFile(path);
  if (!pack.ok) return pack;
  if (pack.value.kind !== 'answer')
    return refuse(
      'bad-request',
      `${basename(path)} is a request for clearance, not an answer: the officer opens it and answers.`,
    );
  return takePack(deps, open, pack.value);
}

function takePack(deps: Deps, open: OpenProgramme, pack: AnswerPack): Reply<TakenAnswers> {
  return attempt(open.fileName, () => {
    if (readRecord(open.db, 'report', pack.report.id) === undefined)
      return refuse(
        'unknown-report',
        `These answers are about “${pack.report.title}”, which is not in ${open.fileName}. Nothing was taken over.`,
      );
    const read = readClearances(deps, open, pack.report.id);
    if (!read.ok) return read;
    const { report, list, officers } = read.value;
    const asked = list.map(({ wanted, given, now }): AskedHere => ({ key: wanted.key, given, now: now.sha256 }));
    const author = officers.find(({ id }) => id === report.authorId)?.name ?? '';
    const matches = matchAnswers(pack, report, author, asked);
    const taken = matches.filter((match) => match.verdict !== 'refused');
    if (taken.length === 0) {
      const [first] = matches;
      const why = first?.verdict === 'refused' ? first.why : '';
      return refuse('bad-request', `No answer of ${pack.officer.name} was taken over: ${why}.`);
    }
    const changes = taken.map(({ id, item }): Change => {
      const { answer, note, on, covers, remarks } = item;
      const fields = { answer, note: note.trim(), date: on, covers, remarks, ...NOT_MET, request: '' };
      return { does: 'set', kind: 'clearance', id, fields };
    });
    const bytes: readonly Bytes[] = taken.map(({ item }) => packText(item.text));
    const label = `answers of ${pack.officer.name} on “${report.title}”`.slice(0, 200);
    const applied = applyWithBytes(deps, open, changes, bytes, { label, gesture: null });
    if (!applied.ok) return applied;
    return done({
      report: { id: report.id, title: report.title },
      officer: pack.officer.name,
      answers: matches.map((match) => ({
        key: match.item.key,
        question: match.item.question,
        answer: match.item.answer,
        note: match.item.note,
        remarks: match.item.remarks,
        verdict: match.verdict,
        why: match.verdict === 'refused' ? match.why : '',
        moved:
          match.verdict === 'moved on'
            ? whatMoved(match.item.text, list.find(({ wanted }) => wanted.key === match.item.key)?.text ?? '')
            : [],
      })),
    });
  });
}
