import { z } from 'zod';
import type { PrintedPages } from '../document/pages.ts';
import { FigureSource, FigureStyle } from '../model/figure.ts';
import { TemplateKey } from '../model/report.ts';
import { filledLine, line } from '../model/text.ts';
import { Sha256 } from '../model/units.ts';
import type { StudioName } from './names.ts';
import type { PreviewPatch } from './preview-patch.ts';
import type { StudioPatch } from './studio-patch.ts';
import type {
  AddedPicture,
  BlockChoices,
  FoundChoices,
  FigurePlace,
  FigureView,
  FoundReport,
  ReplacedWords,
  RiskToName,
} from './studio-views.ts';
import { TextPatch } from './text-patch.ts';
import type { WindowState } from './views.ts';

const id = z.string().min(1).max(64);
const lookedFor = z.string().min(1).max(200);

/** What the intents of the author's screen take. */
export const STUDIO_ARGUMENTS = {
  /** `known` is the number of the view the window has: what comes back says what became of it. */
  readStudio: z.strictObject({ reportId: id, known: z.int().nullable() }),
  /** Composes the report with texts as they stand in the window, saved or not. `known` is the number of the preview the window has. */
  previewDraft: z.strictObject({
    reportId: id,
    known: z.int().nullable(),
    drafts: z.array(TextPatch).max(300),
  }),
  /** Where the pages of the preview numbered `turn` begin when it is printed; null where a later one was made since, or it cannot be told. */
  readPrintedPages: z.strictObject({ turn: z.int() }),
  /** Saves the text of a section or an answer, which is made where there is none yet. */
  saveText: z.strictObject({ reportId: id, text: TextPatch, label: line(200), gesture: line(64).nullable() }),
  /** The figures that have every word typed in their name or value. */
  findFigures: z.strictObject({ reportId: id, words: line(200) }),
  listBlockChoices: z.strictObject({}),
  listRisksToName: z.strictObject({}),
  /** Every place of every report where the figure is used. */
  listFigurePlaces: z.strictObject({ figure: FigureSource }),
  /** What the file says of a figure now, in the styles it is asked in. */
  sayFigure: z.strictObject({ reportId: id, figure: FigureSource, styles: z.array(FigureStyle).max(10) }),
  /** Accepts what the file says of a figure now, or keeps the words as they were; in one report, or everywhere. */
  settleFigure: z.strictObject({
    figure: FigureSource,
    reportId: id.nullable(),
    keep: z.strictObject({ reason: filledLine(500) }).nullable(),
  }),
  /** Where the words stand in the texts of every report. */
  findInReports: z.strictObject({ words: lookedFor, asTyped: z.boolean() }),
  /** Replaces the words in one report, or with null in every one that can still be written, as one step. */
  replaceInReports: z.strictObject({
    words: lookedFor,
    asTyped: z.boolean(),
    next: line(200),
    reportId: id.nullable(),
  }),
  /** Which of the words are spelled as nobody knows them. */
  checkSpelling: z.strictObject({ words: z.array(z.string().min(1).max(80)).max(5000) }),
  suggestSpelling: z.strictObject({ word: z.string().min(1).max(80) }),
  learnWord: z.strictObject({ word: filledLine(60) }),
  /** The words that the person has learnt for every programme: no part of one. */
  readOwnWords: z.strictObject({}),
  keepOwnWord: z.strictObject({ word: filledLine(60), keep: z.boolean() }),
  addComment: z.strictObject({
    reportId: id,
    of: z.enum(['section', 'response']),
    key: TemplateKey,
    quote: filledLine(200),
    text: z.string().trim().min(1, 'is empty').max(2000),
  }),
  /** Marks a comment as dealt with or open; null takes it away. */
  settleComment: z.strictObject({ reportId: id, id, done: z.boolean().nullable() }),
  readPicture: z.strictObject({ sha256: Sha256 }),
  /** Takes a picture into the file. The page has its bytes and no path. */
  addPicture: z.strictObject({ name: filledLine(200), alt: filledLine(1000), bytes: z.instanceof(Uint8Array) }),
  /** Asks for a file and takes it in as that of an appendix. */
  attachToAppendix: z.strictObject({ appendixId: id }),
} as const satisfies { readonly [N in StudioName]: z.ZodType };

/** What they answer. */
export type StudioValues = {
  readStudio: StudioPatch;
  previewDraft: PreviewPatch;
  readPrintedPages: PrintedPages | null;
  saveText: WindowState;
  findFigures: FoundChoices;
  listBlockChoices: BlockChoices;
  listRisksToName: readonly RiskToName[];
  listFigurePlaces: readonly FigurePlace[];
  sayFigure: readonly FigureView[];
  settleFigure: WindowState;
  findInReports: readonly FoundReport[];
  replaceInReports: ReplacedWords;
  checkSpelling: readonly string[];
  suggestSpelling: readonly string[];
  learnWord: WindowState;
  readOwnWords: readonly string[];
  keepOwnWord: readonly string[];
  addComment: WindowState;
  settleComment: WindowState;
  readPicture: { readonly mediaType: string; readonly bytes: Uint8Array };
  addPicture: AddedPicture;
  attachToAppendix: WindowState;
};
