import type { Block } from '../../shared/document/document.ts';
import { type Around, type Draft, writeDrafts } from './flow.ts';
import { bookmarked, writeLine, writeWords } from './inlines.ts';
import { run } from './run.ts';
import { RATING_STYLE, STRONG, STYLE } from './styles.ts';
import type { Writing } from './writing.ts';

/** The deepest heading there is. */
const DEEPEST = 5;

/** A risk on a card: a heading one level under the one it stands beneath, then a line for each thing said; all on one page. */
export function writeCard(writing: Writing, block: Extract<Block, { kind: 'card' }>, level: number, around: Around) {
  const title: Draft = {
    look: { style: `Heading${Math.min(level + 1, DEEPEST)}` },
    words: bookmarked(writing, block.anchor, writeWords(writing, block, 'title', block.title)),
  };
  const end = block.lines.length - 1;
  const lines = block.lines.map((line, at): Draft => {
    const style = line.rating === null ? undefined : RATING_STYLE[line.rating];
    const label = run(writing, `${line.label}:`, { style: STRONG });
    const words = [label, run(writing, ' '), writeLine(writing, line.value, style)];
    return { look: { style: STYLE.cardLine, ...(at < end && { keepNext: true }) }, words };
  });
  return writeDrafts(writing, [title, ...lines], around);
}
