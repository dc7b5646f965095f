import type { Block, Row } from '../../document/document.ts';
import type { SCHEME_COLUMNS } from '../../model/bound-block.ts';
import type { Scheme } from '../../model/finance.ts';
import type { Paper } from '../paper.ts';
import { among, type Bound, cell, column, type ColumnsOf, type Spot, tableOf, totalRow } from './tables.ts';
import { capital } from '../../model/capital.ts';

type Name = (typeof SCHEME_COLUMNS)[number];

/** What the last row says under each column but the places. */
const TOTAL: { readonly [name in Name]: string } = {
  name: 'Total stated',
  site: 'All sites',
  need: 'All needs',
  places: '',
  planned: '–',
  opening: '–',
  status: '–',
};

/** The capacity schemes: where, how many places, for whom, and when they open. */
export function composeSchemeTable(paper: Paper, block: Bound<'scheme table'>, spot: Spot): Block | null {
  const schemes = paper.contents.schemes.filter((one) => among(block.statuses, one.status));
  if (schemes.length === 0) return null;
  const usual: readonly Name[] = ['name', 'need', 'places', 'opening', 'status'];
  const names = block.columns.length === 0 ? usual : block.columns;
  const made = tableOf(paper.captionTable(block.caption, spot.anchor), columnsOf(paper), names, usual, schemes);
  if (!names.includes('places')) return made;
  const known = schemes.flatMap((scheme) => (scheme.places === null ? [] : [scheme.places]));
  if (known.length === 0) return made;
  const total = known.reduce((sum, places) => sum + places, 0);
  const last: Row = totalRow(...names.map((name) => cell(name === 'places' ? String(total) : TOTAL[name])));
  return { ...made, rows: [...made.rows, last] };
}

function columnsOf(paper: Paper): ColumnsOf<Name, Scheme> {
  return {
    name: { column: column('Scheme', 34), cell: (one) => cell(one.name) },
    site: { column: column('Site', 24), cell: (one) => cell(one.site) },
    need: { column: column('Need', 26), cell: (one) => cell(one.needType) },
    places: {
      column: column('Places', 12, 'right'),
      cell: (one) => cell(one.places === null ? 'not stated' : String(one.places)),
    },
    planned: {
      column: column('First planned', 18),
      cell: (one) => cell(one.openingBaseline === null ? 'not set' : paper.written.month(one.openingBaseline)),
    },
    opening: { column: column('Opening', 20), cell: (one) => cell(sayOpening(paper, one)) },
    status: { column: column('Status', 14), cell: (one) => cell(capital(one.status)) },
  };
}

function sayOpening(paper: Paper, scheme: Scheme): string {
  if (scheme.openingActual !== null) return `Opened ${paper.written.month(scheme.openingActual)}`;
  const expected = scheme.openingForecast ?? scheme.openingBaseline;
  return expected === null ? 'no date yet' : paper.written.month(expected);
}
