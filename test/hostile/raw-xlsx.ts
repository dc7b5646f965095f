import { type RawContent, type RawEnd, type RawMember, rawZip } from './raw-zip.ts';

export const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const types = (main = `${SHEET_TYPE}.sheet.main+xml`): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`;
export const relationships = (inner: string): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
export const toBook = `<Relationship Id="r1" Type="${R}/officeDocument" Target="xl/workbook.xml"/>`;
export const toSheet = `<Relationship Id="r1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/>`;
export const book = (sheets = '<sheet name="Risks" sheetId="1" r:id="r1"/>', before = ''): string =>
  `${HEAD}<workbook xmlns="${S}" xmlns:r="${R}">${before}<sheets>${sheets}</sheets></workbook>`;
export const said = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const row = (at: number, ...cells: readonly string[]): string => `<row r="${at}">${cells.join('')}</row>`;
export const sheet = (rows: string, before = '', after = ''): string =>
  `${HEAD}<worksheet xmlns="${S}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
export const titles = row(1, said('A1', 'Ref'), said('B1', 'Risk'), said('C1', 'Owner'));
export const one = row(2, said('A2', 'R90'), said('B2', 'Roof leaks'), said('C2', 'Head of SEND'));

type Parts = {
  readonly types?: string;
  readonly rels?: string;
  readonly book?: string | Buffer;
  readonly bookRels?: string;
  readonly sheet?: string | Buffer | RawContent;
  readonly more?: readonly RawMember[];
  readonly end?: RawEnd;
};

/** A workbook with one part other than it should be. */
export function xlsx(parts: Parts = {}): Buffer {
  const member = (name: string, content: string | Buffer | RawContent): RawMember =>
    typeof content === 'string' || Buffer.isBuffer(content)
      ? { name, data: Buffer.from(content) }
      : { name, ...content };
  return rawZip(
    [
      member('[Content_Types].xml', parts.types ?? types()),
      member('_rels/.rels', parts.rels ?? relationships(toBook)),
      member('xl/workbook.xml', parts.book ?? book()),
      member('xl/_rels/workbook.xml.rels', relationships(parts.bookRels ?? toSheet)),
      member('xl/worksheets/sheet1.xml', parts.sheet ?? sheet(titles + one)),
      ...(parts.more ?? []),
    ],
    parts.end,
  );
}

export const shared = (inner: string): Pick<Parts, 'more' | 'bookRels'> => ({
  bookRels: `${toSheet}<Relationship Id="r2" Type="${R}/sharedStrings" Target="sharedStrings.xml"/>`,
  more: [{ name: 'xl/sharedStrings.xml', data: Buffer.from(`${HEAD}<sst xmlns="${S}">${inner}</sst>`) }],
});
