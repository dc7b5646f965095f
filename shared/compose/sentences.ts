import type { Inline, Line } from '../document/document.ts';
import { never } from '../model/never.ts';
import type { Sentence, Span } from '../model/prose.ts';
import { composeFigure } from './figures/figures.ts';
import type { Paper } from './paper.ts';

/** A sentence as a line: figures read from the file, references left open until every number is known. */
export function composeSentence(paper: Paper, sentence: Sentence, at: string): Line {
  return sentence.map(
    (span): Inline => (typeof span === 'string' ? { kind: 'text', text: span } : composeSpan(paper, span, at)),
  );
}

function composeSpan(paper: Paper, span: Exclude<Span, string>, at: string): Inline {
  switch (span.kind) {
    case 'strong':
      return { kind: 'text', text: span.text, bold: true };
    case 'emphasis':
      return { kind: 'text', text: span.text, italic: true };
    case 'strong emphasis':
      return { kind: 'text', text: span.text, bold: true, italic: true };
    case 'link':
      return { kind: 'link', text: span.text, href: span.href };
    case 'figure':
      return composeFigure(paper, span, at);
    case 'reference':
      return { kind: 'reference', text: '', anchor: span.to };
    case 'language':
      return { kind: 'text', text: span.text, language: span.language };
    case 'break':
      return { kind: 'break' };
    case 'footnote':
      return paper.footnote(composeSentence(paper, span.text, `${at}, footnote`));
    default:
      return never(span);
  }
}
