import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elements, partOf, readDocx } from '../../helpers/read-docx.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const run = (...args: readonly string[]) => runCommand(testDeps(), ...args);
let file: string;

beforeEach(async () => {
  file = join(folder(), 'send.clerkwell');
  expect((await run('new', file, '--sample', 'cambridgeshire-send')).exit).toBe(0);
});

test('a register, the matrix, a profile and all of them are written, as Excel and as CSV', async () => {
  const risks = join(folder(), 'risks.xlsx');
  expect((await run('export-sheet', file, 'risks', risks, '--paper', 'A3')).out).toMatch(/: Risks \(12\), Risk matrix/);
  const parts = readDocx(readFileSync(risks));
  expect(elements(partOf(parts, 'xl/workbook.xml'), 'sheet')).toHaveLength(4);
  // Ratings in the matrix's own words, and a real day.
  expect(partOf(parts, 'xl/worksheets/sheet1.xml')).toContain('Very high');

  const csv = join(folder(), 'deficit.csv');
  const wrote = await run('export-sheet', file, 'DSG deficit at the end of 2022/23', csv, '--json');
  const sheets: unknown = JSON.parse(wrote.out === '' ? '{}' : wrote.out);
  expect(wrote.exit === 0 ? sheets : wrote.notes).toMatchObject({ sheets: [{ rows: 4 }] });
  expect(readFileSync(csv, 'utf8')).toContain('51.2');

  const page = join(folder(), 'risks.html');
  expect((await run('export-sheet', file, 'risks', page, '--paper', 'A3')).exit).toBe(0);
  const html = readFileSync(page, 'utf8');
  expect(html).toContain('@page{size:A3 landscape}');
  // Too wide to be read on one page, the register is cut, and each part says whose rows they are.
  expect(html.match(/<h2>Risks, part \d of \d<\/h2>/g)?.length).toBeGreaterThan(1);
  expect(html.match(/<th scope="col">Ref<\/th>/g)).toHaveLength(html.match(/<h2>Risks/g)?.length ?? 0);
  expect(html).toMatch(/style="background:#[0-9A-F]{6};color:#[0-9A-F]{6}">Very high</);

  const all = join(folder(), 'all.xlsx');
  const said = JSON.parse((await run('export-sheet', file, 'all', all, '--json')).out) as {
    readonly sheets: readonly { readonly name: string }[];
  };
  expect(said.sheets.map(({ name }) => name).slice(0, 4)).toEqual([
    'Risks',
    'Risk matrix',
    'Risk scale',
    'Mitigations',
  ]);
});

test('what cannot be written is refused with what there is', async () => {
  const out = join(folder(), 'x.xlsx');
  const refused = async (...args: readonly string[]) => (await run('export-sheet', file, ...args)).notes;
  expect(await refused('reports', out)).toMatch(/^reports is no register\. Ask for all, matrix, profiles/);
  expect(await refused('nonsense', out)).toMatch(/^There is no register or financial profile nonsense\./);
  expect(await refused('all', join(folder(), 'x.csv'))).toBe(
    'A CSV file holds one table: ask for one register or profile, or write .xlsx.',
  );
  expect(await refused('risks', join(folder(), 'x.ods'))).toBe(
    'A sheet is written as .xlsx or .csv, or as .html to print, not .ods.',
  );
});
