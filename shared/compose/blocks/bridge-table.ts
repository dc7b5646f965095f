import type { Block, Row } from '../../document/document.ts';
import { type BridgeStep, buildBridge } from '../../rules/bridge.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, type Spot, table, totalRow, withBrackets } from './tables.ts';

/** The deficit bridge of one year, with what it leaves unexplained printed as a number rather than passed over. */
export function composeBridgeTable(paper: Paper, block: Bound<'bridge table'>, spot: Spot): Block | null {
  const bridge = buildBridge(paper.contents, block.profileId, block.year);
  if (bridge.opening === null && bridge.closing === null) return null;
  const profile = paper.contents.profiles.find((one) => one.id === block.profileId);
  const unit = block.unit ?? profile?.moneyUnit ?? null;
  const said = (step: BridgeStep): string => paper.written.money(step.pence, unit);
  const rows: readonly Row[] = [
    ...(bridge.opening === null ? [] : [row(cell(bridge.opening.line.name), cell(said(bridge.opening)))]),
    ...bridge.movements.map((step) => row(cell(step.line.name), cell(said(step)))),
    ...bridge.contributions.map((step) =>
      row(cell(`${bridge.signs === 'deficit positive' ? 'Less' : 'Add'}: ${step.line.name}`), cell(said(step))),
    ),
    ...(bridge.unexplained === null || bridge.unexplained === 0
      ? []
      : [row(cell('Not explained by the figures above'), cell(paper.written.money(bridge.unexplained, unit)))]),
    ...(bridge.closing === null ? [] : [totalRow(cell(bridge.closing.line.name), cell(said(bridge.closing)))]),
  ];
  const columns = [column('Step', 65), column(paper.written.year(block.year), 35, 'right')];
  return withBrackets(paper, table(paper.captionTable(block.caption, spot.anchor), columns, rows, profile?.note ?? ''));
}
