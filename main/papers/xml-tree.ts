import { SaxesParser, type SaxesTagNS } from 'saxes';
import { XML_LIMITS } from '../files/well-formed.ts';

/** An element of a part, with where it stands in the part's text. Names carry the usual prefixes of Office, whatever the file uses. */
export type Xml = {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly (Xml | string)[];
  /** Index of the `<` that opens it. */
  readonly from: number;
  /** Index after the `>` of its opening tag. */
  readonly inner: number;
  /** Index of the `<` that closes it, or of its end when it closes itself. */
  readonly end: number;
  /** Index after its last `>`. */
  readonly to: number;
};

/** Transitional and strict names of the vocabularies that a paper is made of. */
const PREFIXES: { readonly [uri: string]: string } = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec',
  'urn:schemas-microsoft-com:vml': 'v',
};

export type ReadXml = { readonly ok: true; readonly root: Xml } | { readonly ok: false; readonly why: string };

class Refused extends Error {}

/** An element while it is read. */
type Open = { children: (Xml | string)[]; end: number; to: number } & Omit<Xml, 'children' | 'end' | 'to'>;

// Most elements hold nothing and say nothing: those share these, and a large paper takes half the memory.
const NO_CHILDREN: (Xml | string)[] = [];
const NO_ATTRIBUTES: Xml['attributes'] = {};

function addChild(parent: Open, child: Xml | string): void {
  if (parent.children === NO_CHILDREN) parent.children = [child];
  else parent.children.push(child);
}

/** `text` as a tree, or why it is none that an Office file holds. A DTD is refused before anything in it is looked at. */
export function readXmlTree(text: string): ReadXml {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: Xml | null = null;
  let count = 0;
  parser.on('error', () => {
    throw new Refused('is damaged: it is not well-formed XML');
  });
  parser.on('doctype', () => {
    throw new Refused('has a DTD, which an Office file never has');
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > XML_LIMITS.elements || open.length > XML_LIMITS.depth)
      throw new Refused('is larger or deeper than any paper');
    const inner = parser.position;
    const from = text.lastIndexOf('<', inner - 1);
    const element: Open = {
      name: nameOf(tag),
      attributes: attributesOf(tag),
      children: NO_CHILDREN,
      from,
      inner,
      end: inner,
      to: inner,
    };
    const parent = open.at(-1);
    if (parent !== undefined) addChild(parent, element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (element === undefined || tag.isSelfClosing) return;
    element.to = parser.position;
    element.end = text.lastIndexOf('<', element.to - 1);
  });
  const put = (said: string): void => {
    const parent = open.at(-1);
    if (parent !== undefined && (KEEPS_SPACE.has(parent.name) || said.trim() !== '')) addChild(parent, said);
  };
  parser.on('text', put);
  parser.on('cdata', put);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refused) return { ok: false, why: error.message };
    throw error;
  }
  return root === null ? { ok: false, why: 'is empty' } : { ok: true, root };
}

const KEEPS_SPACE = new Set(['w:t', 'w:instrText', 'a:t', 'm:t']);

const names = new Map<string, string>();

/** One string for each name: a paper says `w:r` a hundred thousand times. */
function sayName(uri: string, prefix: string, local: string): string {
  const key = `${uri} ${prefix} ${local}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const usual = PREFIXES[uri] ?? prefix;
  const name = usual === '' ? local : `${usual}:${local}`;
  // What a hostile file makes up is not kept for ever.
  if (names.size < 5000) names.set(key, name);
  return name;
}

function nameOf(tag: SaxesTagNS): string {
  return sayName(tag.uri, tag.prefix, tag.local);
}

function attributesOf(tag: SaxesTagNS): Xml['attributes'] {
  const given = Object.values(tag.attributes);
  if (given.length === 0) return NO_ATTRIBUTES;
  const read: { [name: string]: string } = {};
  for (const { uri, prefix, local, value } of given) read[sayName(uri, prefix, local)] = value;
  return read;
}

/** The elements right inside `parent`, of one name when it is given. */
export function childrenOf(parent: Xml | undefined, name?: string): readonly Xml[] {
  if (parent === undefined) return [];
  return parent.children.filter(
    (child): child is Xml => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element down the path `names` from `parent`. */
export function childOf(parent: Xml | undefined, ...names: readonly string[]): Xml | undefined {
  let at = parent;
  for (const name of names)
    at = at?.children.find((child): child is Xml => typeof child !== 'string' && child.name === name);
  return at;
}

/** The first element of `name` anywhere inside `parent`. */
export function findIn(parent: Xml, name: string): Xml | undefined {
  for (const child of childrenOf(parent)) {
    const found = child.name === name ? child : findIn(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every element of `name` inside `parent`, outermost first; what stands inside one of them is not looked at. */
export function findAll(parent: Xml, name: string): readonly Xml[] {
  return childrenOf(parent).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/** All the text inside `parent`. */
export function textIn(parent: Xml | undefined): string {
  return (parent?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The value of `w:val`, the usual one. */
export function valueOf(element: Xml | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** Whether a property that is either on or off is on; undefined when it is not said. */
export function isOn(element: Xml | undefined): boolean | undefined {
  if (element === undefined) return undefined;
  return !['0', 'false', 'off'].includes(valueOf(element) ?? 'true');
}
