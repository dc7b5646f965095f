import type { Risk } from '../model/risk.ts';
import type { Level, RiskMatrix } from '../model/risk-matrix.ts';
import { findZone, impactOf, scoreRating } from '../rules/score.ts';
import { type Sheet, type SheetCell, type SheetRow, sheetCell, sheetColumn, tableSheet, words } from './book.ts';
import { tintOf } from './tint.ts';

/**
 * The council's own matrix in its own colours: likelihood down, highest first, impact across; in each cell its score, what it is
 * called and which open risks stand there now. What each step of the scales means stands on a sheet of its own, where it is said.
 */
export function matrixSheets(matrix: RiskMatrix, risks: readonly Risk[]): readonly Sheet[] {
  const open = risks.filter((risk) => risk.status === 'open');
  const columns = [
    sheetColumn('Likelihood \u2193  Impact \u2192', 24, { wrapped: true }),
    ...matrix.impact.map((level) => sheetColumn(sayLevel(level), 22, { wrapped: true })),
  ];
  const rows = matrix.likelihood
    .toReversed()
    .map(
      (likelihood): SheetRow => [
        heading(sayLevel(likelihood)),
        ...matrix.impact.map((impact) => matrixCell(matrix, likelihood, impact, open)),
      ],
    );
  const drawn = tableSheet('Risk matrix', columns, rows, { filtered: false });
  const scale = [...scaleRows('Likelihood', matrix.likelihood), ...scaleRows('Impact', matrix.impact)];
  return scale.length === 0 ? [drawn] : [drawn, tableSheet('Risk scale', SCALE, scale, { filtered: false })];
}

function matrixCell(matrix: RiskMatrix, likelihood: Level, impact: Level, risks: readonly Risk[]): SheetCell {
  const rating = { likelihood: likelihood.code, impact: impact.code, score: null, impacts: {} };
  const zone = findZone(matrix, rating);
  const score = scoreRating(matrix, rating);
  const here = risks.filter(
    ({ current }) => current?.likelihood === likelihood.code && impactOf(matrix, current) === impact.code,
  );
  const refs = here
    .slice(0, MOST_REFS)
    .map((risk) => risk.ref)
    .join(', ');
  const more = here.length > MOST_REFS ? ` and ${here.length - MOST_REFS} more` : '';
  const named = [score, zone?.label].filter((part) => part !== null && part !== undefined).join(' ');
  const said = [
    named,
    here.length === 0 ? '' : `${here.length === 1 ? '1 risk' : `${here.length} risks`}: ${refs}${more}`,
  ];
  return sheetCell(words(said.filter((line) => line !== '').join('\n')), zone === null ? null : tintOf(zone));
}

/** More would not be read in a cell. */
const MOST_REFS = 12;

const SCALE = [
  sheetColumn('Scale', 14),
  sheetColumn('Level', 24),
  sheetColumn('Weight', 10),
  sheetColumn('What it means', 80, { wrapped: true }),
];

function scaleRows(name: string, levels: readonly Level[]): readonly SheetRow[] {
  if (levels.every((level) => level.description === '')) return [];
  return levels.map((level) => [
    heading(name),
    heading(sayLevel(level)),
    sheetCell({ is: 'number', number: String(level.weight), decimals: 0, unit: '' }),
    heading(level.description),
  ]);
}

function heading(text: string): SheetCell {
  return sheetCell(words(text));
}

function sayLevel({ code, label }: Level): string {
  return code === label ? code : `${code} ${label}`;
}
