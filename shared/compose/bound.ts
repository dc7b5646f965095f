import type { Block } from '../document/document.ts';
import type { BoundBlock } from '../model/bound-block.ts';
import { never } from '../model/never.ts';
import { composeAllocationTable } from './blocks/allocation-table.ts';
import { composeBridgeTable } from './blocks/bridge-table.ts';
import { composeChanges } from './blocks/changes.ts';
import { composeConditionTable } from './blocks/condition-table.ts';
import { composeGlossary } from './blocks/glossary.ts';
import { composeMeasureTable } from './blocks/measure-table.ts';
import { composeMeasuresTable } from './blocks/measures-table.ts';
import { composeMilestoneTable } from './blocks/milestone-table.ts';
import { composeMilestoneTimeline } from './blocks/milestone-timeline.ts';
import { composeProfileTable } from './blocks/profile-table.ts';
import { composeProgressTable } from './blocks/progress-table.ts';
import { composeRagSummary } from './blocks/rag-summary.ts';
import { composeRiskMatrix } from './blocks/risk-matrix.ts';
import { composeRisks } from './blocks/risk-table.ts';
import { composeSchemeTable } from './blocks/scheme-table.ts';
import type { Spot } from './blocks/tables.ts';
import { composeTimetable } from './blocks/timetable.ts';
import { composeWorkstreamList } from './blocks/workstream-list.ts';
import { composeWorkstreamTable } from './blocks/workstream-table.ts';
import { composeBridgeChart } from './charts/bridge-chart.ts';
import { checkChart, tableBeneath } from './charts/chart-checks.ts';
import { composeMeasureChart } from './charts/measure-chart.ts';
import { composeProfileChart } from './charts/profile-chart.ts';
import { composeScenarioChart } from './charts/scenario-chart.ts';
import { composeClearanceTable } from './clearances.ts';
import type { Paper } from './paper.ts';
import { composeRecommendationFlow } from './recommendations.ts';

/** A block drawn from the file. One with nothing to show is left out and said so; a chart nobody could read is said so too. */
export function composeBound(paper: Paper, block: BoundBlock, spot: Spot): readonly Block[] {
  const made = makeBlocks(paper, block, spot);
  if (made.length === 0) {
    const name = 'caption' in block ? `the ${block.show} “${block.caption}”` : `the ${block.show}`;
    paper.find('block-empty', spot.at, `${name} has nothing to show and is left out`, 'warns');
    return [];
  }
  return made.flatMap((one) => {
    if (one.kind !== 'chart') return [one];
    const checked = checkChart(paper, one, spot.at);
    if (checked.kind !== 'chart') return [checked];
    return paper.template.charts.dataTable ? [checked, tableBeneath(paper, checked)] : [checked];
  });
}

function makeBlocks(paper: Paper, block: BoundBlock, spot: Spot): readonly Block[] {
  if (block.show === 'risk table') return composeRisks(paper, block, spot);
  if (block.show === 'recommendations') return composeRecommendationFlow(paper, spot.at);
  const made = makeBlock(paper, block, spot);
  return made === null ? [] : [made];
}

function makeBlock(
  paper: Paper,
  block: Exclude<BoundBlock, { show: 'risk table' | 'recommendations' }>,
  spot: Spot,
): Block | null {
  switch (block.show) {
    case 'measure table':
      return composeMeasureTable(paper, block, spot);
    case 'measures table':
      return composeMeasuresTable(paper, block, spot);
    case 'measure chart':
      return composeMeasureChart(paper, block, spot);
    case 'profile table':
      return composeProfileTable(paper, block, spot);
    case 'profile chart':
      return composeProfileChart(paper, block, spot);
    case 'scenario chart':
      return composeScenarioChart(paper, block, spot);
    case 'bridge table':
      return composeBridgeTable(paper, block, spot);
    case 'bridge chart':
      return composeBridgeChart(paper, block, spot);
    case 'risk matrix':
      return composeRiskMatrix(paper, block, spot);
    case 'workstream table':
      return composeWorkstreamTable(paper, block, spot);
    case 'workstream list':
      return composeWorkstreamList(paper, block);
    case 'progress table':
      return composeProgressTable(paper, block, spot);
    case 'rag summary':
      return composeRagSummary(paper, block, spot);
    case 'condition table':
      return composeConditionTable(paper, block, spot);
    case 'allocation table':
      return composeAllocationTable(paper, block, spot);
    case 'scheme table':
      return composeSchemeTable(paper, block, spot);
    case 'milestone table':
      return composeMilestoneTable(paper, block, spot);
    case 'milestone timeline':
      return composeMilestoneTimeline(paper, block, spot);
    case 'changes':
      return composeChanges(paper, block, spot);
    case 'timetable':
      return composeTimetable(paper, block, spot);
    case 'clearance':
      return composeClearanceTable(paper, block.caption, spot.anchor);
    case 'glossary':
      return composeGlossary(paper, block, spot);
    default:
      return never(block);
  }
}
