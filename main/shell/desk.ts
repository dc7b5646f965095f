import { basename } from 'node:path';
import type { AppEvent } from '../../shared/api/api.ts';
import type { TemplateChoices, WindowState } from '../../shared/api/views.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Deps, OpenProgramme } from '../app/deps.ts';
import { closeProgramme, createProgramme, openProgramme } from '../app/open-programme.ts';
import { listSamples, readProgrammeState } from '../app/read-views.ts';
import { listTemplates } from '../app/templates.ts';
import type { Dialogs } from './dialogs.ts';
import type { OwnTemplates } from './own-templates.ts';
import type { RecentFiles } from './recent-files.ts';

export type DeskDeps = {
  readonly deps: Deps;
  readonly dialogs: Dialogs;
  readonly recent: RecentFiles;
  readonly ownTemplates: OwnTemplates;
  readonly version: string;
  readonly documentsFolder: string;
  readonly tell: (event: AppEvent) => void;
};

/** What lies open in the window: at most one programme. Opening another closes the first; every edit was saved when made. */
export class Desk {
  readonly #with: DeskDeps;
  #open: OpenProgramme | null = null;

  constructor(given: DeskDeps) {
    this.#with = given;
  }

  get open(): Reply<OpenProgramme> {
    return this.#open === null
      ? refuse('no-programme-open', 'No programme is open. Open one, or start from the sample.')
      : done(this.#open);
  }

  state(): Reply<WindowState> {
    const rest = {
      samples: listSamples(this.#with.deps),
      recent: this.#with.recent.list(),
      version: this.#with.version,
    };
    if (this.#open === null) return done({ programme: null, ...rest });
    const programme = readProgrammeState(this.#open);
    return programme.ok ? done({ programme: programme.value, ...rest }) : programme;
  }

  /** The report formats that can be chosen. */
  templates(): TemplateChoices {
    const own = this.#with.ownTemplates.folder();
    return { ownFolder: own === null ? null : basename(own), templates: listTemplates(this.#with.deps) };
  }

  async createFromSample(sampleId: string): Promise<Reply<WindowState>> {
    const path = await this.#with.dialogs.chooseNewProgramme(sampleId, this.#with.documentsFolder);
    return path === null ? refuseCancelled() : this.#place(createProgramme(this.#with.deps, path, sampleId));
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
    if (this.#open?.path === path) return this.state();
    return this.#place(openProgramme(this.#with.deps, path));
  }

  close(): Reply<WindowState> {
    if (this.#open !== null) closeProgramme(this.#open);
    this.#open = null;
    return this.state();
  }

  /** Puts an opened programme on the desk; after a refusal the one that lay there stays. */
  #place(opened: Reply<OpenProgramme>): Reply<WindowState> {
    if (!opened.ok) return opened;
    if (this.#open !== null) closeProgramme(this.#open);
    this.#open = opened.value;
    this.#with.recent.add(opened.value.path);
    this.#with.tell({ event: 'programme-changed' });
    return this.state();
  }
}

/** The person closed the dialog: nothing was done, and nothing needs saying. */
export function refuseCancelled(): Reply<never> {
  return refuse('cancelled', 'Nothing was done.');
}
