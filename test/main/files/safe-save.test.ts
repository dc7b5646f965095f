import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveFile } from '../../../main/files/safe-save.ts';
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
