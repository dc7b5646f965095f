import { readParagraphs } from '../../../../renderer/screens/report/writing/parts/read-paragraphs.ts';

test.each([
  ['3', [3]],
  ['5, 1 and 3', [1, 3, 5]],
  ['3;3', [3]],
  ['', null],
  ['paragraph 3', null],
  ['31', null],
  ['0', null],
])('the paragraphs in “%s” are %j', (typed, read) => {
  expect(readParagraphs(typed)).toEqual(read);
});
