import { type ZipMember, writeZip } from '../../main/word/zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** What stands in a Word file made by hand: the inside of each part. */
export type Inside = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  /** Pointers of the main part besides those to the parts above. */
  readonly rels?: string;
  readonly extra?: readonly { readonly name: string; readonly xml: string }[];
  readonly mainType?: string;
};

/** A small Word file as no program writes it but any may: for what readers must stand. */
export function makeDocx(inside: Inside): Uint8Array {
  const parts = (['styles', 'numbering', 'footnotes', 'comments'] as const).flatMap((name) => {
    const xml = inside[name];
    return xml === undefined ? [] : [{ name, xml: `${HEAD}<w:${name} xmlns:w="${W}">${xml}</w:${name}>` }];
  });
  const main = inside.mainType ?? `${TYPES}.document.main+xml`;
  const overrides = parts.map(
    ({ name }) => `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${name}+xml"/>`,
  );
  const pointers = parts.map(({ name }, at) => `<Relationship Id="p${at}" Type="${R}/${name}" Target="${name}.xml"/>`);
  const rels = (inner: string) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      xml: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/>${overrides.join('')}</Types>`,
    },
    { name: '_rels/.rels', xml: rels(`<Relationship Id="d" Type="${R}/officeDocument" Target="word/document.xml"/>`) },
    { name: 'word/_rels/document.xml.rels', xml: rels(`${pointers.join('')}${inside.rels ?? ''}`) },
    {
      name: 'word/document.xml',
      xml: `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${inside.body}</w:body></w:document>`,
    },
    ...parts.map(({ name, xml }) => ({ name: `word/${name}.xml`, xml })),
    ...(inside.extra ?? []),
  ]);
}

export function zipOf(parts: readonly { readonly name: string; readonly xml: string }[]): Uint8Array {
  const members = parts.map(({ name, xml }): ZipMember => ({ name, bytes: Buffer.from(xml, 'utf8'), packed: false }));
  return writeZip(members, '2024-03-01');
}

/** A paragraph of plain words; `properties` is the inside of its `w:pPr`. */
export function p(words: string, properties = ''): string {
  const about = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${about}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

/** What puts a paragraph in list `numId` at `level`. */
export function inList(numId: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A level of a list definition. */
export function level(at: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}
