import type { Day } from '../../shared/model/units.ts';
import type { OpenOptions, ReadableDb, WritableDb } from '../store/database.ts';

/** What the use cases need from outside. The two doors make it; tests make their own. */
export type Deps = {
  /** The folder that holds one folder for each template. */
  readonly templatesFolder: string;
  /** The folder of the sample programmes. */
  readonly samplesFolder: string;
  readonly sqlite: OpenOptions;
  /** A new UUIDv7: the only place ids come from. */
  readonly makeId: () => string;
  /** The day where the person sits, and the moment in UTC. */
  readonly readClock: () => { readonly today: Day; readonly moment: string };
  /** The day a moment in UTC falls on where the person sits. */
  readonly dayOf: (moment: string) => Day;
  /** Who makes the edits, for the history. */
  readonly who: string;
  /** This person at this machine, told apart from others; it goes into a hash and never into a file. */
  readonly seat: string;
};

/** A programme open for reading: its file's name for sentences, never its path. */
export type ReadProgramme = { readonly db: ReadableDb; readonly fileName: string };

/** A programme open for writing. */
export type OpenProgramme = { readonly db: WritableDb; readonly fileName: string; readonly path: string };
