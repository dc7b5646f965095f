import type { CarriedEdge, Carrier } from '../files/carrier.ts';
import type { Document } from '../../shared/document/document.ts';
import { OFFICE, type Part, relationsPart, startRelations } from './package.ts';
import { Xml } from './xml.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PICTURE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** `document` on the page of the council's own file, where there is one. */
export function onCarriersPage(document: Document, carrier: Carrier | null): Document {
  const page = carrier?.page ?? null;
  if (page === null) return document;
  const millimetres = (twips: number): number => (twips * 25.4) / 1440;
  const margins = {
    top: millimetres(page.top),
    right: millimetres(page.right),
    bottom: millimetres(page.bottom),
    left: millimetres(page.left),
  };
  const size = { width: millimetres(page.width), height: millimetres(page.height), margins };
  return { ...document, style: { ...document.style, page: size } };
}

/** A style of either file: its id, its name as Word compares names, and its markup. */
type Style = { readonly id: string; readonly name: string; readonly type: string; readonly xml: string };

/**
 * The council's styles with those of the paper that it lacks, and the ids under which the paper's styles are found among them:
 * styles are the same when Word would say so, by their name.
 */
export function mergeStyles(
  carrier: Carrier,
  own: string,
  language: string,
): { readonly xml: Xml; readonly ids: ReadonlyMap<string, string> } {
  const theirs = listStyles(carrier.styles);
  const taken = new Set(theirs.map((style) => style.id));
  const ids = new Map<string, string>();
  const added: Style[] = [];
  for (const style of listStyles(own)) {
    const known = theirs.find((one) => one.type === style.type && one.name === style.name);
    let id = known?.id ?? style.id;
    if (known === undefined) {
      for (let copy = 2; taken.has(id); copy += 1) id = `${style.id}${copy}`;
      taken.add(id);
      added.push(style);
    }
    ids.set(style.id, id);
  }
  const renamed = added.map((style) =>
    style.xml
      .replace(
        /(w:styleId|<w:(?:basedOn|next|link) w:val)="([^"]*)"/g,
        (_, before: string, id: string) => `${before}="${ids.get(id) ?? id}"`,
      )
      .replace(' w:default="1"', ''),
  );
  const end = carrier.styles.lastIndexOf('</w:styles>');
  const merged = `${carrier.styles.slice(0, end)}${renamed.join('')}</w:styles>`;
  return { xml: new Xml(inLanguage(merged, language)), ids };
}

function listStyles(xml: string): readonly Style[] {
  return [...xml.matchAll(/<w:style\s[\s\S]*?<\/w:style>/g)].map(([style]) => ({
    id: /\sw:styleId="([^"]*)"/.exec(style)?.[1] ?? '',
    type: /\sw:type="([^"]*)"/.exec(style)?.[1] ?? 'paragraph',
    name: (/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase(),
    xml: style,
  }));
}

/** The paper's language, whatever the council's file was set to. */
function inLanguage(styles: string, language: string): string {
  return styles.replace(/<w:rPrDefault>[\s\S]*?<\/w:rPrDefault>/, (defaults) =>
    defaults.replace(/(<w:lang [^>]*?w:val=")[^"]*"/, `$1${language}"`),
  );
}

/** The council's lists with those of the paper after them: all lists stand before all their instances. */
export function mergeNumbering(carrier: Carrier, own: string): Xml {
  const theirs = carrier.numbering;
  if (theirs === null) return new Xml(own);
  const lists = own.match(/<w:abstractNum[\s>][\s\S]*?<\/w:abstractNum>/g) ?? [];
  const instances = own.match(/<w:num\s[\s\S]*?<\/w:num>/g) ?? [];
  const end = firstOf(theirs, ['<w:numIdMacAtCleanup', '</w:numbering>']);
  const middle = firstOf(theirs, ['<w:num ', '<w:numIdMacAtCleanup', '</w:numbering>']);
  return new Xml(
    `${theirs.slice(0, middle)}${lists.join('')}${theirs.slice(middle, end)}${instances.join('')}${theirs.slice(end)}`,
  );
}

function firstOf(text: string, marks: readonly string[]): number {
  const places = marks.map((mark) => text.indexOf(mark)).filter((place) => place !== -1);
  return places.length === 0 ? text.length : Math.min(...places);
}

/** The highest number that lists of the council's file are known by: the paper's come after it. */
export function lastList(carrier: Carrier | null): number {
  const ids = [...(carrier?.numbering ?? '').matchAll(/\sw:(?:abstractNumId|numId)="(\d+)"/g)].map((id) =>
    Number(id[1]),
  );
  return ids.reduce((one, other) => Math.max(one, other), 0);
}

/** A header or footer of the council's file as parts of the paper, its pictures under names of their own. */
export function edgeParts(edge: CarriedEdge): { readonly target: string; readonly parts: readonly Part[] } {
  const own = `${edge.kind}-${edge.pages}`;
  const target = `${own}.xml`;
  const name = `word/${target}`;
  const relations = startRelations();
  const ids = new Map<string, string>();
  const pictures = edge.pictures.map((picture, place): Part => {
    const file = `media/${own}-${place + 1}${picture.name.slice(picture.name.lastIndexOf('.'))}`;
    ids.set(picture.id, relations.add(PICTURE, file));
    return { name: `word/${file}`, type: pictureType(file), body: picture.bytes };
  });
  for (const link of edge.links) ids.set(link.id, relations.add(`${OFFICE}/hyperlink`, link.href, true));
  const xml = edge.xml.replace(
    /\s(r:(?:id|embed|link|pict))="([^"]*)"/g,
    (_, key: string, id: string) => ` ${key}="${ids.get(id) ?? id}"`,
  );
  const body: Part = { name, type: `${MAIN}.${edge.kind}+xml`, body: new Xml(xml) };
  return { target, parts: [body, ...pictures, ...(relations.isEmpty() ? [] : [relationsPart(name, relations)])] };
}

function pictureType(file: string): string {
  const ending = file.slice(file.lastIndexOf('.') + 1);
  if (ending === 'jpg') return 'image/jpeg';
  return ending === 'emf' || ending === 'wmf' ? `image/x-${ending}` : `image/${ending}`;
}
