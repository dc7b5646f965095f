import type { FigureSource } from '../model/figure.ts';
import type { Need, NeedWhere } from '../model/need.ts';
import { never } from '../model/never.ts';
import type { BoundBlock, ProseBlock, Sentence } from '../model/prose.ts';
import { RECORD_KINDS, type RecordKind } from '../model/records.ts';
import type { Recommendation, Report, Response, Section } from '../model/report.ts';
import type { Template } from '../template/template.ts';

/** A report with what is written in it: enough to tell what else its paper will be made from. */
export type WrittenReport = {
  readonly report: Report;
  readonly sections: readonly Section[];
  readonly responses: readonly Response[];
  readonly recommendations: readonly Recommendation[];
};

/** Everything composing `written` in the format of `template` can look at, and no more: of ten thousand risks, those it shows. */
export function needOf(written: WrittenReport, template: Template): Need {
  const need = new Needs();
  const { report } = written;
  const ofReport = { field: 'reportId', values: [report.id] };
  for (const kind of ['section', 'response', 'recommendation', 'clearance'] as const) need.add(kind, ofReport);
  // Small kinds that front matter, owners and scores look into by id.
  for (const kind of ['programme', 'body', 'riskMatrix', 'officer', 'committee', 'meeting'] as const) need.addAll(kind);
  need.add('report', { field: 'id', values: [report.id] });
  need.add('source', { field: 'id', values: report.sourceIds });
  for (const one of written.sections) addProse(need, one.body, template);
  for (const one of written.responses) addProse(need, one.body, template);
  for (const one of written.recommendations) addSentence(need, one.text);
  return need.said();
}

/** Gathers what is needed; the same condition on a field is kept once. */
class Needs {
  readonly #kinds = new Map<RecordKind, 'all' | Map<string, Set<string>>>();

  addAll(kind: RecordKind): void {
    this.#kinds.set(kind, 'all');
  }

  add(kind: RecordKind, where: NeedWhere): void {
    const known = this.#kinds.get(kind) ?? new Map<string, Set<string>>();
    if (known === 'all') return;
    known.set(where.field, new Set([...(known.get(where.field) ?? []), ...where.values]));
    this.#kinds.set(kind, known);
  }

  said(): Need {
    const said = (kind: RecordKind): 'all' | readonly NeedWhere[] => {
      const known = this.#kinds.get(kind) ?? new Map<string, Set<string>>();
      return known === 'all' ? 'all' : [...known].map(([field, values]) => ({ field, values: [...values] }));
    };
    return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, said(kind)])) as Need;
  }
}

function addProse(need: Needs, prose: readonly ProseBlock[], template: Template): void {
  for (const block of prose)
    switch (block.kind) {
      case 'subheading':
        break;
      case 'paragraph':
      case 'quote':
        addSentence(need, block.text);
        break;
      case 'bullets':
      case 'steps':
        for (const item of block.items) addSentence(need, item);
        break;
      case 'table':
        for (const cell of block.rows.flat()) addSentence(need, cell);
        break;
      case 'bound':
        addBound(need, block.block, template);
        break;
      default:
        never(block);
    }
}

function addSentence(need: Needs, sentence: Sentence): void {
  for (const span of sentence) if (typeof span !== 'string' && span.kind === 'figure') addFigure(need, span.figure);
}

function addFigure(need: Needs, figure: FigureSource): void {
  switch (figure.of) {
    case 'measure':
    case 'measure change':
      return addMeasure(need, figure.measureId);
    case 'profile cell':
    case 'profile sum':
      return addLines(need, 'id', figure.lineId);
    case 'allocation total':
      return need.addAll('allocation');
    case 'count':
      return addCount(need, figure.what);
    case 'risk score':
      return need.add('risk', { field: 'id', values: [figure.riskId] });
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

function addBound(need: Needs, block: BoundBlock, template: Template): void {
  switch (block.show) {
    case 'measure table':
      // Its note names the sources of the values.
      need.addAll('source');
      return addMeasure(need, block.measureId);
    case 'measure chart':
      return addMeasure(need, block.measureId);
    case 'profile table':
    case 'bridge table':
    case 'bridge chart':
      need.add('profile', { field: 'id', values: [block.profileId] });
      return addLines(need, 'profileId', block.profileId);
    case 'profile chart':
      return addLines(need, 'id', block.lineId);
    case 'risk table':
      need.add('risk', OPEN);
      if (template.riskTable.columns.includes('mitigations')) need.add('mitigation', TO_COME);
      return undefined;
    case 'workstream table':
      need.addAll('workstream');
      return need.addAll('workstreamUpdate');
    case 'condition table':
      return need.addAll('condition');
    case 'allocation table':
      return need.addAll('allocation');
    case 'scheme table':
      return need.addAll('scheme');
    case 'milestone table':
      return need.addAll('milestone');
    case 'glossary':
      return need.addAll('acronym');
    default:
      return never(block);
  }
}

const OPEN: NeedWhere = { field: 'status', values: ['open'] };
const TO_COME: NeedWhere = { field: 'status', values: ['planned', 'in progress'] };

function addMeasure(need: Needs, measureId: string): void {
  need.add('measure', { field: 'id', values: [measureId] });
  need.add('measureValue', { field: 'measureId', values: [measureId] });
}

function addLines(need: Needs, field: 'id' | 'profileId', id: string): void {
  need.add('profileLine', { field, values: [id] });
  need.addAll('profileCell');
}
