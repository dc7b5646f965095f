import { basename, dirname, join } from 'node:path';
import type { AppEvent } from '../../shared/api/api.ts';
import type { TemplateChoices, WindowState } from '../../shared/api/views.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { backUp, type BackupReason, listBackupsOfLost, viewBackup } from '../app/backups.ts';
import type { CheckThread } from '../app/check-thread.ts';
import type { Dictionary } from '../app/dictionary.ts';
import type { Deps, OpenProgramme, PlacedProgramme } from '../app/deps.ts';
import { closeProgramme, createProgramme } from '../app/open-programme.ts';
import { openToUse, use, type UsedProgramme } from '../app/open-to-use.ts';
import { listSamples } from '../app/list-samples.ts';
import { readProgrammeState } from '../app/read-views.ts';
import { putBackup } from '../app/restore-backup.ts';
import { listTemplates } from '../app/templates.ts';
import type { LongWork } from './long-work.ts';
import type { OwnTemplates } from './own-templates.ts';
import type { OwnWords } from './own-words.ts';
import type { RecentFiles } from './recent-files.ts';
import type { Dialogs, PagePrinter, Screen } from './screen.ts';
import { Turnstile } from './turnstile.ts';

export type DeskDeps = {
  readonly deps: Deps;
  /** Checks reports beside everything else. */
  readonly checks: CheckThread;
  readonly dialogs: Dialogs;
  readonly recent: RecentFiles;
  readonly ownTemplates: OwnTemplates;
  readonly ownWords: OwnWords;
  readonly printer: PagePrinter;
  readonly readPages: Screen['papers']['readPages'];
  readonly version: string;
  readonly documentsFolder: string;
  /** The dictionary of UK English, read when it is first asked for. */
  readonly dictionary: () => Dictionary;
  /** The licences of what others made of the app. */
  readonly licencesFile: string;
  readonly tell: (event: AppEvent) => void;
  /** Told which file lies open, or that none does. */
  readonly noteOpen: (path: string | null) => void;
  readonly longWork: LongWork;
};

/** What lies open in the window: at most one programme. Opening another closes the first; every edit was saved when made. */
export class Desk {
  readonly turnstile = new Turnstile();
  readonly #with: DeskDeps;
  #used: UsedProgramme | null = null;
  /** A file that could not be opened because it is damaged, until something else is opened. */
  #damaged: string | null = null;

  constructor(given: DeskDeps) {
    this.#with = given;
  }

  /** The programme to write. One that is open to read only is refused with the reason. */
  get open(): Reply<OpenProgramme> {
    if (this.#used === null) return refuseNone();
    const { write, readOnly } = this.#used;
    return write === null ? refuse('read-only', `Nothing was changed. ${readOnly ?? ''}`) : done(write);
  }

  /** The programme to read, whether it can be written or not. */
  get reading(): Reply<PlacedProgramme> {
    return this.#used === null ? refuseNone() : done(this.#used.read);
  }

  state(): Reply<WindowState> {
    const rest = {
      samples: listSamples(this.#with.deps),
      recent: this.#with.recent.list(),
      version: this.#with.version,
      damaged: this.#readDamaged(),
    };
    if (this.#used === null) return done({ programme: null, ...rest });
    const { read, readOnly, sync, conflictCopies } = this.#used;
    const programme = readProgrammeState(read);
    return programme.ok
      ? done({ programme: { ...programme.value, readOnly, sync, conflictCopies }, ...rest })
      : programme;
  }

  /** The report formats that can be chosen. */
  templates(): TemplateChoices {
    const own = this.#with.ownTemplates.folder();
    return { ownFolder: own === null ? null : basename(own), templates: listTemplates(this.#with.deps) };
  }

  /** Asks where to keep it, and makes a programme there: that of a sample, or an empty one named after its file. */
  async create(suggested: string, sampleId: string | null): Promise<Reply<WindowState>> {
    const path = await this.#with.dialogs.chooseNewProgramme(suggested, this.#with.documentsFolder);
    if (path === null) return refuseCancelled();
    const created = createProgramme(this.#with.deps, path, sampleId);
    return this.#place(created.ok ? done(use(created.value)) : created);
  }

  async chooseAndOpen(): Promise<Reply<WindowState>> {
    const path = await this.#with.dialogs.chooseProgramme();
    return path === null ? refuseCancelled() : this.openAt(path);
  }

  openRecent(token: string): Reply<WindowState> {
    const path = this.#with.recent.pathOf(token);
    return path === null
      ? refuse('file-not-found', 'That file is no longer in the list of recent ones.')
      : this.openAt(path);
  }

  openAt(path: string): Reply<WindowState> {
    if (this.#used?.read.path === path) return this.state();
    const opened = openToUse(this.#with.deps, path);
    if (!opened.ok && opened.problem.code === 'damaged-file') {
      this.#damaged = path;
      this.#with.tell({ event: 'programme-changed' });
    }
    return this.#place(opened);
  }

  /** Opens what was open to read only to write, when it is free by now. */
  tryToWrite(): Reply<WindowState> {
    if (this.#used === null) return refuseNone();
    if (this.#used.write !== null) return this.state();
    const opened = openToUse(this.#with.deps, this.#used.read.path);
    if (opened.ok && opened.value.write === null) {
      closeProgramme(opened.value.read);
      return refuse('read-only', opened.value.readOnly ?? '');
    }
    return this.#place(opened);
  }

  /** Puts the newest backup in the place of the damaged file, which is kept beside it, and opens it. */
  putBackup(): Reply<WindowState> {
    const path = this.#damaged;
    if (path === null) return refuse('bad-request', 'There is no damaged file in hand.');
    const backups = listBackupsOfLost(this.#with.deps, path);
    if (!backups.ok) return backups;
    const [newest] = backups.value;
    if (newest === undefined) return refuse('unknown-backup', `There is no backup of ${basename(path)}.`);
    const put = putBackup(this.#with.deps, path, newest);
    return put.ok ? this.openAt(path) : put;
  }

  /** Closes the programme; once this is done nothing of the app has its file open. */
  async close(): Promise<Reply<WindowState>> {
    await this.#leave();
    this.#with.noteOpen(null);
    return this.state();
  }

  #leave(): Promise<void> {
    if (this.#used !== null) closeProgramme(this.#used.read);
    this.#used = null;
    return this.#with.checks.leave();
  }

  /** The path of a copy that a sync client left beside the programme. */
  conflictCopy(fileName: string): Reply<string> {
    if (this.#used === null) return refuseNone();
    if (!this.#used.conflictCopies.includes(fileName)) return refuse('bad-request', `${fileName} is no such copy.`);
    return done(join(dirname(this.#used.read.path), fileName));
  }

  /** Makes a backup when one is due; what stands in the way is told to the window. */
  async backUp(reason: BackupReason): Promise<void> {
    const open = this.#used?.write ?? null;
    // What is half written is no state to keep; the next one is soon due.
    if (open === null || this.turnstile.isHeld) return;
    // A programme that was closed meanwhile needs none any more.
    const isStill = (): boolean => this.#used?.write === open;
    const made = await backUp(this.#with.deps, open, reason).catch((error: unknown) => {
      if (isStill()) throw error;
    });
    if (made?.ok === false && isStill()) this.#with.tell({ event: 'no-backup', problem: made.problem });
  }

  /** Puts an opened programme on the desk; after a refusal the one that lay there stays. */
  #place(opened: Reply<UsedProgramme>): Reply<WindowState> {
    if (!opened.ok) return opened;
    void this.#leave();
    this.#used = opened.value;
    this.#damaged = null;
    this.#with.noteOpen(opened.value.read.path);
    this.#with.recent.add(opened.value.read.path);
    this.#with.tell({ event: 'programme-changed' });
    void this.backUp('opened');
    return this.state();
  }

  #readDamaged(): WindowState['damaged'] {
    if (this.#damaged === null) return null;
    const backups = listBackupsOfLost(this.#with.deps, this.#damaged);
    const newest = backups.ok ? backups.value[0] : undefined;
    return { fileName: basename(this.#damaged), newest: newest === undefined ? null : viewBackup(newest) };
  }
}

function refuseNone(): Reply<never> {
  return refuse('no-programme-open', 'No programme is open. Open one, or start from the sample.');
}

/** The person closed the dialog: nothing was done, and nothing needs saying. */
export function refuseCancelled(): Reply<never> {
  return refuse('cancelled', 'Nothing was done.');
}
