import type { ItemOf } from '../../document/read-paper.ts';
import { countWords } from '../in-text.ts';
import { type Found, type Rule, spotOf } from '../rule.ts';
import { listTables } from '../tables-in-paper.ts';

/** What most of the family's rules come from. */
export const GDS =
  'GOV.UK, Publishing accessible documents; the Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018.';

/** A table drawn to place the front matter: its first column names what stands beside it. */
function isFrontMatter(item: ItemOf<'table'>): boolean {
  return item.place.section === '' && item.columns === 2;
}

const headerRow: Rule = {
  id: 'A11Y-03',
  severity: 'warns',
  title: 'A table has no header row',
  why: 'A screen reader says each cell without its heading, and on the next page nobody sees one.',
  source: `${GDS} (WCAG 2.2, 1.3.1)`,
  example: { bad: 'the first row is bold and no more', good: 'the first row is marked to repeat as header row' },
  reads: 'paper',
  find: ({ paper }) =>
    listTables(paper).flatMap(({ item, at }): readonly Found[] => {
      if (item.rows.length < 2 || item.columns < 2 || item.rows.some((row) => row.header) || isFrontMatter(item))
        return [];
      return [
        {
          spot: spotOf(at, item),
          message: 'No row of this table is marked as its header.',
          fix: { does: 'mark header row', rows: 1 },
        },
      ];
    }),
};

const headerCells: Rule = {
  id: 'A11Y-04',
  severity: 'notes',
  title: 'The headings of a table are blank, merged or on two rows',
  why: 'A screen reader says one heading for each cell; it cannot join two.',
  source: `${GDS} (tables: simple, no merged or blank cells)`,
  example: {
    bad: 'a first row with “2023” over three columns',
    good: 'one row: “March 2023”, “February 2024”, “March 2024”',
  },
  reads: 'paper',
  find: ({ paper }) =>
    listTables(paper).flatMap(({ item, at }): readonly Found[] => {
      const headers = item.rows.filter((row) => row.header);
      const faults = [
        ...(headers.length > 1 ? ['its headings stand on more than one row'] : []),
        ...(headers.some((row) => row.cells.some((cell) => cell.text.words.trim() === ''))
          ? ['a heading is blank']
          : []),
        ...(item.rows.some((row) => row.cells.some((cell) => cell.across > 1 || cell.down > 1))
          ? ['cells are merged']
          : []),
      ];
      return faults.length === 0
        ? []
        : [{ spot: spotOf(at, item), message: `In this table ${faults.join(' and ')}.`, about: faults.join() }];
    }),
};

const longTable: Rule = {
  id: 'A11Y-05',
  severity: 'notes',
  title: 'A table holds long text over many rows',
  why: 'Text in narrow columns is hard to read, and rows are torn by the end of the page.',
  source: `${GDS} (tables are for data)`,
  example: { bad: 'twelve rows with paragraphs in each cell', good: 'a heading and a list for each objective' },
  reads: 'paper',
  find: ({ paper }) =>
    listTables(paper).flatMap(({ item, at }): readonly Found[] => {
      const body = item.rows.filter((row) => !row.header);
      const long = body.filter((row) => row.cells.some((cell) => countWords(cell.text.words) > 25)).length;
      if (isFrontMatter(item) || body.length < 6 || long * 2 < body.length) return [];
      const split = body.some((row) => row.maySplit);
      return [
        {
          spot: spotOf(at, item),
          message: `${long} of ${body.length} rows hold more than 25 words in a cell${split ? ', and rows may be torn by the end of a page' : ''}.`,
        },
      ];
    }),
};

const layout: Rule = {
  id: 'A11Y-10',
  severity: 'notes',
  title: 'The front matter is a table of long text',
  why: 'A table that only places things is read cell by cell; long text and lists in it are hard to follow.',
  source: 'East Dunbartonshire, Technical Note 93/2021: report headers in tables were taken out for screen readers.',
  example: {
    bad: 'summary and recommendations in the cells of a cover table',
    good: 'lines of front matter, then headings with text',
  },
  reads: 'paper',
  find: ({ paper }) => {
    const long = paper.items.flatMap((item, at) =>
      item.kind === 'field' && item.layout === 'table' && countWords(item.text.words) > 60 ? [{ item, at }] : [],
    );
    const tables = listTables(paper).filter(
      ({ item }) =>
        isFrontMatter(item) && item.rows.some((row) => row.cells.some((cell) => countWords(cell.text.words) > 60)),
    );
    const [first] = [...long, ...tables];
    return first === undefined
      ? []
      : [{ spot: spotOf(first.at, first.item), message: 'The front matter is a table, and its cells hold long text.' }];
  },
};

/** Tables that keep a reader out. */
export const A11Y_TABLES: readonly Rule[] = [headerRow, headerCells, longTable, layout];
