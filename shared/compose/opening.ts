import type { Block, Flow, Line, Paragraph } from '../document/document.ts';
import { never } from '../model/never.ts';
import type { TemplateOpening } from '../template/template.ts';
import { holds } from './conditions.ts';
import { composeFields } from './fields.ts';
import { type Paper, words } from './paper.ts';
import { alsoInline } from './spoken.ts';
import { fillWording, saysNothing, sayWording } from './wording.ts';

/** What stands above the first section, in the template's order. The contents list is left open until the headings are known. */
export function composeOpening(paper: Paper): readonly Block[] {
  return paper.template.opening.flatMap((one) => composeOne(paper, one));
}

function composeOne(paper: Paper, one: TemplateOpening): readonly Block[] {
  if ('when' in one && !holds(paper, one.when)) return [];
  switch (one.show) {
    case 'title':
      return [{ kind: 'title', text: cased(one.case, titleOf(paper)) }];
    case 'line': {
      if (saysNothing(paper, one.text)) return [];
      const text = casedLine(one.case, [...fillWording(paper, one.text), ...alsoInline(paper, one.also)]);
      return text.length === 0 ? [] : [paragraph(text, one.role)];
    }
    case 'fields':
      return composeFields(paper, one);
    case 'notice':
      return setApart(one.edge, [
        ...one.text.map((text) => paragraph(fillWording(paper, text))),
        ...one.also.map((text) => paragraph(alsoInline(paper, text).slice(1))),
      ]);
    case 'exempt notice':
      return composeExemptNotice(paper, one.edge);
    case 'contents':
      return [{ kind: 'contents', title: one.title, entries: [] }];
    case 'page break':
      return [{ kind: 'pageBreak', turn: null }];
    default:
      return never(one);
  }
}

/** The title of the paper, with the mark of its part where the report is split in two. */
export function titleOf(paper: Paper): string {
  const { title } = paper.snapshot.report;
  if (!paper.exemptions.any || paper.exemptions.whole) return title;
  const { publicTitle, exemptTitle } = paper.template.exempt;
  if (paper.part === 'whole') return title;
  return `${title}${paper.part === 'public' ? publicTitle : exemptTitle}`;
}

/** The statutory words that the exempt part must carry (LGA 1972 s100A and Schedule 12A). */
function composeExemptNotice(paper: Paper, edge: 'box' | 'rules' | 'none'): readonly Block[] {
  const { any, whole } = paper.exemptions;
  if (!any || (paper.part !== 'exempt' && !(paper.part === 'whole' && whole))) return [];
  return setApart(
    edge,
    paper.template.exempt.notice.map((text) => paragraph(words(sayWording(paper, text)))),
  );
}

function setApart(edge: 'box' | 'rules' | 'none', blocks: readonly Flow[]): readonly Block[] {
  return edge === 'none' ? blocks : [{ kind: 'box', edge, blocks }];
}

function paragraph(text: Line, role: 'meeting' | 'subtitle' | 'closing' | 'body' = 'body'): Paragraph {
  return { kind: 'paragraph', number: null, indent: 0, text, anchor: null, ...(role !== 'body' && { role }) };
}

function cased(letters: 'as typed' | 'upper', text: string): string {
  return letters === 'upper' ? text.toUpperCase() : text;
}

function casedLine(letters: 'as typed' | 'upper', line: Line): Line {
  return line.map((piece) => (piece.kind === 'text' ? { ...piece, text: cased(letters, piece.text) } : piece));
}
