import { settleSpaces } from '../../../../renderer/screens/report/writing/paste-spaces.ts';

const read = (words: string): string => words.replaceAll('~', '\u00A0').replaceAll('|', '\u0000');

test.each([
  ['a number and its unit', 'It cost £5~million on 3~May.', 'It cost £5~million on 3~May.'],
  ['a row of spaces', 'End. ~Next ~~ and~ then', 'End.  Next    and  then'],
  ['the edges of a line', '~Start|~|last~|~', ' Start| |last | '],
  ['every space of a line', 'This~is~how~some programs~write', 'This is how some programs write'],
  ['one line of many', 'All~of~it~hard|paragraph~4', 'All of it hard|paragraph~4'],
])('%s: only hard spaces that are meant stay', (_, pasted, kept) => {
  expect(settleSpaces(read(pasted))).toBe(read(kept));
});
