import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OwnWords } from '../../../main/desk/own-words.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();
const file = () => join(folder(), 'words.json');
const open = () => new OwnWords(file(), () => 'token');

test('words are kept for the next start, each once and in order, and one that is forgotten is gone', () => {
  const words = open();
  expect(words.list()).toEqual([]);
  // Nothing is written before the person chooses to learn a word.
  expect(existsSync(file())).toBe(false);
  must(words.keep('Willingham', true));
  must(words.keep('Gamlingay', true));
  expect(must(words.keep('Willingham', true))).toEqual(['Gamlingay', 'Willingham']);
  expect(open().list()).toEqual(['Gamlingay', 'Willingham']);
  must(words.keep('Gamlingay', false));
  expect(open().list()).toEqual(['Willingham']);
});

test('a file that something else wrote into is taken as far as it makes sense', () => {
  writeFileSync(file(), JSON.stringify(['Gamlingay', 7, '', 'x'.repeat(61), { word: 'Over' }]));
  expect(open().list()).toEqual(['Gamlingay']);
  writeFileSync(file(), 'no list');
  expect(open().list()).toEqual([]);
});

test('there are no more of them than can be looked through', () => {
  writeFileSync(file(), JSON.stringify(Array.from({ length: 6000 }, (_, at) => `word${at}`)));
  const words = open();
  expect(words.list()).toHaveLength(5000);
  expect(refusal(words.keep('Gamlingay', true))).toContain('Remove some in Settings, Spelling first.');
  expect(must(words.keep('word1', false))).toHaveLength(4999);
});
