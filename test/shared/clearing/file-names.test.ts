import { Day } from '../../../shared/model/units.ts';
import { nameFile, tellApart } from '../../../shared/clearing/file-names.ts';

const words = {
  committee: 'Children: Committee',
  date: Day.parse('2024-05-22'),
  part: 'public',
  number: '',
  appendix: '',
};

test('a file is named by the pattern of its council, as every system takes it', () => {
  expect(nameFile('{date} {committee} - {title}', { ...words, title: 'Places / costs?' })).toBe(
    '2024-05-22 Children Committee - Places costs',
  );
  expect(nameFile('{number}', { ...words, title: 'x' })).toBe('Paper');
});

test('a long name stops at the end of a word, and one long word where it must', () => {
  const name = nameFile('{title}', { ...words, title: `${'Programme, '.repeat(10)}Safety Valve Intervention` });
  expect(name).toBe(`${'Programme, '.repeat(10)}Safety…`);
  expect(nameFile('{title}', { ...words, title: 'x'.repeat(300) })).toHaveLength(120);
});

test('files of one name are told apart before their ending', () => {
  expect(tellApart(['Paper.docx', 'paper.docx', 'Other'])).toEqual(['Paper.docx', 'paper (2).docx', 'Other']);
});
