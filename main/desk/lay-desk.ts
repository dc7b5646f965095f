import { join } from 'node:path';
import type { ApiName } from '../../shared/api/api.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Reply } from '../../shared/model/reply.ts';
import { CheckThread } from '../app/check-thread.ts';
import type { Deps } from '../app/deps.ts';
import { dictionaryIn } from '../app/dictionary.ts';
import { makeDeps, makeToken } from '../app/make-deps.ts';
import { writeOffThread } from '../app/off-thread.ts';
import { planSheetOffThread } from '../app/off-thread-sheet.ts';
import { finishSendings } from '../app/unfinished-sending.ts';
import { verifyOffThread } from '../app/verify-copy.ts';
import { answerBy } from './answer-intent.ts';
import { Desk, type DeskDeps } from './desk.ts';
import { makeHandlers } from './handlers.ts';
import { followWork } from './long-work.ts';
import { OwnTemplates } from './own-templates.ts';
import { OwnWords } from './own-words.ts';
import { RecentFiles } from './recent-files.ts';
import type { Screen } from './screen.ts';

/** Where a desk stands: plain data, for it is laid on a thread of its own. */
export type DeskPlace = {
  /** The folder of the templates, with the sample programmes in it. */
  readonly templates: string;
  /** The path of the SQLite add-on, where the one in the package does not fit. */
  readonly nativeBinding: string | undefined;
  /** The app's own folder. */
  readonly dataFolder: string;
  readonly documentsFolder: string;
  /** The folder with the programs of the other threads, and the dictionary. */
  readonly programs: string;
  readonly licencesFile: string;
  readonly version: string;
  readonly policy: Policy;
  /** The programme that is to lie open, or null. */
  readonly path: string | null;
};

/** What the desk is asked by the thread that holds the window. */
export type DeskCalls = {
  readonly answer: (name: ApiName, args: unknown) => Promise<Reply<unknown>>;
  /** Has the window open a file that the system handed over: what is being typed is saved first. */
  readonly offer: (path: string) => void;
  /** Closes the programme; when it is done no file is open here. */
  readonly close: () => Promise<void>;
};

/** How often a programme that has been edited is backed up. */
const BACKUP_EVERY_MS = 600_000;

/** Lays a desk at `place`, with the programme open that it names, before `screen`. */
export function layDesk(place: DeskPlace, screen: Screen): DeskCalls {
  const inData = (name: string): string => join(place.dataFolder, name);
  const inPrograms = (name: string): string => join(place.programs, name);
  const { tell, say, showBar, showFile, noteOpen } = screen.window;
  const own = new OwnTemplates(inData('templates.json'), makeToken, () => tell({ event: 'templates-changed' }));
  const { templates, nativeBinding, dataFolder, policy } = place;
  const deps: Deps = {
    ...makeDeps({ templates, nativeBinding, dataFolder, ownTemplates: () => own.folder(), policy }),
    // The desk goes on answering while a paper is written.
    writePaper: writeOffThread(inPrograms('paper-worker.js')),
    planSheet: planSheetOffThread(inPrograms('sheet-worker.js')),
    verifyCopy: verifyOffThread(inPrograms('copy-worker.js')),
    makePdf: (document, _docx, signal) => screen.papers.toPdf(document, signal),
  };
  const given: DeskDeps = {
    deps,
    checks: new CheckThread(deps, inPrograms('check-worker.js')),
    dialogs: screen.dialogs,
    recent: new RecentFiles(inData('recent.json'), deps.makeId),
    ownTemplates: own,
    ownWords: new OwnWords(inData('words.json'), makeToken),
    printer: screen.printer,
    readPages: screen.papers.readPages,
    version: place.version,
    documentsFolder: place.documentsFolder,
    dictionary: dictionaryIn(inPrograms('dictionary')),
    licencesFile: place.licencesFile,
    tell,
    noteOpen,
    longWork: followWork(tell, showBar),
  };
  const desk = new Desk(given);
  const dueBackups = setInterval(() => void desk.backUp('edited'), BACKUP_EVERY_MS);
  if (place.path !== null) {
    const opened = desk.openAt(place.path);
    if (!opened.ok && opened.problem.code !== 'damaged-file') say(opened.problem.message);
  }
  for (const { said } of finishSendings(deps, null)) say(said);
  return {
    answer: answerBy(makeHandlers(desk, given, showFile), desk.turnstile),
    offer: (path) => tell({ event: 'open-asked', token: given.recent.add(path) }),
    close: async () => {
      clearInterval(dueBackups);
      own.stop();
      await desk.close();
    },
  };
}
