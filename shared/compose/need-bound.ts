import type { BoundBlock } from '../model/bound-block.ts';
import type { NeedWhere } from '../model/need.ts';
import { never } from '../model/never.ts';
import type { Template } from '../template/template.ts';
import { addLines, addMeasure, OPEN } from './need-figure.ts';
import type { Needs } from './needs.ts';

const TO_COME: NeedWhere = { field: 'status', values: ['planned', 'in progress'] };

/** What a block that the text or the template places is drawn from. */
export function addBound(need: Needs, block: BoundBlock, template: Template): void {
  switch (block.show) {
    case 'measure table':
      // Its note names the sources of the values.
      need.addAll('source');
      need.add('comparator', { field: 'measureId', values: [block.measureId] });
      if (block.projected) need.add('measureTarget', { field: 'measureId', values: [block.measureId] });
      return addMeasure(need, block.measureId);
    case 'measure chart':
      need.add('comparator', { field: 'measureId', values: [block.measureId] });
      if (block.targets) need.add('measureTarget', { field: 'measureId', values: [block.measureId] });
      return addMeasure(need, block.measureId);
    case 'measures table':
      need.addAll('source');
      return addMeasures(need, block.measureIds);
    case 'profile table':
    case 'scenario chart':
    case 'bridge table':
    case 'bridge chart':
      need.add('profile', { field: 'id', values: [block.profileId] });
      return addLines(need, 'profileId', block.profileId);
    case 'profile chart':
      need.addAll('profile');
      return addLines(need, 'id', block.lineId);
    case 'risk table':
    case 'risk matrix':
      return addRisks(need, block, template);
    case 'workstream table':
    case 'progress table':
      need.addAll('workstream');
      return need.addAll('workstreamUpdate');
    case 'workstream list':
    case 'rag summary':
      return need.addAll('workstream');
    case 'condition table':
      return need.addAll('condition');
    case 'allocation table':
      return need.addAll('allocation');
    case 'scheme table':
      return need.addAll('scheme');
    case 'milestone table':
    case 'milestone timeline':
      need.addAll('workstream');
      return need.addAll('milestone');
    case 'changes':
      for (const kind of ['risk', 'assessment', 'workstream', 'workstreamUpdate', 'milestone'] as const)
        need.addAll(kind);
      return addMeasures(need, []);
    case 'timetable':
    case 'recommendations':
    case 'clearance':
      return undefined;
    case 'glossary':
      return need.addAll('acronym');
    default:
      return never(block);
  }
}

/** The measures named; with none named all of them. */
function addMeasures(need: Needs, ids: readonly string[]): void {
  if (ids.length === 0)
    for (const kind of ['measure', 'measureValue', 'measureTarget', 'comparator'] as const) need.addAll(kind);
  for (const measureId of ids) {
    need.add('comparator', { field: 'measureId', values: [measureId] });
    need.add('measureTarget', { field: 'measureId', values: [measureId] });
    addMeasure(need, measureId);
  }
}

function addRisks(
  need: Needs,
  block: Extract<BoundBlock, { show: 'risk table' | 'risk matrix' }>,
  template: Template,
): void {
  if (block.filter.closed) need.addAll('risk');
  else need.add('risk', OPEN);
  if (block.show === 'risk matrix') return;
  const columns = block.columns.length === 0 ? template.risks.columns : block.columns;
  if (columns.includes('mitigations')) need.add('mitigation', TO_COME);
  if (columns.includes('trend')) need.addAll('assessment');
}
