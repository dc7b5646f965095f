import { posix } from 'node:path';
import type { PlacedText } from '../../shared/document/read-paper.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { openZip } from '../files/open-zip.ts';
import { writeZip, type ZipMember } from '../word/zip.ts';
import { anchorKey } from './emitter.ts';
import type { Anchor } from './raw.ts';
import type { WordPaper } from './read-paper.ts';
import { relsOf } from './word-package.ts';
import { childrenOf } from './xml-tree.ts';

/** Characters of one text of the paper. */
type Spot = Omit<PlacedText, 'text' | 'kind'> & { readonly start: number; readonly end: number };

/** A comment to hang on a spot of the paper; null hangs it on the first words. One paragraph for each line of text. */
export type Remark = { readonly spot: Spot | null; readonly lines: readonly string[] };

/** Who comments, and when: a moment in UTC as ISO 8601. */
export type Commenter = { readonly author: string; readonly initials: string; readonly moment: string };

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const COMMENTS_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

/**
 * The Word file `bytes`, which `paper` was read from, with `remarks` as comments of Word. Only the parts that carry comments differ:
 * the text itself, its list of pointers, the list of kinds and the comments; all others are as they were, byte for byte.
 */
export function writeComments(
  bytes: Uint8Array,
  paper: WordPaper,
  remarks: readonly Remark[],
  by: Commenter,
): Reply<Uint8Array> {
  const { source } = paper;
  const opened = openZip(bytes, source.zip.fileName);
  if (!opened.ok) return opened;
  const zip = opened.value;
  const known = [...source.targets.values()].find((one) => one.type.endsWith('/comments') && !one.external)?.target;
  const old = known === undefined ? done(null) : source.read(known);
  if (!old.ok) return old;
  const ids = childrenOf(old.value ?? undefined).map((one) => Number(one.attributes['w:id']));
  const first = Math.max(-1, ...ids.filter(Number.isInteger)) + 1;
  const text = insertRanges(paper, remarks, first);
  if (text === null) return refuse('cannot-write', `${zip.fileName} holds no words to comment on.`);
  const part = known ?? posix.join(posix.dirname(source.main), 'comments.xml');
  const changed = new Map<string, string>([[source.main, text]]);
  const written = remarks.map((remark, at) => sayComment(remark, first + at, by)).join('');
  const before = known === undefined ? done(emptyComments()) : zip.readXml(known);
  if (!before.ok) return before;
  changed.set(part, putBeforeEnd(before.value, written));
  if (known === undefined) {
    const rels = relsOf(source.main);
    const pointers = zip.has(rels) ? zip.readXml(rels) : done(`<Relationships xmlns="${RELATIONS}"></Relationships>`);
    if (!pointers.ok) return pointers;
    const target = posix.relative(posix.dirname(source.main), part);
    const pointer = `<Relationship xmlns="${RELATIONS}" Id="${freeId(pointers.value)}" Type="${COMMENTS_RELATION}" Target="${target}"/>`;
    changed.set(rels, putBeforeEnd(pointers.value, pointer));
    const kinds = zip.readXml('[Content_Types].xml');
    if (!kinds.ok) return kinds;
    const kind = `<Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`;
    changed.set('[Content_Types].xml', putBeforeEnd(kinds.value, kind));
  }
  const members: ZipMember[] = [];
  for (const name of [...zip.names, ...[...changed.keys()].filter((one) => !zip.has(one))]) {
    const now = changed.get(name);
    const same = now === undefined ? zip.read(name) : done(Buffer.from(inUtf8(now), 'utf8'));
    if (!same.ok) return same;
    members.push({ name, bytes: same.value, packed: false });
  }
  return done(writeZip(members, by.moment.slice(0, 10)));
}

/** A part that was UTF-16 is written as UTF-8, and says so. */
function inUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*encoding=["'])[^"']*/, '$1UTF-8');
}

function emptyComments(): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${WORD}"></w:comments>`;
}

/** `xml` with `more` as the last thing inside its root. */
function putBeforeEnd(xml: string, more: string): string {
  const end = xml.lastIndexOf('</');
  if (end >= 0) return `${xml.slice(0, end)}${more}${xml.slice(end)}`;
  const root = /<([\w:.-]+)([^<>]*)\/>\s*$/.exec(xml);
  if (root === null) throw new Error('a part that was read has no end');
  return `${xml.slice(0, root.index)}<${root[1] ?? ''}${root[2] ?? ''}>${more}</${root[1] ?? ''}>`;
}

function freeId(pointers: string): string {
  let at = 1;
  while (pointers.includes(`"rIdClerkwell${at}"`)) at += 1;
  return `rIdClerkwell${at}`;
}

/** The text with the beginning and end of each comment in it; null when it has no words at all. */
function insertRanges(paper: WordPaper, remarks: readonly Remark[], first: number): string | null {
  const { xml } = paper.source;
  const inserts: { readonly at: number; readonly order: number; readonly xml: string }[] = [];
  for (const [n, { spot }] of remarks.entries()) {
    const range = findRange(paper, spot);
    if (range === null) return null;
    const id = `w:id="${first + n}"`;
    inserts.push({ at: range.from, order: 1, xml: `<w:commentRangeStart xmlns:w="${WORD}" ${id}/>` });
    const end = `<w:commentRangeEnd xmlns:w="${WORD}" ${id}/><w:r xmlns:w="${WORD}"><w:commentReference ${id}/></w:r>`;
    inserts.push({ at: range.to, order: 0, xml: end });
  }
  const isStrict = xml.includes('http://purl.oclc.org/ooxml/wordprocessingml/main');
  const isUsual = new RegExp(`^(?:<\\?xml[^>]*>)?\\s*<w:document[^>]*xmlns:w="${WORD}"`).test(xml);
  inserts.sort((a, b) => a.at - b.at || a.order - b.order);
  let out = '';
  let done = 0;
  for (const insert of inserts) {
    const said = isUsual ? insert.xml.replaceAll(` xmlns:w="${WORD}"`, '') : insert.xml;
    out +=
      xml.slice(done, insert.at) +
      (isStrict ? said.replaceAll(WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main') : said);
    done = insert.at;
  }
  return out + xml.slice(done);
}

/** Where a comment on `spot` begins and ends: round the pieces of the paragraph that hold its words, or round the paragraph. */
function findRange(paper: WordPaper, spot: Spot | null): { readonly from: number; readonly to: number } | null {
  const anchors = anchorsOf(paper, spot);
  const inside = anchors.filter((one) => spot === null || (one.end >= spot.start && one.start <= spot.end));
  const [begin] = inside.length > 0 ? inside : anchors;
  const end = inside.at(-1) ?? anchors.at(-1);
  if (begin === undefined || end === undefined) return null;
  if (spot === null || spot.end <= spot.start) return { from: begin.from, to: end.to };
  const piece = begin.pieces.find((one) => one.end > spot.start);
  const last = end.pieces.findLast((one) => one.start < spot.end);
  const [from, to] = [piece?.from ?? begin.from, last?.to ?? end.to];
  return from < to ? { from, to } : { from: begin.from, to: end.to };
}

function anchorsOf(paper: WordPaper, spot: Spot | null): readonly Anchor[] {
  if (spot !== null && spot.part !== 'footnote') {
    const own = paper.anchors.get(anchorKey(spot.item, spot.part, spot.row, spot.column));
    if (own !== undefined) return own;
    const prefix = `${spot.item} `;
    for (const [key, anchors] of paper.anchors) if (key.startsWith(prefix)) return anchors;
  }
  const [first] = paper.anchors.values();
  return first ?? [];
}

function sayComment(remark: Remark, id: number, by: Commenter): string {
  const paragraphs = remark.lines.map(
    (line) => `<w:p><w:r><w:t xml:space="preserve">${escape(line)}</w:t></w:r></w:p>`,
  );
  const date = by.moment.replace(/\.\d+Z$/, 'Z');
  return `<w:comment xmlns:w="${WORD}" w:id="${id}" w:author="${escape(by.author)}" w:date="${date}" w:initials="${escape(by.initials)}">${paragraphs.join('')}</w:comment>`;
}

function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
