import { bad, type HostileFile, odd } from './hostile-file.ts';
import { OLD_BOOKS } from './old-workbooks.ts';
import {
  book,
  HEAD,
  one,
  R,
  relationships,
  row,
  S,
  said,
  shared,
  sheet,
  titles,
  toBook,
  types,
  xlsx,
} from './raw-xlsx.ts';
import { blanksBehind, packBlanks, rawZip } from './raw-zip.ts';

const whole = xlsx();
const ofRows = (count: number): string =>
  sheet(titles + Array.from({ length: count }, (_, at) => row(at + 2, said(`A${at + 2}`, `R${at}`))).join(''));

/** Workbooks made to harm whoever reads them. */
const BOOKS: readonly HostileFile[] = [
  bad('nothing.xlsx', ''),
  bad('half.xlsx', whole.subarray(0, whole.length >> 1)),
  bad('without-its-end.xlsx', whole.subarray(0, whole.length - 22)),
  bad('words.xlsx', 'Ref,Risk\nR1,Roof\n'),
  bad('an-old-workbook.xlsx', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')),
  bad('an-old-workbook.xls', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')),
  bad('rich-text.xlsx', '{\\rtf1 Ref}'),
  bad('a-page.xlsx', '<html><table><tr><td>Ref</td></tr></table></html>'),
  bad('no-workbook.xlsx', xlsx({ rels: relationships('') })),
  odd('no-types.xlsx', xlsx({ types: '<Types' })),
  bad('broken-workbook.xlsx', xlsx({ book: '<workbook' })),
  bad('no-sheets.xlsx', xlsx({ book: book('') })),
  bad('sheet-that-is-not-there.xlsx', xlsx({ book: book('<sheet name="Risks" sheetId="1" r:id="r9"/>') })),
  bad('broken-sheet.xlsx', xlsx({ sheet: `${HEAD}<worksheet xmlns="${S}"><sheetData><row>` })),
  bad(
    'with-a-doctype.xlsx',
    xlsx({ sheet: `<!DOCTYPE x [<!ENTITY a "b">]>${sheet(titles + one).slice(HEAD.length)}` }),
  ),
  bad(
    'entities-that-grow.xlsx',
    xlsx({
      ...shared('<si><t>&i;</t></si>'),
      book: `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${'bcdefghi'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]>${book().slice(HEAD.length)}`,
    }),
  ),
  bad(
    'external-entity.xlsx',
    xlsx({ sheet: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>${sheet(titles).slice(HEAD.length)}` }),
  ),
  bad('member-twice.xlsx', xlsx({ more: [{ name: 'xl/workbook.xml', data: Buffer.from(book()) }] })),
  bad('climbs.xlsx', xlsx({ more: [{ name: '../../climbed.xml', data: Buffer.from('x') }] })),
  bad('from-a-drive.xlsx', xlsx({ more: [{ name: 'C:/climbed.xml', data: Buffer.from('x') }] })),
  bad('bomb-in-the-sheet.xlsx', xlsx({ sheet: blanksBehind(Buffer.from(sheet(titles).slice(0, -12)), 400) })),
  bad(
    'bomb-in-the-words.xlsx',
    rawZip([
      { name: '[Content_Types].xml', data: Buffer.from(types()) },
      { name: '_rels/.rels', data: Buffer.from(relationships(toBook)) },
      {
        name: 'xl/workbook.xml',
        data: Buffer.from('x'),
        packedBytes: packBlanks(Buffer.alloc(0), 400),
        claims: { size: 10 },
      },
    ]),
  ),
  bad('encrypted.xlsx', rawZip([{ name: 'EncryptedPackage', data: Buffer.from('x'), claims: { flags: 1 } }])),
  bad(
    'a-presentation.xlsx',
    xlsx({
      types: types('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
      book: `${HEAD}<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>`,
    }),
  ),
  odd(
    'with-macros.xlsx',
    xlsx({
      types: types('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
      more: [{ name: 'xl/vbaProject.bin', data: Buffer.from('x') }],
    }),
  ),
  odd(
    'sheet-from-elsewhere.xlsx',
    xlsx({
      bookRels: `<Relationship Id="r1" Type="${R}/worksheet" Target="https://example.org/sheet.xml" TargetMode="External"/>`,
    }),
  ),
  odd(
    'sheet-that-climbs.xlsx',
    xlsx({ bookRels: `<Relationship Id="r1" Type="${R}/worksheet" Target="../../../../etc/hostname"/>` }),
  ),
  odd(
    'sheet-of-itself.xlsx',
    xlsx({ bookRels: `<Relationship Id="r1" Type="${R}/worksheet" Target="workbook.xml"/>` }),
  ),
  odd('says-it-is-endless.xlsx', xlsx({ sheet: sheet(titles + one, '<dimension ref="A1:XFD1048576"/>') })),
  odd(
    'merged-all-over.xlsx',
    xlsx({ sheet: sheet(titles + one, '', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') }),
  ),
  odd(
    'merged-a-hundred-thousand-times.xlsx',
    xlsx({
      sheet: sheet(titles + one, '', `<mergeCells>${'<mergeCell ref="A1:C9000"/>'.repeat(100_000)}</mergeCells>`),
    }),
  ),
  bad(
    'far-to-the-right-in-every-row.xlsx',
    xlsx({
      sheet: sheet(Array.from({ length: 60_000 }, (_, at) => `<row><c r="BXX${at + 1}"><v>1</v></c></row>`).join('')),
    }),
  ),
  odd('last-cell-there-is.xlsx', xlsx({ sheet: sheet(titles + one + row(1_048_576, said('XFD1048576', 'x'))) })),
  odd('cell-beyond-the-sheet.xlsx', xlsx({ sheet: sheet(titles + row(99_999_999, said('ZZZZZZ99999999', 'x'))) })),
  odd('cells-without-a-place.xlsx', xlsx({ sheet: sheet('<row><c><v>1</v></c></row>'.repeat(50)) })),
  odd(
    'cells-that-go-back.xlsx',
    xlsx({
      sheet: sheet(titles + row(2, said('C2', 'x'), said('A2', 'y'), said('A2', 'z')) + row(1, said('A1', 'again'))),
    }),
  ),
  odd('row-zero.xlsx', xlsx({ sheet: sheet(row(0, said('A0', 'x')) + row(-5, said('A-5', 'x')) + titles) })),
  odd(
    'words-that-are-not-there.xlsx',
    xlsx({
      ...shared('<si><t>Ref</t></si>'),
      sheet: sheet(
        titles +
          row(
            2,
            '<c r="A2" t="s"><v>999999999</v></c>',
            '<c r="B2" t="s"><v>-1</v></c>',
            '<c r="C2" t="s"><v>x</v></c>',
          ),
      ),
    }),
  ),
  odd(
    'styles-that-are-not-there.xlsx',
    xlsx({ sheet: sheet(titles + row(2, '<c r="A2" s="999999"><v>45000</v></c>')) }),
  ),
  odd(
    'days-before-time.xlsx',
    xlsx({
      book: book(undefined, '<workbookPr date1904="1"/>'),
      sheet: sheet(
        titles +
          row(2, '<c r="A2" t="d"><v>0000-00-00</v></c>', '<c r="B2"><v>-1e300</v></c>', '<c r="C2"><v>1e999</v></c>'),
      ),
    }),
  ),
  odd(
    'numbers-that-are-none.xlsx',
    xlsx({
      sheet: sheet(
        titles + row(2, '<c r="A2"><v>NaN</v></c>', '<c r="B2"><v>0x10</v></c>', '<c r="C2" t="n"><v></v></c>'),
      ),
    }),
  ),
  odd(
    'formulas.xlsx',
    xlsx({
      sheet: sheet(
        titles +
          row(
            2,
            '<c r="A2"><f>A2</f><v>1</v></c>',
            `<c r="B2" t="str"><f>WEBSERVICE("https://example.org/")</f><v>=cmd|'/c calc'!A1</v></c>`,
          ),
      ),
    }),
  ),
  odd('an-error.xlsx', xlsx({ sheet: sheet(titles + row(2, '<c r="A2" t="e"><v>#REF!</v></c>')) })),
  odd(
    'names-that-are-objects.xlsx',
    xlsx({
      sheet: sheet(
        row(1, said('A1', '__proto__'), said('B1', 'constructor'), said('C1', 'Ref')) +
          row(2, said('A2', 'toString'), said('B2', '__proto__'), said('C2', 'hasOwnProperty')),
      ),
    }),
  ),
  odd(
    'one-very-long-cell.xlsx',
    xlsx({ sheet: sheet(titles + row(2, said('A2', 'R1'), said('B2', 'x'.repeat(3_000_000)))) }),
  ),
  odd(
    'every-control-character.xlsx',
    xlsx({ sheet: sheet(titles + row(2, said('A2', '_x0000_&#x9;_x001F_&#x85;'), said('B2', '\u202eevil\u2066'))) }),
  ),
  odd(
    'many-sheets.xlsx',
    xlsx({
      book: book(
        Array.from({ length: 3000 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="r1"/>`).join(''),
      ),
    }),
  ),
  odd(
    'two-sheets-of-one-name.xlsx',
    xlsx({ book: book('<sheet name="Risks" sheetId="1" r:id="r1"/><sheet name="RISKS" sheetId="2" r:id="r1"/>') }),
  ),
  odd('deep.xlsx', xlsx({ sheet: sheet(`${'<x>'.repeat(20_000)}${'</x>'.repeat(20_000)}`) })),
  odd(
    'many-attributes.xlsx',
    xlsx({ sheet: sheet(`<row r="1" ${Array.from({ length: 20_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`) }),
  ),
  odd('sixty-thousand-rows.xlsx', xlsx({ sheet: ofRows(60_000) })),
  odd(
    'in-utf-16.xlsx',
    xlsx({
      sheet: Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(sheet(titles + one).replace('UTF-8', 'UTF-16'), 'utf16le'),
      ]),
    }),
  ),
  bad(
    'bytes-that-are-no-letters.xlsx',
    xlsx({
      sheet: Buffer.concat([
        Buffer.from(sheet(titles).slice(0, -30)),
        Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
      ]),
    }),
  ),
];

const line = (...cells: readonly string[]): string => `${cells.join(',')}\r\n`;
const CSV_TITLES = line('Ref', 'Risk', 'Owner');

/** Lists in plain text made to harm. */
const LISTS: readonly HostileFile[] = [
  bad('nothing.csv', ''),
  bad('only-a-mark.csv', Buffer.from([0xef, 0xbb, 0xbf])),
  bad('zeros.csv', Buffer.alloc(5000)),
  odd('a-zip.csv', whole),
  bad('a-picture.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  odd('no-rows.csv', CSV_TITLES),
  odd('blank-lines.csv', '\r\n'.repeat(100_000)),
  odd('only-commas.csv', `${','.repeat(200_000)}\n`),
  odd('quote-never-closed.csv', `${CSV_TITLES}R1,"Roof,${'x'.repeat(200_000)}`),
  odd('quotes-all-over.csv', `${CSV_TITLES}${'"'.repeat(99_999)}`),
  odd('quote-in-a-cell.csv', `${CSV_TITLES}R1,Ro"of",x\r\n`),
  odd('ragged.csv', `${CSV_TITLES}R1\r\nR2,a,b,c,d,e,f\r\n,,,,\r\n`),
  odd('wide.csv', `${Array.from({ length: 30_000 }, (_, at) => `c${at}`).join(',')}\r\n1,2\r\n`),
  odd('one-title-thirty-times.csv', `${Array.from({ length: 30 }, () => 'Risk').join(',')}\r\n1,2\r\n`),
  odd('names-that-are-objects.csv', `__proto__,constructor,Ref\r\ntoString,valueOf,__proto__\r\n`),
  odd('formulas.csv', `${CSV_TITLES}=1+1,"=HYPERLINK(""https://example.org"")",@SUM(A1)\r\n`),
  odd(
    'in-utf-16.csv',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${CSV_TITLES}R1,Roof,x\r\n`, 'utf16le')]),
  ),
  odd('in-utf-16-cut.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CSV_TITLES, 'utf16le').subarray(1)])),
  odd('half-a-letter.csv', Buffer.concat([Buffer.from(`${CSV_TITLES}R1,Roof `), Buffer.from([0xe2, 0x82])])),
  odd('half-a-pair.csv', Buffer.concat([Buffer.from(CSV_TITLES), Buffer.from([0xed, 0xa0, 0x80, 0x2c, 0x61, 0x0a])])),
  odd('a-nul-in-a-cell.csv', `${CSV_TITLES}R1,Ro\u0000of,x\r\n`),
  odd('turned-round.csv', `${CSV_TITLES}R1,\u202efoor,x\r\n`),
  odd('one-long-line.csv', 'x'.repeat(5_000_000)),
  odd('old-line-ends.csv', 'Ref,Risk\rR1,Roof\rR2,Wall\r'),
  odd('huge-numbers.csv', `Ref,Risk,Likelihood,Impact\r\nR1,Roof,1e999,${'9'.repeat(400)}\r\nR2,Wall,-0,NaN\r\n`),
  odd(
    'days-that-are-none.csv',
    'Ref,Risk,Next review\r\nR1,Roof,31/02/2024\r\nR2,Wall,99999-99-99\r\nR3,Gate,0000-00-00\r\n',
  ),
];

/** Sheets made to harm: what comes in from Excel, or as a list. */
export const SHEETS: readonly HostileFile[] = [...BOOKS, ...OLD_BOOKS, ...LISTS];
