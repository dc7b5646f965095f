import { type Block, type Document, linesOf } from '../../../shared/document/document.ts';
import {
  isTooLongForPages,
  makePager,
  movePageStarts,
  type PageStart,
  type PrintedPages,
} from '../../../shared/document/pages.ts';
import { sliceBlock, sliceLine } from '../../../shared/document/slice-block.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  number: null,
  indent: 0,
  text: [{ kind: 'text', text }],
  anchor: null,
});
const start = (block: number, part = 0, letters = 0): PageStart => ({ block, part, letters });

/** A print of a paper without footnotes. */
const printed = (...starts: readonly PageStart[]): PrintedPages => ({ starts, notesAt: 'end' });

/** The words of every page, block by block. */
function wordsOf(blocks: readonly Block[], starts: readonly PageStart[]): readonly (readonly string[])[] {
  return makePager()({ blocks, footnotes: [] }, printed(...starts)).map(({ items }) =>
    items.map(({ block }) => say(block)),
  );
}

function say(block: Block): string {
  if (block.kind === 'table') return block.rows.map((row) => JSON.stringify(row.cells)).join();
  if (block.kind === 'list') return block.items.map((item) => JSON.stringify(item.text)).join();
  if (block.kind !== 'paragraph') return block.kind;
  return block.text.map((piece) => (piece.kind === 'break' ? '/' : piece.text)).join('');
}

const three = [paragraph('one two'), paragraph('three four'), paragraph('five')];

test('a paper without page ends is one page, and each start begins another', () => {
  expect(wordsOf(three, [])).toEqual([['one two', 'three four', 'five']]);
  expect(wordsOf(three, [start(1)])).toEqual([['one two'], ['three four', 'five']]);
});

test('a paragraph goes on where the page ends, and says so', () => {
  expect(wordsOf(three, [start(1, 0, 6)])).toEqual([
    ['one two', 'three '],
    ['four', 'five'],
  ]);
  const [first, second] = makePager()({ blocks: three, footnotes: [] }, printed(start(1, 0, 6)));
  expect(first?.items.map(({ from }) => from)).toEqual([null, null]);
  expect(second?.items.map(({ from }) => from)).toEqual([{ part: 0, letters: 6 }, null]);
});

test('a paragraph longer than a page stands on three', () => {
  expect(wordsOf(three, [start(0, 0, 2), start(0, 0, 4)])).toEqual([['on'], ['e '], ['two', 'three four', 'five']]);
});

test('what cannot be cut stands whole where it begins', () => {
  const title: Block = { kind: 'title', text: 'A long title' };
  expect(wordsOf([title, ...three], [start(0, 0, 5)])).toEqual([['title'], ['one two', 'three four', 'five']]);
});

/** The first block of its kind in the sample paper. */
function sampled<K extends Block['kind']>(kind: K): Extract<Block, { kind: K }> {
  const found = sampleDocument.blocks.find((block) => block.kind === kind);
  if (found === undefined) throw new Error(`the sample has no ${kind}`);
  return found as Extract<Block, { kind: K }>;
}

test('a table keeps its caption where it stands, and its note at the end', () => {
  const table = { ...sampled('table'), note: 'Source: the register' };
  const cut = { part: 1, letters: 0 };
  const [before, after] = [sliceBlock(table, { part: 0, letters: 0 }, cut), sliceBlock(table, cut, null)];
  expect(before).toEqual({ ...table, rows: table.rows.slice(0, 1), note: '' });
  expect(after).toEqual({ ...table, rows: table.rows.slice(1), caption: { ...table.caption, place: 'none' } });
});

test('every letter of the sample stands on a page once, wherever its pages end', () => {
  const { blocks, footnotes } = sampleDocument;
  const whole = JSON.stringify(blocks.map(lettersOf));
  for (const letters of [0, 3]) {
    const starts = blocks.flatMap(({ kind }, at) => [
      start(at, 0, letters),
      ...(['list', 'table', 'fields'].includes(kind) ? [start(at, 1)] : []),
    ]);
    const pages = makePager()({ blocks, footnotes }, printed(...starts.toSorted(inOrder)));
    const drawn = blocks.map((_, at) =>
      pages
        .flatMap(({ items }) => items.filter((item) => item.at === at).map(({ block }) => lettersOf(block)))
        .join(''),
    );
    expect(JSON.stringify(drawn)).toBe(whole);
    expect(pages.flatMap(({ notes }) => notes?.notes ?? [])).toEqual(footnotes);
  }
});

const inOrder = (a: PageStart, b: PageStart): number => a.block - b.block || a.part - b.part || a.letters - b.letters;

/** The words of a block's lines; numbers and heads are printed anew where it goes on. */
function lettersOf(block: Block): string {
  return linesOf(block)
    .flat()
    .map((piece) => (piece.kind === 'break' ? '' : piece.text))
    .join('');
}

test('the same cut of the same block is the same object, so that it is not drawn again', () => {
  const [block] = three;
  if (block === undefined) throw new Error('none');
  const cut = () => sliceBlock(block, { part: 0, letters: 2 }, null);
  expect(cut()).toBe(cut());
  expect(sliceBlock(block, { part: 0, letters: 0 }, null)).toBe(block);
});

test('a piece of a line keeps its look; a new line at the cut stays on the page before', () => {
  const line = [
    { kind: 'text', text: 'plain ' },
    { kind: 'text', text: 'bold', bold: true },
    { kind: 'break' },
    { kind: 'footnote', text: '1', note: 0 },
  ] as const;
  expect(sliceLine(line, 8)).toEqual([{ kind: 'text', text: 'ld', bold: true }, { kind: 'break' }, line[3]]);
  expect(sliceLine(line, 0, 10)).toEqual([line[0], line[1], line[2]]);
  expect(sliceLine(line, 10)).toEqual([line[3]]);
});

const NO_NOTES: Document['footnotes'] = [];
const paper = (blocks: readonly Block[]): Pick<Document, 'blocks' | 'footnotes'> => ({ blocks, footnotes: NO_NOTES });

test('page ends move with what is typed before them', () => {
  const starts = [start(1, 0, 6), start(2)];
  const [one, two, last] = three as [Block, Block, Block];
  const added = paper([one, paragraph('new'), two, last]);
  expect(movePageStarts(paper(three), added, starts)).toEqual([start(2, 0, 6), start(3)]);
  const typed = paper([one, paragraph('three and four'), last]);
  expect(movePageStarts(paper(three), typed, starts)).toEqual([start(1, 0, 6), start(2)]);
  const before = paper([one, paragraph('now three four'), last]);
  expect(movePageStarts(paper(three), before, starts)).toEqual([start(1, 0, 10), start(2)]);
  expect(movePageStarts(paper(three), paper([one, last]), starts)).toEqual([start(1)]);
});

test('a page that holds what it held is the very same, and one that does not is not', () => {
  const [one, two, last] = three as [Block, Block, Block];
  const starts = [start(1), start(2)];
  const again = (blocks: readonly Block[]) => {
    const setPages = makePager();
    const after = paper(blocks);
    const before = setPages(paper(three), printed(...starts));
    const pages = setPages(after, printed(...movePageStarts(paper(three), after, starts)));
    return {
      words: pages.map(({ items }) => items.map(({ block }) => say(block))),
      same: pages.map((page, at) => page === before[at]),
    };
  };
  expect(again([one, paragraph('three and four'), last])).toEqual({
    words: [['one two'], ['three and four'], ['five']],
    same: [true, false, true],
  });
  expect(again([one, two, last, paragraph('six')])).toEqual({
    words: [['one two'], ['three four'], ['five', 'six']],
    same: [true, true, false],
  });
});

test('a footnote stands on the page that calls it, also where its paragraph goes on from the page before', () => {
  const call = (note: number) => ({ kind: 'footnote' as const, note, text: `${note + 1}` });
  const noted: Block = {
    kind: 'paragraph',
    number: null,
    indent: 0,
    text: [{ kind: 'text', text: 'one' }, call(0), { kind: 'text', text: ' two' }, call(1), call(2)],
    anchor: null,
  };
  const footnotes = [0, 1, 2].map((at) => ({ number: at + 1, text: [{ kind: 'text' as const, text: `note ${at}` }] }));
  const set = (notesAt: PrintedPages['notesAt'], ...starts: readonly PageStart[]) =>
    makePager()({ blocks: [noted, paragraph('three')], footnotes }, { starts, notesAt }).map(({ notes }) =>
      notes === null ? null : [notes.first, notes.notes.map((note) => note.number)],
    );
  expect(set('foot', start(0, 0, 4), start(1))).toEqual([[0, [1]], [1, [2, 3]], null]);
  expect(set('end', start(0, 0, 4), start(1))).toEqual([null, null, [0, [1, 2, 3]]]);
  const setPages = makePager();
  const atFoot = setPages({ blocks: [noted], footnotes }, { starts: [], notesAt: 'foot' });
  expect(setPages({ blocks: [noted], footnotes }, { starts: [], notesAt: 'foot' })[0]).toBe(atFoot[0]);
  expect(setPages({ blocks: [noted], footnotes }, { starts: [], notesAt: 'end' })[0]).not.toBe(atFoot[0]);
});

test('a paper with thousands of rows is not set on pages while it is written', () => {
  const table = sampled('table');
  const [row] = table.rows;
  if (row === undefined) throw new Error('the table has no rows');
  const long = (rows: number): boolean =>
    isTooLongForPages(
      paper([
        { ...table, rows: Array.from({ length: rows / 2 }, () => row) },
        ...three,
        { ...table, rows: Array.from({ length: rows / 2 }, () => row) },
      ]),
    );
  expect([long(1000), long(1002)]).toEqual([false, true]);
});
