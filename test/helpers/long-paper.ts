import { join } from 'node:path';
import { composeReport } from '../../main/app/compose-report.ts';
import { findDataFolder, makeDeps } from '../../main/app/make-deps.ts';
import { closeProgramme, createProgramme } from '../../main/app/open-programme.ts';
import { saveText } from '../../main/app/studio-text.ts';
import { estimatePages } from '../../main/word/estimate-pages.ts';
import { Prose } from '../../shared/model/prose.ts';

const REPORT = 'report-cyp-2023-10';
const PARAGRAPHS = 420;
const WORDS =
  'Demand for support has grown faster than the places there are, and each change rests on the one before it. ';

/** A programme file, and how many pages the paper in it comes to. */
type LongPaper = { readonly file: string; readonly pages: number };

/**
 * Makes a programme `long.clerkwell` in `folder` whose paper has far more than sixty pages: paragraphs with figures of the file
 * in its section *Background*, as a long section has them.
 */
export function makeLongPaper(folder: string): LongPaper {
  return makePaperOf(folder, { background: writeParagraphs(PARAGRAPHS) });
}

/** The same with sixty pages, half of them in each of the two sections that this template has for prose. */
export function makeSixtyPages(folder: string): LongPaper {
  return makePaperOf(folder, { background: writeParagraphs(170), 'main-issues': writeParagraphs(170) });
}

function writeParagraphs(many: number): readonly object[] {
  return Array.from({ length: many }, (_, at) => ({
    kind: 'paragraph',
    text: [
      `${WORDS.repeat(4)}In all there are `,
      { kind: 'figure', figure: { of: 'count', what: 'open risks' } },
      ` (${at}).`,
    ],
  }));
}

/** The same with a typed table of `rows` rows in that section, the first rows of which are much higher than the last. */
export function makeLongTable(folder: string, rows: number): LongPaper {
  const column = { width: 50, align: 'left' };
  const table = [
    {
      kind: 'table',
      caption: 'Works',
      columns: [
        { ...column, title: 'What' },
        { ...column, title: 'Why' },
      ],
      rows: Array.from({ length: rows }, (_, at) => [[`Row ${at + 1}.`], [at < rows / 3 ? WORDS.repeat(4) : 'As is.']]),
    },
  ];
  return makePaperOf(folder, { background: table });
}

function makePaperOf(folder: string, sections: { readonly [key: string]: readonly object[] }): LongPaper {
  const file = join(folder, 'long.clerkwell');
  const deps = makeDeps({
    templates: join(import.meta.dirname, '..', '..', 'templates'),
    nativeBinding: undefined,
    dataFolder: findDataFolder({ CLERKWELL_DATA: join(folder, 'data') }, process.platform),
  });
  const open = createProgramme(deps, file, 'cambridgeshire-send');
  if (!open.ok) throw new Error(open.problem.message);
  for (const [key, blocks] of Object.entries(sections)) {
    const text = { of: 'section', key, body: Prose.parse(blocks) } as const;
    const saved = saveText(deps, open.value, REPORT, text, { label: 'long', gesture: null });
    if (!saved.ok) throw new Error(saved.problem.message);
  }
  const composed = composeReport(deps, open.value, REPORT);
  if (!composed.ok) throw new Error(composed.problem.message);
  const pages = Math.max(...estimatePages(composed.value.document).values());
  closeProgramme(open.value);
  return { file, pages };
}
