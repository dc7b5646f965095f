import { type Block, type Inline, mapLines } from '../document/document.ts';
import type { Line } from '../document/inline.ts';
import type { Paper } from './paper.ts';

/** The blocks with every reference given the words of what it points to. One that points nowhere stops the paper. */
export function resolveReferences(paper: Paper, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => mapLines(block, (line) => resolveLine(paper, line)));
}

/** The same for one line: footnotes hold references too. */
export function resolveLine(paper: Paper, line: Line): Line {
  if (!line.some((piece) => piece.kind === 'reference')) return line;
  return line.map((piece, at) => {
    const resolved = resolve(paper, piece);
    return piece.kind === 'reference' && opensSentence(line[at - 1]) ? capitalise(resolved) : resolved;
  });
}

/** Whether what follows `before` is the first word of a sentence: `Section 5 gives the sums.` */
function opensSentence(before: Inline | undefined): boolean {
  return before === undefined || (before.kind === 'text' && /[.?!]\s+$/.test(before.text));
}

function capitalise(piece: Inline): Inline {
  if (piece.kind !== 'text' && piece.kind !== 'reference') return piece;
  return { ...piece, text: piece.text.replace(/^./u, (first) => first.toUpperCase()) };
}

function resolve(paper: Paper, piece: Inline): Inline {
  if (piece.kind !== 'reference') return piece;
  const label = paper.labels.get(piece.anchor) ?? registerLabel(paper, piece.anchor);
  if (label !== undefined) return label.linked ? { ...piece, text: label.text } : { kind: 'text', text: label.text };
  if (paper.part !== 'whole') return { kind: 'text', text: 'the other part of this report' };
  paper.find(
    'missing-anchor',
    '',
    `a sentence refers to ${sayMissing(piece.anchor)}: let it name another, or take the reference out`,
    'stops',
  );
  return { kind: 'text', text: '…' };
}

function sayMissing(anchor: string): string {
  if (anchor.startsWith('appendix-')) return 'an appendix that the report no longer has';
  if (anchor.startsWith('risk-')) return 'a risk that is no longer in the register';
  if (anchor.startsWith('section-')) return 'a section that the format does not have';
  return `a paragraph, table or figure that is no longer there (${anchor})`;
}

/** A risk that has no place of its own in the paper is still called by its reference. */
function registerLabel(paper: Paper, anchor: string) {
  const risk = paper.contents.risks.find((one) => `risk-${one.id.toLowerCase()}` === anchor);
  if (risk === undefined) return undefined;
  const label = { text: `${paper.template.references.risk} ${risk.ref}`, linked: false };
  // The window shows a reference by the labels of its paper: this is one from now on.
  paper.labels.set(anchor, label);
  return label;
}
