import {
  type Footnote,
  listTexts,
  type ReadComment,
  type ReadPaper,
  type Traces,
} from '../../shared/document/read-paper.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Zip } from '../files/open-zip.ts';
import { readChart } from './drawings.ts';
import type { Anchors } from './emitter.ts';
import { Numbering } from './numbering.ts';
import type { RawParagraph } from './raw.ts';
import { readBlocks } from './read-blocks.ts';
import { type ChartValues, readItems } from './read-items.ts';
import { Reading } from './reading.ts';
import { readStyles, type Styles } from './styles.ts';
import { openWordPackage, readTargets, type WordPackage } from './word-package.ts';
import { childOf, childrenOf, findAll, textIn, type Xml } from './xml-tree.ts';

/** A Word paper as the check reads it, and where each of its texts stands in the file. */
export type WordPaper = { readonly paper: ReadPaper; readonly anchors: Anchors; readonly source: WordPackage };

const NO_VALUES: ChartValues = { title: '', categories: [], series: [] };

/** Reads any Word paper. Nothing in it is run and nothing it points to is fetched; what is not a Word paper is a sentence. */
export function readWordPaper(zip: Zip): Reply<WordPaper> {
  const opened = openWordPackage(zip);
  if (!opened.ok) return opened;
  const source = opened.value;
  const stylesPart = source.part('styles');
  if (!stylesPart.ok) return stylesPart;
  const numberingPart = source.part('numbering');
  if (!numberingPart.ok) return numberingPart;
  const styles = readStyles(stylesPart.value);
  const reading = new Reading(styles, new Numbering(numberingPart.value), source.targets);
  const raws = readBlocks(childOf(source.document, 'w:body') ?? source.document, reading);
  const charts = readCharts(source);
  if (!charts.ok) return charts;
  const { items, anchors } = readItems(raws, {
    readChart: (part) => charts.value.get(part) ?? NO_VALUES,
    knowsPages: reading.knowsPages,
  });
  const footnotes = readNotes(source, styles);
  if (!footnotes.ok) return footnotes;
  const comments = readComments(source, items);
  if (!comments.ok) return comments;
  const { insertions, deletions, hidden, boxes } = reading;
  const traces: Traces = {
    comments: comments.value,
    insertions,
    deletions,
    hidden,
    textBoxes: boxes,
    external: source.external,
  };
  const { title, author } = source;
  const pages = reading.knowsPages ? reading.page : source.pages;
  const paper: ReadPaper = {
    from: 'word',
    title,
    author,
    language: styles.language,
    items,
    footnotes: footnotes.value,
    figures: [],
    traces,
    pages,
  };
  const large = sayTooLarge(paper);
  return large === null ? done({ paper, anchors, source }) : refuse('cannot-read', `${zip.fileName} ${large}.`);
}

/** In characters. A paper of 300 pages has a million; past these it is made to exhaust whoever reads it. */
const MOST_IN_PARAGRAPH = 50_000;
const MOST_IN_PAPER = 5_000_000;
/** Word itself stops at 63. */
const MOST_COLUMNS = 200;

function sayTooLarge(paper: ReadPaper): string | null {
  if (paper.items.some((item) => item.kind === 'table' && item.columns > MOST_COLUMNS))
    return `has a table of more than ${MOST_COLUMNS} columns, which no paper has`;
  const lengths = listTexts(paper).map(({ text }) => text.words.length);
  if (lengths.some((length) => length > MOST_IN_PARAGRAPH))
    return `has a paragraph of more than ${MOST_IN_PARAGRAPH.toLocaleString('en-GB')} characters, which no paper has`;
  const all = lengths.reduce((sum, length) => sum + length, 0);
  return all > MOST_IN_PAPER ? 'holds more text than any paper' : null;
}

function readCharts(source: WordPackage): Reply<ReadonlyMap<string, ChartValues>> {
  const read = new Map<string, ChartValues>();
  for (const { type, target, external } of source.targets.values()) {
    if (!type.endsWith('/chart') || external || !source.zip.has(target)) continue;
    const root = source.read(target);
    if (!root.ok) return root;
    read.set(target, readChart(root.value));
  }
  return done(read);
}

/** Footnotes, then endnotes, in the order of the file; the lines that separate them from the text are none. */
function readNotes(source: WordPackage, styles: Styles): Reply<readonly Footnote[]> {
  const notes: Footnote[] = [];
  for (const [kind, name, letter] of [
    ['footnotes', 'w:footnote', 'f'],
    ['endnotes', 'w:endnote', 'e'],
  ] as const) {
    const target = [...source.targets.values()].find((one) => one.type.endsWith(`/${kind}`) && !one.external)?.target;
    if (target === undefined || !source.zip.has(target)) continue;
    const root = source.read(target);
    if (!root.ok) return root;
    const targets = readTargets(source.zip, target);
    if (!targets.ok) return targets;
    const reading = new Reading(styles, new Numbering(null), targets.value);
    const own = childrenOf(root.value, name).filter((one) => one.attributes['w:type'] === undefined);
    own.forEach((note, at) => notes.push(readNote(note, `${letter}${note.attributes['w:id'] ?? ''}`, at + 1, reading)));
  }
  return done(notes);
}

function readNote(note: Xml, id: string, number: number, reading: Reading): Footnote {
  const paragraphs = readBlocks(note, reading).filter((raw): raw is RawParagraph => raw.kind === 'paragraph');
  const [first] = paragraphs;
  const text =
    paragraphs.length === 1 && first !== undefined
      ? first.text
      : { words: paragraphs.map((raw) => raw.text.words).join('\n'), marks: [] };
  return { id, number: String(number), text };
}

function readComments(source: WordPackage, items: ReadPaper['items']): Reply<readonly ReadComment[]> {
  const root = source.part('comments');
  if (!root.ok) return root;
  const where = new Map<string, number>();
  items.forEach((item, at) => {
    if ('text' in item)
      for (const mark of item.text.marks) if (mark.kind === 'comment' && !where.has(mark.id)) where.set(mark.id, at);
  });
  return done(
    childrenOf(root.value ?? undefined, 'w:comment').map((comment) => {
      const { 'w:id': id = '', 'w:author': author = '' } = comment.attributes;
      const text = findAll(comment, 'w:t').map(textIn).join('');
      return { id, author, text, item: where.get(id) ?? 0 };
    }),
  );
}
