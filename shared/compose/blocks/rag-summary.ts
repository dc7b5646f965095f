import type { Block } from '../../document/document.ts';
import type { Rag } from '../../model/rag.ts';
import type { Workstream } from '../../model/workstream.ts';
import { fitAlt } from '../charts/alt-text.ts';
import type { Paper } from '../paper.ts';
import { sayRag, workstreamsFor } from '../workstreams.ts';
import { type Bound, cell, column, row, type Spot, table, totalRow } from './tables.ts';
import { capital } from '../../model/capital.ts';

const ORDER: readonly (Rag | null)[] = ['red', 'amber', 'green', 'complete', null];

/** How many workstreams and enablers carry each rating, named: as a table, or as bars beside it. */
export function composeRagSummary(paper: Paper, block: Bound<'rag summary'>, spot: Spot): Block | null {
  const streams = workstreamsFor(paper, block.kind);
  if (streams.length === 0) return null;
  const groups = ORDER.map((rag) => ({ rag, of: streams.filter((one) => one.rag === rag) })).filter(
    (group) => group.of.length > 0,
  );
  return block.as === 'chart' ? ragChart(paper, block, spot, groups) : ragTable(paper, block, spot, groups, streams);
}

type Group = { readonly rag: Rag | null; readonly of: readonly Workstream[] };

function ragTable(
  paper: Paper,
  block: Bound<'rag summary'>,
  spot: Spot,
  groups: readonly Group[],
  streams: readonly Workstream[],
): Block {
  const rows = groups.map(({ rag, of }) =>
    row(cell(capitalRag(paper, rag), rag), cell(String(of.length)), cell(of.map((one) => one.name).join('; '))),
  );
  const total = totalRow(cell('All'), cell(String(streams.length)), cell('–'));
  const columns = [column('Rating', 20), column('Number', 14, 'right'), column('Which', 66)];
  return table(paper.captionTable(block.caption, spot.anchor), columns, [...rows, total]);
}

function ragChart(paper: Paper, block: Bound<'rag summary'>, spot: Spot, groups: readonly Group[]): Block {
  const { style } = paper.template;
  const said = groups.map(({ rag, of }) => `${capitalRag(paper, rag)} ${of.length}`).join(', ');
  return {
    kind: 'chart',
    caption: paper.captionFigure(block.caption, spot.anchor),
    spec: {
      type: 'bar',
      headline: block.caption,
      subtitle: 'Number of workstreams and enablers by rating',
      categoryTitle: 'Rating',
      valueTitle: 'Number',
      categories: groups.map(({ rag }) => capitalRag(paper, rag)),
      series: [
        { name: 'Number', values: groups.map(({ of }) => of.length), colour: style.chartColours[0] ?? '000000' },
      ],
      number: { prefix: '', suffix: '', decimals: 0 },
      labels: paper.template.charts.labels,
      alt: fitAlt(`Bar chart of ratings: ${said}.`),
    },
    note: '',
  };
}

function capitalRag(paper: Paper, rag: Rag | null): string {
  return capital(sayRag(paper, rag));
}
