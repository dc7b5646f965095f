import { posix } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { CarriedEdge, CarriedPicture, Carrier } from './carrier.ts';
import { openZipFile, type Zip } from './open-zip.ts';
import { isWellFormed } from './well-formed.ts';

type Relation = { readonly id: string; readonly type: string; readonly target: string; readonly outside: boolean };

/** Fields that fetch something, or run something, when the paper is opened. */
const FETCHES = /\b(INCLUDETEXT|INCLUDEPICTURE|IMPORT|DDE|DDEAUTO|LINK|RD|DATABASE|MACROBUTTON)\b/;

const PICTURES = /\.(png|jpe?g|gif|emf|wmf)$/i;

/** Stops the reading of a carrier with a sentence. */
class Refusal extends Error {}

/**
 * The house style of the Word file at `path`: its styles, theme, numbering, headers and footers with their pictures, and page. It
 * comes from outside: macros, a password, links that fetch and parts that are no XML are refused with a reason; what a paper has
 * no use for is left behind.
 */
export function readCarrier(path: string): Reply<Carrier> {
  const zip = openZipFile(path);
  if (!zip.ok) return zip;
  try {
    return done(takeOver(zip.value));
  } catch (error) {
    if (error instanceof Refusal) return refuse('cannot-read', `${zip.value.fileName} ${error.message}.`);
    throw error;
  }
}

function takeOver(zip: Zip): Carrier {
  refuseMacros(zip);
  const main = findMain(zip);
  const base = posix.dirname(main);
  const relations = relationsOf(zip, main);
  const part = (kind: string): string | null => {
    const relation = relations.find((one) => one.type === kind && !one.outside);
    return relation === undefined ? null : readPart(zip, resolveName(base, relation.target));
  };
  const styles = part('styles');
  if (styles === null) throw new Refusal('carries no styles');
  const body = readPart(zip, main);
  const section = lastSection(body);
  const settings = part('settings') ?? '';
  const outside = relations.filter((one) => one.outside && one.type !== 'hyperlink').length;
  const leftBehind = [
    ...(settings.includes('<w:attachedTemplate') ? ['the template it was attached to'] : []),
    ...(outside > 0 ? ['what its text fetched from other files'] : []),
    ...(/<w:documentProtection/.test(settings) ? ['its protection against changes'] : []),
  ];
  return {
    fileName: zip.fileName,
    styles,
    theme: part('theme'),
    numbering: withoutPictures(part('numbering')),
    edges: readEdges(zip, base, relations, section),
    firstPageDiffers: /<w:titlePg(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(section),
    evenPagesDiffer: /<w:evenAndOddHeaders(?:\s*\/>|\s+w:val="(?:1|true|on)")/.test(settings),
    page: readPage(section),
    leftBehind,
  };
}

/** The page layout at the end of the text: of several, the one that stands for the whole. */
function lastSection(body: string): string {
  const start = Math.max(body.lastIndexOf('<w:sectPr>'), body.lastIndexOf('<w:sectPr '));
  const end = start === -1 ? -1 : body.indexOf('</w:sectPr>', start);
  return end === -1 ? '' : body.slice(start, end);
}

function refuseMacros(zip: Zip): void {
  const types = readPart(zip, '[Content_Types].xml');
  if (/macroEnabled|vbaProject/i.test(types) || zip.names.some((name) => /vbaProject|vbaData/i.test(name)))
    throw new Refusal('holds macros: save it as a .docx without them');
}

function findMain(zip: Zip): string {
  const main = relationsOf(zip, '').find((one) => one.type === 'officeDocument' && !one.outside);
  if (main === undefined) throw new Refusal('is not a Word file: it names no document');
  const name = resolveName('', main.target);
  if (!zip.has(name) || !/^<\?xml|^\uFEFF|^<w:document/.test(readPart(zip, name)))
    throw new Refusal('is not a Word file: its document is missing');
  if (!readPart(zip, name).includes('<w:document')) throw new Refusal('is not a Word file');
  return name;
}

/** The relationships of the part `name`, their types without the schema's address. */
function relationsOf(zip: Zip, name: string): readonly Relation[] {
  const at = posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`).replace(/^\.\//, '');
  if (!zip.has(at)) return [];
  return [...readPart(zip, at).matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => {
    const value = (key: string): string => unescape(new RegExp(`\\s${key}="([^"]*)"`).exec(tag)?.[1] ?? '');
    return {
      id: value('Id'),
      type: value('Type').replace(/^.*\//, ''),
      target: value('Target'),
      outside: value('TargetMode') === 'External',
    };
  });
}

function readPart(zip: Zip, name: string): string {
  const xml = zip.readXml(name);
  if (!xml.ok) throw new Refusal(xml.problem.message.replace(/^[^:]*: /, '').replace(/\.$/, ''));
  if (!isWellFormed(xml.value)) throw new Refusal(`is damaged: its part ${name} is not whole XML`);
  return xml.value.replace(/^\uFEFF/, '');
}

function readEdges(zip: Zip, base: string, relations: readonly Relation[], section: string): readonly CarriedEdge[] {
  return [...section.matchAll(/<w:(header|footer)Reference\s[^>]*>/g)].flatMap(
    ([tag, kind]): readonly CarriedEdge[] => {
      const pages = /\sw:type="(default|first|even)"/.exec(tag)?.[1] ?? 'default';
      const id = /\sr:id="([^"]*)"/.exec(tag)?.[1];
      const relation = relations.find((one) => one.id === id && !one.outside);
      if (relation === undefined) return [];
      const name = resolveName(base, relation.target);
      const edge = readEdge(zip, name, kind === 'header' ? 'header' : 'footer', pages as CarriedEdge['pages']);
      return [edge];
    },
  );
}

function readEdge(zip: Zip, name: string, kind: CarriedEdge['kind'], pages: CarriedEdge['pages']): CarriedEdge {
  const xml = readPart(zip, name);
  const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|\sw:instr="([^"]*)"/g)].map(
    (one) => one[1] ?? one[2] ?? '',
  );
  if (FETCHES.test(fields.join(' ')))
    throw new Refusal(`has a field in its ${kind} that fetches from elsewhere: take it out`);
  if (/<w:(ins|del|moveFrom|moveTo|commentReference)[\s/>]/.test(xml))
    throw new Refusal(`has tracked changes or comments in its ${kind}: accept or reject them, and delete the comments`);
  if (/<w:(object|control|altChunk)[\s/>]|<o:OLEObject/.test(xml))
    throw new Refusal(`has an embedded object in its ${kind}: take it out`);
  const pictures: CarriedPicture[] = [];
  const links: { id: string; href: string }[] = [];
  for (const relation of relationsOf(zip, name)) {
    const { id, type, target, outside } = relation;
    if (outside && type === 'hyperlink' && /^(https?:\/\/|mailto:)/i.test(target)) links.push({ id, href: target });
    else if (!outside && type === 'image' && PICTURES.test(target)) pictures.push(readPicture(zip, name, relation));
    else if (new RegExp(`"${id}"`).test(xml))
      throw new Refusal(
        `has something in its ${kind} that cannot be taken over (${outside ? 'a link to another file' : type}): take it out`,
      );
  }
  return { kind, pages, xml, pictures, links };
}

function readPicture(zip: Zip, from: string, { id, target }: Relation): CarriedPicture {
  const name = resolveName(posix.dirname(from), target);
  const bytes = zip.read(name);
  if (!bytes.ok) throw new Refusal(`is damaged: the picture ${posix.basename(name)} cannot be read`);
  return { id, name: posix.basename(name).toLowerCase(), bytes: bytes.value };
}

/** Bullets that are pictures need pictures of their own; the lists keep their letters and numbers. */
function withoutPictures(numbering: string | null): string | null {
  return (
    numbering
      ?.replace(/<w:numPicBullet[\s>][\s\S]*?<\/w:numPicBullet>/g, '')
      .replace(/<w:lvlPicBulletId\s[^>]*\/>/g, '') ?? null
  );
}

function readPage(section: string): Carrier['page'] {
  const of = (tag: string, key: string): number | null => {
    const value = new RegExp(`<w:${tag}\\s[^>]*\\sw:${key}="(\\d{1,6})"|<w:${tag}\\sw:${key}="(\\d{1,6})"`).exec(
      section,
    );
    const said = value?.[1] ?? value?.[2];
    return said === undefined ? null : Number(said);
  };
  const [width, height] = [of('pgSz', 'w'), of('pgSz', 'h')];
  const [top, right, bottom, left] = [
    of('pgMar', 'top'),
    of('pgMar', 'right'),
    of('pgMar', 'bottom'),
    of('pgMar', 'left'),
  ];
  if (width === null || height === null || top === null || right === null || bottom === null || left === null)
    return null;
  // Text must have room, whatever the file says.
  if (width - left - right < 2800 || height - top - bottom < 2800 || width > 40_000 || height > 40_000) return null;
  return {
    width,
    height,
    top,
    right,
    bottom,
    left,
    header: of('pgMar', 'header') ?? 708,
    footer: of('pgMar', 'footer') ?? 708,
  };
}

/** A target as the name of a part: names only, and none that climbs out of the file. */
function resolveName(base: string, target: string): string {
  const name = target.startsWith('/') ? target.slice(1) : posix.join(base, target);
  return name.startsWith('..') ? '' : name;
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
