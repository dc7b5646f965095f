import type { FigureSource } from '../model/figure.ts';
import type { Need, NeedWhere } from '../model/need.ts';
import { never } from '../model/never.ts';
import type { RecordKind } from '../model/records.ts';
import { Needs } from './needs.ts';

export const OPEN: NeedWhere = { field: 'status', values: ['open'] };

/** All that figures are read from. */
export const FIGURE_KINDS = [
  'acronym',
  'allocation',
  'condition',
  'measure',
  'measureTarget',
  'measureValue',
  'milestone',
  'profile',
  'profileCell',
  'profileLine',
  'programme',
  'risk',
  'riskMatrix',
  'scheme',
  'workstream',
] as const satisfies readonly RecordKind[];

/** What every figure that report `reportId` could be given is read from. */
export function needOfFigures(reportId: string): Need {
  const need = new Needs();
  for (const kind of FIGURE_KINDS) need.addAll(kind);
  need.add('exemption', { field: 'reportId', values: [reportId] });
  return need.said();
}

/** What a figure in a sentence is read from. */
export function addFigure(need: Needs, figure: FigureSource): void {
  switch (figure.of) {
    case 'measure':
    case 'measure change':
    case 'measure gap':
    case 'measure rank':
      return addMeasure(need, figure.measureId);
    case 'measure target':
      need.add('measureTarget', { field: 'measureId', values: [figure.measureId] });
      return addMeasure(need, figure.measureId);
    case 'profile cell':
    case 'profile sum':
    case 'profile change':
      return addLines(need, 'id', figure.lineId);
    case 'profile gap':
      addLines(need, 'id', figure.lineId);
      return addLines(need, 'id', figure.lessId);
    case 'allocation total':
    case 'allocation':
      return need.addAll('allocation');
    case 'count':
      return addCount(need, figure.what);
    case 'workstreams rated':
      return need.addAll('workstream');
    case 'conditions that are':
      return need.addAll('condition');
    case 'risk score':
      return need.add('risk', { field: 'id', values: [figure.riskId] });
    case 'milestone':
      return need.add('milestone', { field: 'id', values: [figure.milestoneId] });
    case 'scheme places':
    case 'places total':
      return need.addAll('scheme');
    default:
      return never(figure);
  }
}

function addCount(need: Needs, what: Extract<FigureSource, { of: 'count' }>['what']): void {
  switch (what) {
    case 'workstreams':
    case 'enablers':
      return need.addAll('workstream');
    case 'conditions':
      return need.addAll('condition');
    case 'open risks':
    case 'red risks':
      return need.add('risk', OPEN);
    case 'schemes':
      return need.addAll('scheme');
    case 'acronyms':
      return need.addAll('acronym');
    default:
      return never(what);
  }
}

/** A measure with its own values and its comparators'. */
export function addMeasure(need: Needs, measureId: string): void {
  need.add('measure', { field: 'id', values: [measureId] });
  need.add('measureValue', { field: 'measureId', values: [measureId] });
}

/** Lines of financial profiles, by their own ids or by their profile's, with every cell. */
export function addLines(need: Needs, field: 'id' | 'profileId', id: string): void {
  need.add('profileLine', { field, values: [id] });
  need.addAll('profileCell');
}
