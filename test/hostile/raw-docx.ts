import { type RawContent, type RawEnd, type RawMember, rawZip } from './raw-zip.ts';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELS = 'application/vnd.openxmlformats-package.relationships+xml';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export const types = (main = MAIN) =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${RELS}"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
export const relationships = (inner: string) =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
export const toMain = `<Relationship Id="d" Type="${R}/officeDocument" Target="word/document.xml"/>`;
export const document = (body: string) =>
  `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`;
export const p = (said: string) => `<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`;
export const stylesRel = `<Relationship Id="s" Type="${R}/styles" Target="styles.xml"/>`;
export const styles = (inner = '') =>
  `${HEAD}<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${inner}</w:styles>`;

type Parts = {
  readonly types?: string | Buffer;
  readonly rels?: string | Buffer;
  readonly document?: string | Buffer;
  readonly documentRels?: string;
  readonly styles?: string | Buffer | RawContent;
  readonly more?: readonly RawMember[];
  readonly end?: RawEnd;
};

/** A Word file with one part other than it should be. */
export function docx(parts: Parts = {}): Buffer {
  const member = (name: string, said: string | Buffer | RawContent): RawMember =>
    typeof said === 'string' || Buffer.isBuffer(said) ? { name, data: Buffer.from(said) } : { name, ...said };
  return rawZip(
    [
      member('[Content_Types].xml', parts.types ?? types()),
      member('_rels/.rels', parts.rels ?? relationships(toMain)),
      member('word/document.xml', parts.document ?? document(p('A report.'))),
      member('word/_rels/document.xml.rels', relationships(`${stylesRel}${parts.documentRels ?? ''}`)),
      member('word/styles.xml', parts.styles ?? styles()),
      ...(parts.more ?? []),
    ],
    parts.end,
  );
}
