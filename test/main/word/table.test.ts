import { widthOfText } from '../../../shared/document/letter-widths.ts';
import { widthsOf } from '../../../shared/document/table-widths.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import type { Block, Document, Row } from '../../../shared/document/document.ts';
import { attribute, elements, partOf, readDocx, wordsOf } from '../../helpers/read-docx.ts';
import { caption, sampleDocument, sampleWith, text } from '../../helpers/sample-document.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const places: TableBlock = {
  kind: 'table',
  caption: caption('Table', 4, 'Places & pupils', 'table-places'),
  columns: [
    { title: 'School', width: 3, align: 'left' },
    { title: '', width: 1, align: 'right' },
    { title: 'Rating', width: 1, align: 'centre' },
  ],
  rows: [
    {
      total: false,
      cells: [
        { text: text('Alder Lane'), rating: null },
        { text: text('12'), rating: null },
        { text: text('Amber'), rating: 'amber' },
      ],
    },
    {
      total: false,
      cells: [
        { text: text('Beacon'), rating: null },
        { text: [], rating: null },
        { text: text('Closed'), rating: 'complete' },
      ],
    },
    {
      total: true,
      cells: [
        { text: text('All'), rating: null },
        { text: text('12'), rating: null },
        { text: [], rating: null },
      ],
    },
  ],
  rowHeaders: true,
  note: 'Source: register.',
};

function bodyOf(document: Document): string {
  return partOf(readDocx(writeWord(document)), 'word/document.xml');
}

test('the caption stands above, stays with its table, and carries a number Word counts', () => {
  const body = bodyOf(sampleWith([places]));
  const [caption = ''] = elements(body, 'w:p');
  expect([attribute(caption, 'w:pStyle', 'w:val'), wordsOf(caption)]).toEqual(['Caption', 'Table 4: Places & pupils']);
  expect(attribute(caption, 'w:fldSimple', 'w:instr')).toBe('SEQ Table \\* ARABIC');
  // A reference that links here reads `Table 4`: the bookmark holds those words and no more.
  const marked = caption.slice(caption.indexOf('<w:bookmarkStart'), caption.indexOf('<w:bookmarkEnd'));
  expect(wordsOf(marked)).toBe('Table 4');
  const style = elements(partOf(readDocx(writeWord(sampleDocument)), 'word/styles.xml'), 'w:style');
  expect(style.find((one) => one.includes('"Caption"'))).toContain('<w:keepNext/>');
});

test('every table says what it is to a reader who cannot see it', () => {
  const [table = ''] = elements(bodyOf(sampleWith([places])), 'w:tbl');
  expect(attribute(table, 'w:tblCaption', 'w:val')).toBe('Table 4: Places & pupils');
  expect(attribute(table, 'w:tblDescription', 'w:val')).toBe('Columns: School, –, Rating. 3 rows.');
  expect(attribute(table, 'w:tblLook', 'w:firstRow')).toBe('1');
  expect(attribute(table, 'w:tblLook', 'w:firstColumn')).toBe('1');
});

test('the header repeats, rows do not break, and no cell is empty', () => {
  const body = bodyOf(sampleDocument);
  for (const table of elements(body, 'w:tbl')) {
    const rows = elements(table, 'w:tr');
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, at) => at === 0));
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    for (const cell of elements(table, 'w:tc')) expect(wordsOf(cell)).not.toBe('');
  }
  const [odd = ''] = elements(bodyOf(sampleWith([places])), 'w:tbl');
  expect(elements(odd, 'w:tr').map((row) => elements(row, 'w:tc').map(wordsOf))).toEqual([
    ['School', '–', 'Rating'],
    ['Alder Lane', '12', 'Amber'],
    ['Beacon', '–', 'Closed'],
    ['All', '12', '–'],
  ]);
});

test('column widths add up to the width of the text, whatever the shares', () => {
  for (const widths of [
    [1, 1, 1],
    [1, 2, 4],
    [0.3, 0.3, 0.1],
  ]) {
    const columns = places.columns.map((column, at) => ({ ...column, width: widths[at] ?? 1 }));
    const [table = ''] = elements(bodyOf(sampleWith([{ ...places, columns }])), 'w:tbl');
    const grid = elements(table, 'w:gridCol').map((column) => Number(attribute(column, 'w:gridCol', 'w:w')));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9071);
    expect(attribute(table, 'w:tblW', 'w:w')).toBe('9071');
    for (const row of elements(table, 'w:tr'))
      expect(elements(row, 'w:tcW').map((cell) => Number(attribute(cell, 'w:tcW', 'w:w')))).toEqual(grid);
  }
});

test('a column is never so narrow that its words break while another has room', () => {
  const titles = [
    'Ref',
    'Risk',
    'Owner',
    'Inherent score',
    'Current score',
    'Target score',
    'Main actions',
    'Next review',
  ];
  const words = [
    'R10',
    'Too few psychologists',
    'Communications Manager',
    '16 Very high',
    '12 High',
    '9 Medium',
    'Review actions',
    '30 September 2023',
  ];
  const full: TableBlock = {
    ...places,
    columns: titles.map((title, at) => ({ title, width: at === 6 ? 9 : 1, align: 'left' })),
    rows: [{ total: false, cells: words.map((said) => ({ text: text(said), rating: null })) }],
  };
  const roomy = widthsOf(places, sampleDocument.style, 160);
  const widths = widthsOf(full, sampleDocument.style, 160);
  expect(widths.columns.reduce((sum, width) => sum + width, 0)).toBe(widths.total);
  // Inherent, in bold 10 point Arial, is 39.5 points wide; R10 is 18.3; September, not bold, is 48.9.
  const room = widths.columns.map((width) => (width - 2 * widths.margin) / 20);
  expect(room[3]).toBeGreaterThan(39.5);
  expect(room[0]).toBeGreaterThan(18.3);
  expect(room[7]).toBeGreaterThan(48.9);

  // What is left goes to those with most to say.
  const wordy = {
    ...full,
    rows: [
      {
        total: false,
        cells: words.map((said, at) => ({
          text: text(at === 6 ? `${said} of every kind, and more of them than there is room for` : said),
          rating: null,
        })),
      },
    ],
  };
  const wide = widthsOf(wordy, sampleDocument.style, 220).columns;
  expect(Math.max(...wide)).toBe(wide[6]);
  // Where the words fill nearly all of the width, the space beside them makes way for those too.
  const filled = widthsOf(wordy, sampleDocument.style, 170);
  expect(filled.margin).toBeLessThan(roomy.margin);
  expect(Math.max(...filled.columns)).toBe(filled.columns[6]);

  expect(roomy.columns).toEqual([5443, 1814, 1814]);
  const address = [{ text: text(`https://wendmoor.example/${'very-'.repeat(3)}${'long'.repeat(30)}`), rating: null }];
  const odd = widthsOf({ ...places, rows: [{ total: false, cells: address }] }, sampleDocument.style, 160);
  expect(odd.columns).toEqual(roomy.columns);
});

test('a day and its month stand on one line of a crowded table', () => {
  const said = 'A very long account of what was done, by whom, and why it was not done sooner';
  const crowded: TableBlock = {
    ...places,
    columns: ['Milestone', 'Planned', 'Done or expected', 'What was said', 'By whom', 'Where it stands'].map(
      (title) => ({
        title,
        width: 1,
        align: 'left',
      }),
    ),
    rows: [
      {
        total: false,
        cells: ['Opens', '30 September 2026', said, said, said, said].map((one) => ({ text: text(one), rating: null })),
      },
      ...Array.from(
        { length: 8 },
        (): Row => ({
          total: false,
          cells: ['Opens', 'not set', said, said, said, said].map((one) => ({ text: text(one), rating: null })),
        }),
      ),
    ],
  };
  const { columns, margin } = widthsOf(crowded, sampleDocument.style, 160);
  const { table, font } = sampleDocument.style;
  const needed = widthOfText('30 September', table.size, { bold: false, font }) * 20;
  expect((columns[1] ?? 0) - 2 * margin).toBeGreaterThanOrEqual(needed);
});

test('a word in bold has room in a font that runs wider than Arial, most of all in bold', () => {
  // As Verdana Bold draws them at 9.5 points: 8.453 and 6.41 times their size. Its digits are wider than its letters.
  const verdana = { bold: true, font: 'Verdana' };
  expect(widthOfText('transformation', 9.5, verdana)).toBeGreaterThanOrEqual(80.3);
  expect(widthOfText('£2,102,000', 9.5, verdana)).toBeGreaterThanOrEqual(60.9);
  expect(widthOfText('Sufficiency', 10, { bold: true, font: 'Arial' })).toBeCloseTo(53.35, 2);
});

test('ratings are filled and named, totals are bold on a fill, cells stand as their column does', () => {
  const [table = ''] = elements(bodyOf(sampleWith([places])), 'w:tbl');
  const rows = elements(table, 'w:tr').map((row) => elements(row, 'w:tc'));
  const rating = rows[1]?.[2] ?? '';
  expect([attribute(rating, 'w:shd', 'w:fill'), attribute(rating, 'w:rStyle', 'w:val'), wordsOf(rating)]).toEqual([
    'FFF4CE',
    'RatingAmber',
    'Amber',
  ]);
  expect(attribute(rows[2]?.[2] ?? '', 'w:shd', 'w:fill')).toBe('E5EEF7');
  for (const cell of rows[3] ?? [])
    expect([attribute(cell, 'w:shd', 'w:fill'), attribute(cell, 'w:pStyle', 'w:val')]).toEqual([
      'E5EEF7',
      'TableTotal',
    ]);
  for (const cells of rows)
    expect(cells.map((cell) => attribute(cell, 'w:jc', 'w:val'))).toEqual(['left', 'right', 'center']);
});

test('a short table stays on one page with its note; a long one may break between rows', () => {
  const kept = (body: string) =>
    elements(elements(body, 'w:tbl')[0] ?? '', 'w:tr').map((row) => row.includes('<w:keepNext/>'));
  expect(kept(bodyOf(sampleWith([places])))).toEqual([false, true, true, true]);
  expect(kept(bodyOf(sampleWith([{ ...places, note: '' }])))).toEqual([false, true, true, false]);
  const [row] = places.rows;
  const rows: readonly Row[] = Array.from({ length: 30 }, () => row ?? { total: false, cells: [] });
  const long = kept(bodyOf(sampleWith([{ ...places, rows }])));
  // Neither its first row nor its last stands alone.
  expect(long.slice(0, 3)).toEqual([false, true, false]);
  expect(long.slice(2, -2).includes(true)).toBe(false);
  expect(long.slice(-2)).toEqual([true, true]);
});
