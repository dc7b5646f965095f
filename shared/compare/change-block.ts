import type { Block, Cell, Flow, ListItem, Row } from '../document/document.ts';
import { plainLine } from '../document/inline.ts';
import { plainBlock } from '../document/plain-text.ts';
import { diffLine, keyOfLine } from './diff-line.ts';
import { pairUp, shareWords } from './pair-up.ts';
import type { Marks } from './redline.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** `after` showing how it was made from `before`, a block of its kind; null where only both, whole, can show it. */
export function changeBlock(before: Block, after: Block, marks: Marks): Block | null {
  if (after.kind === 'title' && before.kind === 'title') return withWords(before, after, ['text'], marks);
  if (after.kind === 'heading' && before.kind === 'heading')
    return before.level === after.level ? withWords(before, after, ['text'], marks) : null;
  if (after.kind === 'field' && before.kind === 'field')
    return { ...after, value: diffLine(before.value, after.value, marks) };
  if (after.kind === 'fields' && before.kind === 'fields') return changeFields(before, after, marks);
  if (isFlow(after) && isFlow(before)) return changeFlow(before, after, marks);
  if (after.kind === 'box' && before.kind === 'box')
    return { ...after, blocks: changeFlows(before.blocks, after.blocks, marks) };
  if (after.kind === 'table' && before.kind === 'table') return changeTable(before, after, marks);
  if (after.kind === 'card' && before.kind === 'card') return changeCard(before, after, marks);
  if (after.kind === 'clearance' && before.kind === 'clearance')
    return withWords(before, after, ['answer', 'officer'], marks);
  return after.kind === 'contents' || after.kind === 'pageBreak' ? after : null;
}

function isFlow(block: Block): block is Flow {
  return block.kind === 'paragraph' || block.kind === 'list' || block.kind === 'quote';
}

/** A copy of `after`, with how each of its plain texts was made from that of `before` beside it. */
function withWords<T extends object>(before: T, after: T, fields: readonly (keyof T & string)[], marks: Marks): T {
  const own = { ...after };
  for (const field of fields) {
    const [was, is] = [before[field], after[field]];
    if (was === is || typeof was !== 'string' || typeof is !== 'string') continue;
    marks.say(own, field, diffLine([{ kind: 'text', text: was }], [{ kind: 'text', text: is }], marks));
  }
  return own;
}

function changeFlows(before: readonly Flow[], after: readonly Flow[], marks: Marks): readonly Flow[] {
  const steps = pairUp(
    before,
    after,
    (one) => `${one.kind} ${plainBlock(one)}`,
    (one, other) => one.kind === other.kind && shareWords(plainBlock(one), plainBlock(other)),
  );
  return steps.flatMap((step): readonly Flow[] => {
    if (step.kind === 'same') return [step.after];
    if (step.kind === 'came') return [marks.mark(step.after, 'inserted')];
    if (step.kind === 'went') return [marks.mark(step.before, 'deleted')];
    const changed = changeFlow(step.before, step.after, marks);
    return changed === null ? [marks.mark(step.before, 'deleted'), marks.mark(step.after, 'inserted')] : [changed];
  });
}

function changeFlow(before: Flow, after: Flow, marks: Marks): Flow | null {
  if (before.kind === 'list' && after.kind === 'list')
    return { ...after, items: changeItems(before.items, after.items, marks) };
  if (before.kind === 'list' || after.kind === 'list' || before.kind !== after.kind) return null;
  const changed = { ...after, text: diffLine(before.text, after.text, marks) };
  return changed.kind === 'quote' && before.kind === 'quote' ? withWords(before, changed, ['from'], marks) : changed;
}

function changeItems(before: readonly ListItem[], after: readonly ListItem[], marks: Marks): readonly ListItem[] {
  const steps = pairUp(
    before,
    after,
    (item) => `${item.level} ${keyOfLine(item.text)}`,
    (one, other) => shareWords(plainLine(one.text), plainLine(other.text)),
  );
  return steps.map((step) => {
    if (step.kind === 'same') return step.after;
    if (step.kind === 'came') return marks.mark(step.after, 'inserted');
    if (step.kind === 'went') return marks.mark(step.before, 'deleted');
    return { ...step.after, text: diffLine(step.before.text, step.after.text, marks) };
  });
}

function changeFields(before: Of<'fields'>, after: Of<'fields'>, marks: Marks): Block {
  const steps = pairUp(
    before.rows,
    after.rows,
    (row) => `${row.label} ${row.content.map(plainBlock).join('\n')}`,
    (one, other) => one.label === other.label,
  );
  const rows = steps.map((step) => {
    if (step.kind === 'same') return step.after;
    if (step.kind === 'came') return marks.mark(step.after, 'inserted');
    if (step.kind === 'went') return marks.mark(step.before, 'deleted');
    return { ...step.after, content: changeFlows(step.before.content, step.after.content, marks) };
  });
  return { ...after, rows };
}

/** Row by row, then cell by cell; a table with other columns is another table. */
function changeTable(before: Of<'table'>, after: Of<'table'>, marks: Marks): Block | null {
  const titles = (block: Of<'table'>): string => block.columns.map((column) => column.title).join('\n');
  if (titles(before) !== titles(after)) return null;
  const name = (row: Row): string => plainLine(row.cells[0]?.text ?? []);
  const steps = pairUp(before.rows, after.rows, keyOfRow, (one, other) => name(one) === name(other));
  const rows = steps.map((step): Row => {
    if (step.kind === 'same') return step.after;
    if (step.kind === 'came') return marks.mark(step.after, 'inserted');
    if (step.kind === 'went') return marks.mark(step.before, 'deleted');
    return { ...step.after, cells: step.after.cells.map((cell, at) => changeCell(step.before.cells[at], cell, marks)) };
  });
  const caption = withWords(before.caption, after.caption, ['text'], marks);
  return withWords(before, { ...after, rows, caption }, ['note'], marks);
}

function keyOfRow(row: Row): string {
  return row.cells.map((cell) => `${cell.rating ?? ''} ${keyOfLine(cell.text)}`).join('\t');
}

function changeCell(before: Cell | undefined, after: Cell, marks: Marks): Cell {
  if (before === undefined || keyOfLine(before.text) === keyOfLine(after.text)) return after;
  return { ...after, text: diffLine(before.text, after.text, marks) };
}

function changeCard(before: Of<'card'>, after: Of<'card'>, marks: Marks): Block {
  const lines = after.lines.map((line) => {
    const was = before.lines.find((one) => one.label === line.label);
    return was === undefined ? line : { ...line, value: diffLine(was.value, line.value, marks) };
  });
  return withWords(before, { ...after, lines }, ['title'], marks);
}
