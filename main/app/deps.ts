import type { Day } from '../../shared/model/units.ts';
import type { Document } from '../../shared/document/document.ts';
import type { Reply } from '../../shared/model/reply.ts';
import type { OpenOptions, ReadableDb, WritableDb } from '../store/database.ts';
import type { WritePaper } from './off-thread.ts';
import type { PlanSheet } from './off-thread-sheet.ts';
import type { VerifyCopy } from './verify-copy.ts';

/** What the use cases need from outside. The two doors make it; tests make their own. */
export type Deps = {
  /** The folder that holds one folder for each template that comes with Clerkwell. */
  readonly templatesFolder: string;
  /** The person's own folder of templates, where one is chosen: of two with one id, theirs counts. */
  readonly ownTemplates: () => string | null;
  /** The folder of the sample programmes. */
  readonly samplesFolder: string;
  /** The app's own folder, where what was set aside lies. Never beside a programme. */
  readonly dataFolder: string;
  /** Where backups lie: in the app's own folder, or where the organisation keeps them. */
  readonly backupFolder: string;
  readonly sqlite: OpenOptions;
  /** Writes a paper: in the window's program on a thread of its own, at the command line here. */
  readonly writePaper: WritePaper;
  /** Looks at a sheet: in the window's program on a thread of its own, at the command line here. */
  readonly planSheet: PlanSheet;
  /** Reads a backup back: in the window's program on a thread of its own, at the command line here. */
  readonly verifyCopy: VerifyCopy;
  /** Makes a PDF of a paper: in the window from its preview, at the command line from its Word file. */
  readonly makePdf: (document: Document, docx: Uint8Array, signal: AbortSignal) => Promise<Reply<Uint8Array>>;
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

/** What a report is composed and checked with, besides the file that holds it. */
export type PaperDeps = Pick<Deps, 'templatesFolder' | 'ownTemplates' | 'readClock'>;

/** A programme open for reading: its file's name for sentences, never its path. */
export type ReadProgramme = { readonly db: ReadableDb; readonly fileName: string };

/** A programme open for reading whose path is known. */
export type PlacedProgramme = ReadProgramme & { readonly path: string };

/** A programme open for writing. */
export type OpenProgramme = { readonly db: WritableDb; readonly fileName: string; readonly path: string };
