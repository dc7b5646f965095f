import { endingOf } from '../../../main/app/file-name.ts';

test.each([
  ['Plan.PDF', '.pdf'],
  ['no ending', ''],
  ['plan.pdf:evil.exe', '.exe'],
  ['plan.pdf:evil', ''],
  ['../../plan./x', ''],
  ['plan.p\u0000f', ''],
  ['plan.evil\\x', ''],
])('%j goes out as %j', (name, ending) => {
  expect(endingOf(name)).toBe(ending);
});
