import type { Block } from '../document/document.ts';
import type { BoundBlock } from '../model/prose.ts';
import { never } from '../model/never.ts';
import { composeAllocationTable } from './blocks/allocation-table.ts';
import { composeBridgeTable } from './blocks/bridge-table.ts';
import { composeConditionTable } from './blocks/condition-table.ts';
import { composeGlossary } from './blocks/glossary.ts';
import { composeMeasureTable } from './blocks/measure-table.ts';
import { composeMilestoneTable } from './blocks/milestone-table.ts';
import { composeProfileTable } from './blocks/profile-table.ts';
import { composeRiskTable } from './blocks/risk-table.ts';
import { composeSchemeTable } from './blocks/scheme-table.ts';
import { composeWorkstreamTable } from './blocks/workstream-table.ts';
import { composeBridgeChart } from './charts/bridge-chart.ts';
import { composeMeasureChart } from './charts/measure-chart.ts';
import { composeProfileChart } from './charts/profile-chart.ts';
import type { Paper } from './paper.ts';

/** A block drawn from the file. One with nothing to show is left out and said so. */
export function composeBound(paper: Paper, block: BoundBlock, anchor: string | null, at: string): readonly Block[] {
  const made = makeBlock(paper, block, anchor);
  if (made !== null) return [made];
  paper.find('block-empty', at, `the ${block.show} “${block.caption}” has nothing to show and is left out`, 'warns');
  return [];
}

function makeBlock(paper: Paper, block: BoundBlock, anchor: string | null): Block | null {
  switch (block.show) {
    case 'measure table':
      return composeMeasureTable(paper, block, anchor);
    case 'measure chart':
      return composeMeasureChart(paper, block, anchor);
    case 'profile table':
      return composeProfileTable(paper, block, anchor);
    case 'profile chart':
      return composeProfileChart(paper, block, anchor);
    case 'bridge table':
      return composeBridgeTable(paper, block, anchor);
    case 'bridge chart':
      return composeBridgeChart(paper, block, anchor);
    case 'risk table':
      return composeRiskTable(paper, block, anchor);
    case 'workstream table':
      return composeWorkstreamTable(paper, block, anchor);
    case 'condition table':
      return composeConditionTable(paper, block, anchor);
    case 'allocation table':
      return composeAllocationTable(paper, block, anchor);
    case 'scheme table':
      return composeSchemeTable(paper, block, anchor);
    case 'milestone table':
      return composeMilestoneTable(paper, block, anchor);
    case 'glossary':
      return composeGlossary(paper, block, anchor);
    default:
      return never(block);
  }
}
