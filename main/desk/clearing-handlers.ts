import { basename, dirname, join } from 'node:path';
import type { ClearingValues } from '../../shared/api/clearing-api.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { checkAsItStands } from '../app/check-as-it-stands.ts';
import { askClearance, openPack, recordAnswer, type RequestPack, writeAnswers } from '../app/clearing.ts';
import { compareVersions } from '../app/compare-reports.ts';
import type { OpenProgramme } from '../app/deps.ts';
import { importPaper } from '../app/import-paper.ts';
import { meetCondition } from '../app/meet-condition.ts';
import { freezeReport, moveReport } from '../app/move-report.ts';
import { readClearing, saveCalendar, viewComparison, viewRequest, viewCame } from '../app/read-clearing.ts';
import { acceptSuggestion, readSuggestions } from '../app/suggestions.ts';
import { sendReport } from '../app/send-report.ts';
import { readPaperStart } from '../app/paper-start.ts';
import { readKeeps, startReport } from '../app/start-report.ts';
import { backUp } from '../app/backups.ts';
import { keepVersion, restoreVersion } from '../app/versions.ts';
import { takeAllAnswers } from '../app/take-all-answers.ts';
import { type Desk, type DeskDeps, refuseCancelled } from './desk.ts';
import { toFileName } from '../app/file-name.ts';
import type { Handlers } from './answer-intent.ts';
import { actOn } from './on-desk.ts';

/** The intents of a report's life. The request opened last is the one that is answered. */
export function clearingHandlers(
  desk: Desk,
  { deps, checks, dialogs, documentsFolder, longWork }: DeskDeps,
  showFile: (path: string) => void,
): Pick<Handlers, keyof ClearingValues> {
  let sending: AbortController | null = null;
  /** The first file of what was sent last. */
  let sentFile: string | null = null;
  let copy: { readonly reportId: string; readonly path: string } | null = null;
  let request: { readonly pack: RequestPack; readonly path: string } | null = null;
  const { onOpen } = actOn(desk);
  const thenState = (act: (open: OpenProgramme) => Reply<unknown>) => {
    const open = desk.open;
    if (!open.ok) return open;
    const acted = act(open.value);
    return acted.ok ? desk.state() : acted;
  };
  return {
    readClearing: ({ reportId }) => onOpen((open) => readClearing(deps, open, reportId)),
    askClearance: async (asking) => {
      const open = desk.open;
      if (!open.ok) return open;
      const read = readClearing(deps, open.value, asking.reportId);
      if (!read.ok) return read;
      const name = read.value.officers.find(({ id }) => id === asking.officerId)?.name.split(',')[0] ?? 'officer';
      const suggested = toFileName(`Clearance ${name} ${read.value.title}`);
      const path =
        asking.as === 'copy'
          ? await dialogs.chooseWordCopyPlace(join(dirname(open.value.path), `${suggested}.docx`))
          : await dialogs.chooseClearancePlace(join(dirname(open.value.path), `${suggested}.clearance`));
      if (path === null) return refuseCancelled();
      const asked = askClearance(deps, open.value, asking, path);
      const state = desk.state();
      if (!asked.ok) return asked;
      const { path: written, officer, questions } = asked.value;
      return state.ok ? done({ state: state.value, fileName: basename(written), officer, questions }) : state;
    },
    recordAnswer: (spoken) => thenState((open) => recordAnswer(deps, open, spoken)),
    meetCondition: (met) => thenState((open) => meetCondition(deps, open, met)),
    takeAnswers: async () => {
      const open = desk.open;
      if (!open.ok) return open;
      const paths = await dialogs.chooseAnswers();
      if (paths.length === 0) return refuseCancelled();
      const came = takeAllAnswers(deps, open.value, paths);
      const state = desk.state();
      if (!came.ok) return came;
      return state.ok ? done({ state: state.value, came: came.value.map(viewCame) }) : state;
    },
    openRequest: async () => {
      const path = await dialogs.chooseClearance('Answer a clearance request');
      if (path === null) return refuseCancelled();
      const pack = openPack(path);
      if (!pack.ok) return pack;
      if (pack.value.kind !== 'request')
        return refuse('bad-request', `${basename(path)} is an answer: its author takes it in on the Clearing screen.`);
      request = { pack: pack.value, path };
      return done(viewRequest(pack.value, basename(path)));
    },
    answerRequest: async ({ answers }) => {
      if (request === null) return refuse('bad-request', 'Open a clearance request first.');
      const suggested = `${toFileName(`Answer ${request.pack.officer.name} ${request.pack.report.title}`)}.clearance`;
      const path = await dialogs.chooseClearancePlace(join(dirname(request.path), suggested));
      if (path === null) return refuseCancelled();
      const written = writeAnswers(deps, request.pack, answers, path);
      return written.ok ? done({ fileName: basename(written.value.path) }) : written;
    },
    moveReport: async ({ reportId, to, why }) => {
      const reading = desk.reading;
      if (!reading.ok) return reading;
      // The gate of a submission asks the clerk's check.
      const checked = to === 'submitted' ? await checkAsItStands(deps, checks, reading.value, reportId) : undefined;
      return thenState((open) =>
        moveReport(deps, open, reportId, to, why, checked === undefined ? undefined : () => checked),
      );
    },
    freezeReport: ({ reportId }) => thenState((open) => freezeReport(deps, open, reportId)),
    keepVersion: ({ reportId, name }) => thenState((open) => keepVersion(deps, open, reportId, name)),
    restoreVersion: ({ reportId, versionId }) => thenState((open) => restoreVersion(deps, open, reportId, versionId)),
    compareVersions: (asked) => onOpen((open) => viewComparison(deps, open, asked)),
    saveComparison: async (asked) => {
      const open = desk.reading;
      if (!open.ok) return open;
      const path = await dialogs.choosePaper('Changes', open.value.path);
      if (path === null) return refuseCancelled();
      const compared = compareVersions(deps, open.value, asked, path);
      return compared.ok ? done({ ...compared.value, fileName: basename(path) }) : compared;
    },
    saveCalendar: async ({ reportId }) => {
      const open = desk.reading;
      if (!open.ok) return open;
      const read = readClearing(deps, open.value, reportId);
      if (!read.ok) return read;
      const path = await dialogs.chooseCalendarPlace(
        join(documentsFolder, `${toFileName(`Deadlines ${read.value.title}`)}.ics`),
      );
      if (path === null) return refuseCancelled();
      const saved = saveCalendar(deps, open.value, read.value.meetingId, path);
      return saved.ok ? done({ fileName: basename(path) }) : saved;
    },
    readKeeps: ({ reportId, follows }) => onOpen((open) => readKeeps(deps, open, reportId, follows)),
    readPaperStart: ({ fromId, follows }) => onOpen((open) => readPaperStart(deps, open, fromId, follows)),
    startReport: (start) => {
      const open = desk.open;
      if (!open.ok) return open;
      const started = startReport(deps, open.value, start);
      const state = desk.state();
      if (!started.ok) return started;
      const { reportId, title, todo } = started.value;
      return state.ok ? done({ state: state.value, reportId, title, todo: todo.length }) : state;
    },
    importReport: async (into) => {
      const open = desk.open;
      if (!open.ok) return open;
      const path = await dialogs.chooseWordPaper();
      if (path === null) return refuseCancelled();
      const kept = await backUp(deps, open.value, 'before-import');
      if (!kept.ok) return kept;
      const imported = importPaper(deps, open.value, path, into);
      const state = desk.state();
      if (!imported.ok) return imported;
      const { reportId, title, left, kept: moved } = imported.value;
      const said = [...left, ...moved.map((one) => `${one.heading}: kept as a sub-heading of ${one.in}`)];
      return state.ok ? done({ state: state.value, reportId, title, left: said }) : state;
    },
    openWordCopy: async ({ reportId }) => {
      const open = desk.reading;
      if (!open.ok) return open;
      const path = await dialogs.chooseWordPaper();
      if (path === null) return refuseCancelled();
      const read = readSuggestions(deps, open.value, reportId, path);
      if (!read.ok) return read;
      copy = { reportId, path };
      return done({ fileName: basename(path), suggestions: read.value });
    },
    acceptSuggestion: (asked) => {
      const open = desk.open;
      if (!open.ok) return open;
      if (copy === null) return refuse('bad-request', 'Choose the Word copy first.');
      const accepted = acceptSuggestion(deps, open.value, copy.reportId, copy.path, asked);
      if (!accepted.ok) return accepted;
      const rest = readSuggestions(deps, open.value, copy.reportId, copy.path);
      const state = desk.state();
      if (!rest.ok) return rest;
      return state.ok
        ? done({ state: state.value, suggestions: { fileName: basename(copy.path), suggestions: rest.value } })
        : state;
    },
    cancelSend: () => {
      sending?.abort();
      return done(null);
    },
    sendReport: async ({ reportId }) => {
      const open = desk.reading;
      if (!open.ok) return open;
      sending?.abort();
      // The window offers to call it off from now on.
      const calledOff = new AbortController();
      sending = calledOff;
      const folder = await dialogs.chooseSendFolder();
      if (folder === null || calledOff.signal.aborted) return refuseCancelled();
      const sent = await longWork('export-progress', (onStage) =>
        sendReport(deps, open.value, reportId, folder, { onStage, signal: calledOff.signal }, (part) =>
          checkAsItStands(deps, checks, open.value, reportId, part),
        ),
      );
      if (!sent.ok) return sent;
      const [first] = sent.value.files;
      sentFile = first === undefined ? null : join(sent.value.folder, first);
      return done({ ...sent.value, folder: basename(sent.value.folder) });
    },
    showSent: () => {
      if (sentFile !== null) showFile(sentFile);
      return done(null);
    },
  };
}
