import type { Inline, Line } from '../document/document.ts';
import { never } from '../model/never.ts';
import type { Sentence } from '../model/prose.ts';
import { composeFigure } from './figures.ts';
import type { Paper } from './paper.ts';

/** A sentence as a line: figures read from the file, references left open until every number is known. */
export function composeSentence(paper: Paper, sentence: Sentence, at: string): Line {
  return sentence.map((span): Inline => {
    if (typeof span === 'string') return { kind: 'text', text: span };
    switch (span.kind) {
      case 'strong':
        return { kind: 'text', text: span.text, bold: true };
      case 'emphasis':
        return { kind: 'text', text: span.text, italic: true };
      case 'link':
        return { kind: 'link', text: span.text, href: span.href };
      case 'figure':
        return composeFigure(paper, span.figure, span.style, at);
      case 'reference':
        return { kind: 'reference', text: '', anchor: span.to };
      default:
        return never(span);
    }
  });
}
