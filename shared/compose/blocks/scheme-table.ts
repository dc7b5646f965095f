import type { Block } from '../../document/document.ts';
import type { Scheme } from '../../model/finance.ts';
import { writeMonth } from '../../rules/days.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table, totalRow } from './tables.ts';

/** The capacity schemes: where, how many places, for whom, and when they open. */
export function composeSchemeTable(paper: Paper, block: Bound<'scheme table'>, anchor: string | null): Block | null {
  const { schemes } = paper.contents;
  if (schemes.length === 0) return null;
  const rows = schemes.map((scheme) =>
    row(
      cell(scheme.name),
      cell(scheme.needType),
      cell(scheme.places === null ? 'not stated' : String(scheme.places)),
      cell(sayOpening(scheme)),
      cell(`${scheme.status.charAt(0).toUpperCase()}${scheme.status.slice(1)}`),
    ),
  );
  const known = schemes.flatMap((scheme) => (scheme.places === null ? [] : [scheme.places]));
  const total = known.reduce((sum, places) => sum + places, 0);
  rows.push(totalRow(cell('Total stated'), cell('All needs'), cell(String(total)), cell('–'), cell('–')));
  const columns = [
    column('Scheme', 34),
    column('Need', 26),
    column('Places', 12, 'right'),
    column('Opening', 20),
    column('Status', 14),
  ];
  return table(paper.captionTable(block.caption, anchor), columns, rows);
}

function sayOpening(scheme: Scheme): string {
  if (scheme.openingActual !== null) return `Opened ${writeMonth(scheme.openingActual)}`;
  const expected = scheme.openingForecast ?? scheme.openingBaseline;
  return expected === null ? 'no date yet' : writeMonth(expected);
}
