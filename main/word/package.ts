import { joined, type Xml, xml, xmlPart } from './xml.ts';
import { writeZip, type ZipMember } from './zip.ts';

/** A part of an Office file: its name, its content type and its content. */
export type Part = { readonly name: string; readonly type: string; readonly body: Xml | Uint8Array };

/** The relationships of one part, numbered in the order they were asked for. */
export type Relations = {
  /** The id of a relationship of the kind `type` to `target`; the same target keeps its id. */
  readonly add: (type: string, target: string, external?: boolean) => string;
  readonly isEmpty: () => boolean;
  readonly write: () => Xml;
};

/** What every relationship of Office and its content types begin with. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const TYPE = {
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const CORE_RELATION = `${PACKAGE}/relationships/metadata/core-properties`;

/** The relationships of a part that has none yet. */
export function startRelations(): Relations {
  const ids = new Map<string, string>();
  const written: Xml[] = [];
  const add = (type: string, target: string, external = false): string => {
    const key = `${type} ${target}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${ids.size + 1}`;
    ids.set(key, id);
    const mode = external ? xml` TargetMode="External"` : null;
    written.push(xml`<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`);
    return id;
  };
  const write = () => xmlPart(xml`<Relationships xmlns="${PACKAGE}/relationships">${written}</Relationships>`);
  return { add, isEmpty: () => ids.size === 0, write };
}

/** The part that holds the relationships of the part `name`: none when it has none. */
export function relationsPart(name: string, relations: Relations): Part {
  const slash = name.lastIndexOf('/') + 1;
  const at = `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
  return { name: at, type: TYPE.relationships, body: relations.write() };
}

/** The Office file of `parts`, dated by `day`. Office looks for the content types first; the rest stand as given. */
export function packParts(parts: readonly Part[], day: string): Uint8Array {
  const types: Part = { name: '[Content_Types].xml', type: '', body: contentTypes(parts) };
  return writeZip([types, ...parts].map(asMember), day);
}

function asMember({ name, body }: Part): ZipMember {
  const packed = /\.(xlsx|png|jpe?g)$/.test(name);
  return { name, packed, bytes: body instanceof Uint8Array ? body : Buffer.from(body.text, 'utf8') };
}

/** Pictures and relationships are known by their endings, everything else by its name. */
const BY_ENDING: { readonly [ending: string]: string } = {
  rels: TYPE.relationships,
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
};

function contentTypes(parts: readonly Part[]): Xml {
  const endings = new Set(['rels', 'xml', ...parts.map((part) => endingOf(part.name))]);
  const defaults = [...endings].flatMap((ending) => {
    const type = BY_ENDING[ending];
    return type === undefined ? [] : [xml`<Default Extension="${ending}" ContentType="${type}"/>`];
  });
  const own = parts.filter((part) => part.type !== BY_ENDING[endingOf(part.name)]);
  const overrides = own.map((part) => xml`<Override PartName="/${part.name}" ContentType="${part.type}"/>`);
  return xmlPart(xml`<Types xmlns="${PACKAGE}/content-types">${joined([...defaults, ...overrides])}</Types>`);
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
