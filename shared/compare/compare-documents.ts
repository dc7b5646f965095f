import type { Block, Document, Footnote } from '../document/document.ts';
import { plainLine } from '../document/inline.ts';
import { plainBlock } from '../document/plain-text.ts';
import { diffLine, keyOfLine } from './diff-line.ts';
import { changeBlock } from './change-block.ts';
import { pairUp, shareWords, type Step } from './pair-up.ts';
import { Marks, type Redline } from './redline.ts';

/** What came and went from `before` to `after`, two versions of one paper. Numbers that only moved are no change. */
export function compareDocuments(before: Document, after: Document): Redline {
  const marks = new Marks();
  const steps = pairUp(before.blocks, after.blocks, keyOfBlock, alike);
  const blocks = steps.flatMap((step) => showStep(step, marks));
  const footnotes = after.footnotes.map((note, at) => showNote(before.footnotes[at], note, marks));
  return { document: { ...after, blocks, footnotes }, marks: marks.marks, words: marks.words };
}

function showStep(step: Step<Block>, marks: Marks): readonly Block[] {
  switch (step.kind) {
    case 'same':
      return [step.after];
    case 'came':
      return [followsFromOthers(step.after) ? step.after : marks.mark(step.after, 'inserted')];
    case 'went':
      return followsFromOthers(step.before) ? [] : [marks.mark(step.before, 'deleted')];
    case 'changed': {
      const changed = changeBlock(step.before, step.after, marks);
      return changed === null ? [marks.mark(step.before, 'deleted'), marks.mark(step.after, 'inserted')] : [changed];
    }
  }
}

/** The contents list follows from the headings, and where a page begins is no words. */
function followsFromOthers(block: Block): boolean {
  return block.kind === 'contents' || block.kind === 'pageBreak';
}

/** What makes two blocks the same: their words, and of a chart its values; never the numbers they are counted by. */
function keyOfBlock(block: Block): string {
  if (block.kind === 'heading') return `heading ${block.level} ${block.text}`;
  if (block.kind === 'paragraph') return `paragraph ${keyOfLine(block.text)}`;
  if (block.kind === 'list')
    return `list ${block.items.map((item) => `${item.level} ${keyOfLine(item.text)}`).join('\n')}`;
  if (block.kind === 'chart') return `chart ${block.caption.text} ${block.note} ${JSON.stringify(block.spec)}`;
  if ('caption' in block)
    return `${block.kind} ${block.caption.text} ${plainBlock({ ...block, caption: { ...block.caption, number: 0 } })}`;
  return block.kind === 'contents' ? 'contents' : `${block.kind} ${plainBlock(block)}`;
}

function alike(before: Block, after: Block): boolean {
  if (before.kind === 'field') return after.kind === 'field' && before.label === after.label;
  if (before.kind === 'clearance') return after.kind === 'clearance' && before.question === after.question;
  if (before.kind !== after.kind) return false;
  if ('caption' in before) return 'caption' in after && shareWords(before.caption.text, after.caption.text);
  return before.kind === 'title' || followsFromOthers(before) || shareWords(plainBlock(before), plainBlock(after));
}

function showNote(before: Footnote | undefined, after: Footnote, marks: Marks): Footnote {
  if (before === undefined || plainLine(before.text) === plainLine(after.text)) return after;
  return { ...after, text: diffLine(before.text, after.text, marks) };
}
