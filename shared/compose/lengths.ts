import { type Block, type Document, linesOf } from '../document/document.ts';
import { plainLine } from '../document/inline.ts';
import type { Paper } from './paper.ts';

/** How many words `blocks` print in text and tables. Headings count, as they do on the page. */
export function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    const heading = block.kind === 'heading' || block.kind === 'title' ? block.text : '';
    return sum + [heading, ...linesOf(block).map(plainLine)].reduce((all, text) => all + wordsIn(text), 0);
  }, 0);
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** Says where `blocks` run over what the format allows them. */
export function checkLength(paper: Paper, blocks: readonly Block[], most: number | undefined, at: string): void {
  if (most === undefined) return;
  const count = countWords(blocks);
  if (count > most) paper.find('too-long', at, `has ${count} words, and the format allows ${most}`, 'warns');
}

/** The same for the paper as a whole, in words and, by about so many words to a page, in pages. */
export function checkPaperLength(paper: Paper, blocks: Document['blocks']): void {
  const { words, pages } = paper.template.length;
  if (paper.part !== 'whole') return;
  checkLength(paper, blocks, words, 'the report');
  if (pages === undefined) return;
  const about = Math.ceil(countWords(blocks) / WORDS_A_PAGE);
  if (about > pages)
    paper.find('too-long', 'the report', `runs to about ${about} pages, and the format allows ${pages}`, 'warns');
}

/** A page of 12-point text with its headings and tables. */
const WORDS_A_PAGE = 420;
