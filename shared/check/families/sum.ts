import type { ItemOf, ReadPaper } from '../../document/read-paper.ts';
import { buildBridge } from '../../rules/bridge.ts';
import { writeMoney } from '../../rules/write-number.ts';
import { type Found, type Rule, type Spot, spotOf, spotOfCell } from '../rule.ts';
import { BRIDGE, SUM_PROSE } from './sum-prose.ts';

const ADD_UP = 'Practice: members and auditors add up what is printed.';

/** A number in a cell, exactly: whole units of its last printed place. Null when the cell is no number. */
type CellNumber = { readonly value: number; readonly decimals: number; readonly percent: boolean };

function readCell(words: string): CellNumber | null {
  const match =
    /^[~c.≈]*\s*(\(|[-−])?\s*£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(m|k|bn|million|thousand|%|per cent)?\)?\*?$/i.exec(
      words.trim(),
    );
  if (match === null) return null;
  const [, sign = '', digits = '', fraction = '', unit = ''] = match;
  const size = { m: 1e6, million: 1e6, k: 1e3, thousand: 1e3, bn: 1e9 }[unit.toLowerCase()] ?? 1;
  const value = Number(`${digits.replaceAll(',', '')}.${fraction === '' ? '0' : fraction}`) * size;
  const places = Math.max(0, fraction.length - Math.round(Math.log10(size)));
  return {
    value: sign === '' ? value : -value,
    decimals: size === 1 ? fraction.length : places,
    percent: /%|per/i.test(unit),
  };
}

type Grid = {
  readonly at: number;
  readonly item: ItemOf<'table'>;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly first: number;
};

function listGrids(paper: ReadPaper): readonly Grid[] {
  return paper.items.flatMap((item, at): readonly Grid[] => {
    if (item.kind !== 'table' || item.rows.some((row) => row.cells.some((cell) => cell.across > 1 || cell.down > 1)))
      return [];
    const body = item.rows.findIndex((row) => !row.header);
    if (body === -1) return [];
    const wordsOf = (row: (typeof item.rows)[number]): readonly string[] =>
      row.cells.map((cell) => cell.text.words.trim());
    const [head] = item.rows;
    return [
      {
        at,
        item,
        first: body,
        head: head === undefined ? [] : wordsOf(head),
        rows: item.rows.slice(body).map(wordsOf),
      },
    ];
  });
}

function cellSpot({ at, first }: Grid, row: number, column: number, words: string): Spot {
  return spotOfCell(at, first + row, column, words);
}

const TOTAL = /^(?:grand |sub-?|overall )?total\b|\btotal$|^all\b|^sum\b/i;

const totals: Rule = {
  id: 'SUM-01',
  severity: 'warns',
  title: 'A total is not the sum of its rows',
  why: 'Who adds it up finds another figure, and doubts the rest.',
  source: ADD_UP,
  example: { bad: '40.7 and 10.5, total 51.1', good: '40.7 and 10.5, total 51.2' },
  reads: 'paper',
  find: ({ paper }) =>
    listGrids(paper).flatMap((grid) => {
      const at = grid.rows.findIndex((row) => TOTAL.test(row[0] ?? ''));
      if (at < 2) return [];
      return (grid.rows[at] ?? []).flatMap((words, column): readonly Found[] => {
        if (column === 0) return [];
        const parts = grid.rows.slice(0, at).map((row) => readCell(row[column] ?? ''));
        return sayWrongSum(grid, at, column, words, parts);
      });
    }),
};

/** A sum that differs by more than its parts can by rounding is wrong; by less it is a matter of rounding, and said as that. */
function sayWrongSum(
  grid: Grid,
  row: number,
  column: number,
  words: string,
  parts: readonly (CellNumber | null)[],
): readonly Found[] {
  const total = readCell(words);
  const known = parts.filter((part): part is CellNumber => part !== null);
  if (
    total === null ||
    known.length < 2 ||
    known.length < parts.length ||
    known.some((part) => part.percent !== total.percent)
  )
    return [];
  const sum = known.reduce((all, part) => all + part.value, 0);
  const gap = Math.abs(sum - total.value);
  const step = 10 ** -total.decimals;
  if (gap < step / 2 || (total.percent && Math.abs(total.value - 100) < step)) return [];
  const isRounding = gap <= step * 1.01;
  const said = Number(sum.toFixed(total.decimals)).toLocaleString('en-GB');
  return [
    {
      spot: cellSpot(grid, row, column, words),
      message: `The rows add up to ${said}, and ${words} is printed${isRounding ? ' (rounding)' : ''}.`,
      about: `${sum}`,
      ...(isRounding ? { severity: 'notes' as const } : {}),
    },
  ];
}

const parts: Rule = {
  id: 'SUM-02',
  severity: 'warns',
  title: 'The parts of a row do not add up to it',
  why: 'Who adds it up finds another figure, and doubts the rest.',
  source: ADD_UP,
  example: { bad: 'Special 51.1, of which 40.7 and 10.5', good: 'Special 51.2, of which 40.7 and 10.5' },
  reads: 'paper',
  find: ({ paper }) =>
    listGrids(paper).flatMap((grid) =>
      grid.rows.flatMap((row, at) => {
        const below = grid.rows.slice(at + 1);
        const first = below[0]?.[0] ?? '';
        if (!/^(?:of which|including|comprising|made up of)\b/i.test(first)) return [];
        const end = below.findIndex((one, n) => n > 0 && !/^(?:of which|including|and|–|-|\s)/i.test(one[0] ?? ''));
        const inside = below.slice(0, end === -1 ? below.length : end);
        if (inside.length < 2) return [];
        return row.flatMap((words, column): readonly Found[] =>
          column === 0
            ? []
            : sayWrongSum(
                grid,
                at,
                column,
                words,
                inside.map((one) => readCell(one[column] ?? '')),
              ),
        );
      }),
    ),
};

const whole: Rule = {
  id: 'SUM-03',
  severity: 'notes',
  title: 'Shares of one whole do not add up to 100%',
  why: 'The reader asks where the rest is.',
  source: ADD_UP,
  example: { bad: 'three kinds of school with 92% of the plans', good: 'a fourth row: other, 8%' },
  reads: 'paper',
  find: ({ paper }) =>
    listGrids(paper).flatMap((grid): readonly Found[] => {
      const isShare =
        /\b(?:proportion|share|composition|distribution|breakdown|split|movement|% of|percentage of|by type)\b/i.test(
          `${grid.item.caption?.text ?? ''} ${grid.head[0] ?? ''}`,
        );
      const rows = grid.rows.filter(
        (row) => !/^(?:of which|including|and\b|–|-)/i.test(row[0] ?? '') && !TOTAL.test(row[0] ?? ''),
      );
      const [first] = rows;
      // The rows are kinds of one thing only when no comparator stands among them.
      const compares = rows.some((row) =>
        /\b(?:england|national|region|neighbours?|average|target)\b/i.test(row[0] ?? ''),
      );
      if (!isShare || first === undefined || rows.length < 3 || compares) return [];
      const sums = first.map((_, column) => {
        const cells = rows.map((row) => readCell(row[column] ?? ''));
        return column === 0 || cells.some((cell) => cell === null || cell.value < 0)
          ? null
          : cells.reduce((sum, cell) => sum + (cell?.value ?? 0), 0);
      });
      const off = sums.findIndex(
        (sum) => sum !== null && sum > 50 && sum < 150 && Math.abs(sum - 100) > rows.length * 0.11,
      );
      const sum = sums[off] ?? null;
      return sum === null
        ? []
        : [
            {
              spot: spotOf(grid.at, grid.item),
              message: `“${grid.head[off] ?? ''}” adds up to ${sum.toFixed(1)}%, not to 100%.`,
              about: sum.toFixed(1),
            },
          ];
    }),
};

const growth: Rule = {
  id: 'SUM-04',
  severity: 'warns',
  title: 'A growth rate does not follow from its values',
  why: 'Who works it out finds another rate.',
  source: ADD_UP,
  example: { bad: '2,126 to 2,296: 9.0%', good: '2,126 to 2,296: 8.0%' },
  reads: 'paper',
  find: ({ paper }) =>
    listGrids(paper).flatMap((grid) => {
      const at = grid.rows.findIndex(
        (row) =>
          /\b(?:growth|change|increase)\b.*(?:%|per cent|rate)?/i.test(row[0] ?? '') &&
          row.slice(1).some((cell) => cell.endsWith('%')),
      );
      const values = grid.rows[at - 1];
      if (at < 1 || values === undefined) return [];
      return (grid.rows[at] ?? []).flatMap((words, column): readonly Found[] => {
        const [before, now, rate] = [
          readCell(values[column - 1] ?? ''),
          readCell(values[column] ?? ''),
          readCell(words),
        ];
        if (column < 2 || before === null || now === null || rate === null || !rate.percent || before.value === 0)
          return [];
        const right = ((now.value - before.value) / before.value) * 100;
        if (Math.abs(right - rate.value) <= 0.51 * 10 ** -rate.decimals) return [];
        return [
          {
            spot: cellSpot(grid, at, column, words),
            message: `From ${values[column - 1] ?? ''} to ${values[column] ?? ''} is ${right.toFixed(rate.decimals)}%.`,
            about: String(right),
          },
        ];
      });
    }),
};

const bridge: Rule = {
  id: 'SUM-08',
  severity: 'warns',
  title: 'The deficit bridge of the file has an unexplained remainder',
  why: 'Opening, movements and contributions do not give the closing balance that is printed.',
  source: BRIDGE,
  example: { bad: 'opening £10m, movement £2m, closing £15m', good: 'opening £10m, movements £5m, closing £15m' },
  reads: 'paper',
  find: ({ facts, paper }) => {
    if (facts === null) return [];
    const { contents } = facts;
    return contents.profiles.flatMap((profile) => {
      const lines = new Set(
        contents.profileLines.filter((line) => line.profileId === profile.id).map((line) => line.id),
      );
      const years = [
        ...new Set(contents.profileCells.filter((cell) => lines.has(cell.lineId)).map((cell) => cell.year)),
      ];
      return years.flatMap((year): readonly Found[] => {
        const { unexplained: rest } = buildBridge(contents, profile.id, year);
        if (rest === null || rest === 0) return [];
        const said = writeMoney(rest, { moneyUnit: 'pounds', moneyDecimals: 0, negative: 'minus', toBeConfirmed: '' });
        const printed = paper.items.some(
          (item) =>
            item.kind === 'table' &&
            item.rows.some((row) => row.cells.some((cell) => /\bunexplained\b/i.test(cell.text.words))),
        );
        return printed
          ? []
          : [
              {
                spot: null,
                message: `“${profile.name}” leaves ${said} unexplained in the year that starts in ${year}.`,
                about: `${profile.id} ${year} ${rest}`,
              },
            ];
      });
    });
  },
};

/** Sums: totals, parts, shares, growth, and the deficit from opening to closing. */
export const SUM: readonly Rule[] = [totals, parts, whole, growth, ...SUM_PROSE, bridge];
