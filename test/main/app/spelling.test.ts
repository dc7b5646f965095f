import { join } from 'node:path';
import { undo } from '../../../main/app/change-programme.ts';
import { addComment, settleComment } from '../../../main/app/comments.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { dictionaryIn } from '../../../main/app/dictionary.ts';
import { dumpProgramme } from '../../../main/app/dump-programme.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { readStudio } from '../../../main/app/read-studio.ts';
import { checkSpelling, learnWord, suggestSpelling } from '../../../main/app/spelling.ts';
import { joinValues } from '../../../shared/changes/merge-fields.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
const deps = testDeps();
const REPORT = 'report-cyp-2023-10';
const dictionary = dictionaryIn(join(__dirname, '..', '..', '..', 'node_modules', 'dictionary-en-gb'))();
let open: OpenProgramme;

beforeEach(() => {
  open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
});
afterEach(() => closeProgramme(open));

const check = (...words: string[]) => must(checkSpelling(open, dictionary, ['Melbournites'], words));

test('UK English is known, and so are short forms, names in the file and words of the trade; a slip is not', () => {
  expect(check('colour', 'council’s', 'EHC', 'EHCPs', 'Thorley', 'outturn', 'well-being', '2022/23')).toEqual([]);
  expect(check('programe', 'color', 'recieved')).toEqual(['programe', 'color', 'recieved']);
  expect(suggestSpelling(dictionary, 'recieved')).toContain('received');
});

test('a word that is learnt is the programme’s, for everybody who has the file, until it is undone', () => {
  expect(check('Gamlingayish')).toEqual(['Gamlingayish']);
  must(learnWord(deps, open, 'Gamlingayish'));
  must(learnWord(deps, open, 'Gamlingayish'));
  expect(check('Gamlingayish', 'gamlingayish')).toEqual([]);
  expect(must(dumpProgramme(open)).programmes[0]?.words).toEqual(['Gamlingayish']);
  must(undo(deps, open));
  expect(check('Gamlingayish')).toEqual(['Gamlingayish']);
});

test('a word that the person has learnt for all programmes is known, and is in no programme', () => {
  expect(check('Melbournites', 'melbournites', 'Melbournite')).toEqual(['Melbournite']);
  expect(must(dumpProgramme(open)).programmes[0]?.words).toEqual([]);
});

test('words that two officers learnt apart are both kept, and comments of both too', () => {
  expect(joinValues('programme', 'words', ['a'], ['a', 'b'], ['a', 'c'])).toEqual({
    joined: true,
    value: ['a', 'b', 'c'],
  });
  expect(joinValues('report', 'comments', {}, { one: 1 }, { two: 2 })).toEqual({
    joined: true,
    value: { one: 1, two: 2 },
  });
});

test('a comment is kept as it was typed with who and when, dealt with, opened and taken away', () => {
  const text = '<script>alert(1)</script> Is this right?';
  must(addComment(deps, open, REPORT, { of: 'section', key: 'background', quote: 'Safety Valve', text }));
  const comments = () => Object.entries(must(readStudio(deps, open, REPORT)).report.comments);
  const id = comments()[0]?.[0] ?? '';
  expect(comments()).toEqual([
    [
      id,
      { of: 'section', key: 'background', quote: 'Safety Valve', text, who: 'tester', on: '2023-09-30', done: false },
    ],
  ]);
  must(settleComment(deps, open, REPORT, id, true));
  expect(comments()[0]?.[1].done).toBe(true);
  must(settleComment(deps, open, REPORT, id, null));
  expect(comments()).toEqual([]);
  expect(refusal(settleComment(deps, open, 'gone', id, null))).toMatch(/There is no report gone/);
});
