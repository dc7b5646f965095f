import type { Need } from '../model/need.ts';
import { never } from '../model/never.ts';
import type { ListEntry, ProseBlock, Sentence } from '../model/prose.ts';
import type { Recommendation, Report, Response, Section } from '../model/report.ts';
import type { Template } from '../template/template.ts';
import { addBound } from './need-bound.ts';
import { addFigure } from './need-figure.ts';
import { Needs } from './needs.ts';

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
  for (const kind of ['section', 'response', 'recommendation', 'clearance', 'appendix', 'exemption'] as const)
    need.add(kind, ofReport);
  // Small kinds that front matter, owners and scores look into by id.
  for (const kind of ['programme', 'body', 'riskMatrix', 'officer', 'committee', 'meeting'] as const) need.addAll(kind);
  need.add('report', { field: 'id', values: [report.id] });
  need.add('source', { field: 'id', values: report.sourceIds });
  if (template.acronyms.expand) need.addAll('acronym');
  for (const section of template.sections) {
    for (const block of section.blocks) addBound(need, block, template);
    if (section.holds === 'responses')
      for (const block of section.prompts.flatMap((prompt) => prompt.blocks)) addBound(need, block, template);
  }
  for (const one of written.sections) addProse(need, one.body, template);
  for (const one of written.responses) addProse(need, one.body, template);
  for (const one of written.recommendations) addSentence(need, one.text);
  return need.said();
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
        addEntries(need, block.items);
        break;
      case 'box':
        addProse(need, block.body, template);
        break;
      case 'table':
        for (const cell of block.rows.flat()) addSentence(need, cell);
        break;
      case 'picture':
        need.add('attachment', { field: 'id', values: [block.attachmentId] });
        break;
      case 'bound':
        addBound(need, block.block, template);
        break;
      default:
        never(block);
    }
}

function addEntries(need: Needs, entries: readonly ListEntry[]): void {
  for (const entry of entries)
    if ('sub' in entry) {
      addSentence(need, entry.text);
      if (entry.sub !== null) addEntries(need, entry.sub.items);
    } else addSentence(need, entry);
}

function addSentence(need: Needs, sentence: Sentence): void {
  for (const span of sentence) {
    if (typeof span === 'string') continue;
    if (span.kind === 'figure') addFigure(need, span.figure);
    else if (span.kind === 'footnote') addSentence(need, span.text);
    // A risk that a sentence names has its reference printed.
    else if (span.kind === 'reference' && span.to.startsWith('risk-')) need.addAll('risk');
  }
}
