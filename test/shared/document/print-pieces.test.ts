import type { Table } from '../../../shared/document/document.ts';
import { cutForPrint } from '../../../shared/document/print-pieces.ts';
import { caption, text } from '../../helpers/sample-document.ts';

function table(rows: number): Table {
  return {
    kind: 'table',
    caption: caption('Table', 1, 'Risks', 'risks'),
    columns: [{ title: 'Ref', width: 1, align: 'left' }],
    rows: Array.from({ length: rows }, (_, at) => ({
      cells: [{ text: text(`R${at}`), rating: null }],
      total: false,
    })),
    rowHeaders: true,
    note: 'As at 1 May.',
  };
}

test('a very long table is printed in pieces with every row once: the first has the caption, the last the note, each the name', () => {
  const whole = table(1001);
  const pieces = cutForPrint(whole);
  expect(pieces.length).toBeGreaterThan(2);
  const tables = pieces.flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
  expect(tables.flatMap(({ rows }) => rows)).toEqual(whole.rows);
  expect(pieces.map(({ from }) => from?.part ?? 0)).toEqual(
    tables.map((_, at) => tables.slice(0, at).reduce((sum, { rows }) => sum + rows.length, 0)),
  );
  expect(tables.map((one) => [one.caption.place, one.note])).toEqual([
    ['above', ''],
    ...tables.slice(1, -1).map(() => ['none', '']),
    ['none', 'As at 1 May.'],
  ]);
  for (const one of tables) expect(one.caption.text).toBe('Risks');
});

test('a table that is set on pages while it is written is printed as one', () => {
  const whole = table(1000);
  expect(cutForPrint(whole)).toEqual([{ block: whole, from: null }]);
});
