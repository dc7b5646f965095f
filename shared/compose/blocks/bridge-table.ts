import type { Block, Row } from '../../document/document.ts';
import { type BridgeStep, buildBridge } from '../../rules/bridge.ts';
import { writeYear } from '../../rules/days.ts';
import { writeMoney } from '../../rules/write-number.ts';
import type { Paper } from '../paper.ts';
import { type Bound, cell, column, row, table, totalRow } from './tables.ts';

/** The deficit bridge of one year, with what it leaves unexplained printed as a number rather than passed over. */
export function composeBridgeTable(paper: Paper, block: Bound<'bridge table'>, anchor: string | null): Block | null {
  const bridge = buildBridge(paper.contents, block.profileId, block.year);
  if (bridge.opening === null && bridge.closing === null) return null;
  const { numbers } = paper.template;
  const said = (step: BridgeStep): string => writeMoney(step.pence, numbers);
  const rows: Row[] = [
    ...(bridge.opening === null ? [] : [row(cell(bridge.opening.line.name), cell(said(bridge.opening)))]),
    ...bridge.movements.map((step) => row(cell(step.line.name), cell(said(step)))),
    ...bridge.contributions.map((step) => row(cell(`Less: ${step.line.name}`), cell(said(step)))),
    ...(bridge.unexplained === null || bridge.unexplained === 0
      ? []
      : [row(cell('Not explained by the figures above'), cell(writeMoney(bridge.unexplained, numbers)))]),
    ...(bridge.closing === null ? [] : [totalRow(cell(bridge.closing.line.name), cell(said(bridge.closing)))]),
  ];
  const columns = [column('Step', 65), column(writeYear(block.year, numbers.yearStyle), 35, 'right')];
  const profile = paper.contents.profiles.find((one) => one.id === block.profileId);
  return table(paper.captionTable(block.caption, anchor), columns, rows, profile?.note ?? '');
}
