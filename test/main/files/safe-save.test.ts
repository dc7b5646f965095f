import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveFile, saveTogether } from '../../../main/files/safe-save.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);
const bytes = new TextEncoder().encode('the new paper');

test('a file is written whole and nothing is left beside it', () => {
  must(saveFile(at('Päper №1 📄.docx'), bytes, 't'));
  expect(readdirSync(folder())).toEqual(['Päper №1 📄.docx']);
  expect(readFileSync(at('Päper №1 📄.docx'), 'utf8')).toBe('the new paper');
});

test('an old file is replaced', () => {
  writeFileSync(at('p.docx'), 'old');
  must(saveFile(at('p.docx'), bytes, 't'));
  expect(readFileSync(at('p.docx'), 'utf8')).toBe('the new paper');
});

test.each([
  ['~$paper.docx', 'Word'],
  ['~$per.docx', 'Word'],
  ['.~lock.paper.docx#', 'LibreOffice'],
])('a paper held by %s is left as it is', (owner, who) => {
  writeFileSync(at('paper.docx'), 'old');
  writeFileSync(at(owner), '');
  expect(refusal(saveFile(at('paper.docx'), bytes, 't'))).toBe(
    `target-open: paper.docx is open in ${who}. Close it there, or save under another name.`,
  );
  expect(readFileSync(at('paper.docx'), 'utf8')).toBe('old');
});

test('an owner file left behind without its paper stops nobody', () => {
  writeFileSync(at('~$per.docx'), '');
  must(saveFile(at('paper.docx'), bytes, 't'));
});

test('a folder that is missing, a folder of that name and a name too long are said', () => {
  mkdirSync(at('taken.docx'));
  expect(refusal(saveFile(at('no/p.docx'), bytes, 't'))).toMatch(/its folder does not exist/);
  expect(refusal(saveFile(at('taken.docx'), bytes, 't'))).toMatch(/^cannot-write: taken\.docx cannot be written/);
  expect(refusal(saveFile(at(`${'x'.repeat(300)}.docx`), bytes, 't'))).toMatch(/the name is too long/);
  expect(readdirSync(folder())).toEqual(['taken.docx']);
});

test('files go into a folder all together, or the folder is as it was: nothing half-written, nothing beside it', () => {
  const [a, b] = [
    { name: 'a.docx', bytes },
    { name: 'b.docx', bytes },
  ];
  must(saveTogether(at('new'), [a, b], 't'));
  expect(readdirSync(at('new'))).toEqual(['a.docx', 'b.docx']);
  const stands = (): readonly string[] => readdirSync(at('old')).toSorted();
  mkdirSync(at('old'));
  writeFileSync(at('old/a.docx'), 'the old paper');
  writeFileSync(at('old/b.docx'), 'held');
  writeFileSync(at('old/~$b.docx'), '');
  const before = stands();
  expect(refusal(saveTogether(at('old'), [a, b], 't'))).toMatch(/^target-open: b\.docx is open in Word/);
  mkdirSync(at('old/c.docx'));
  expect(refusal(saveTogether(at('old'), [a, { name: 'c.docx', bytes }], 't'))).toMatch(/a folder of that name/);
  const long = { name: `${'x'.repeat(300)}.docx`, bytes };
  expect(refusal(saveTogether(at('old'), [a, long], 't'))).toMatch(/the name is too long/);
  expect(stands()).toEqual([...before, 'c.docx'].toSorted());
  expect(readFileSync(at('old/a.docx'), 'utf8')).toBe('the old paper');
  expect(refusal(saveTogether(at('fresh'), [long], 't'))).toMatch(/the name is too long/);
  expect(readdirSync(folder()).toSorted()).toEqual(['new', 'old']);
  // The second of the renames fails: the first is taken back.
  rmSync(at('old/~$b.docx'));
  mkdirSync(at('old/.b.docx.t.old/full'), { recursive: true });
  expect(refusal(saveTogether(at('old'), [a, b], 't'))).toMatch(/^cannot-write: b\.docx/);
  expect(readFileSync(at('old/b.docx'), 'utf8')).toBe('held');
  expect(readFileSync(at('old/a.docx'), 'utf8')).toBe('the old paper');
});
