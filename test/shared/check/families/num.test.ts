import { NUM } from '../../../../shared/check/families/num.ts';
import { entry, found, heading, para, table } from '../../../helpers/paper-of.ts';

const LONG = 'The roof of the central library was surveyed in the spring and will be repaired this year.';
const at = (...numbers: readonly string[]) => numbers.map((number) => para(number, LONG));
const num = (items: Parameters<typeof found>[1]) => found(NUM, items);

test('a well numbered paper of each usual kind is left alone', () => {
  const native = [
    heading('1.', 'Background'),
    ...at('1.1', '1.2'),
    heading('2.', 'Main issues'),
    heading('2.1', 'Roofs'),
    ...at('2.1.1', '2.1.2'),
    heading('2.2', 'Floors'),
    entry('a)', LONG),
    entry('b)', LONG),
    entry('i)', LONG, { level: 1 }),
    entry('ii)', LONG, { level: 1 }),
    entry('c)', LONG),
    entry('i)', LONG, { level: 1 }),
    heading('3.', 'Costs'),
    ...at('3.1', '3.2'),
    table('Table 1: Costs', [['Year', 'Cost']]),
    para('', 'Source: the council’s own accounts for the year, which were closed in June.'),
    heading('', 'Appendix A: Survey'),
    ...at('1.', '2.'),
  ];
  expect(num(native)).toEqual([]);
  const oneRun = [heading('', 'Background'), ...at('1.', '2.', '3.'), heading('', 'Costs'), ...at('4.', '5.')];
  expect(num(oneRun)).toEqual([]);
  const twoRuns = [heading('1', 'Background'), ...at('1.', '2.', '3.'), heading('2', 'Costs'), ...at('4.', '5.')];
  expect(num(twoRuns)).toEqual([]);
});

test('three numbers that come back are each said once, with the number each should have', () => {
  const said = num([heading('2', 'Main issues'), ...at('2.1', '2.2', '2.3', '2.1', '2.2', '2.3', '2.4')]);
  expect(said).toEqual([
    'NUM-01 paragraph 2.1: The number 2.1 is already used above.',
    'NUM-01 paragraph 2.2: The number 2.2 is already used above.',
    'NUM-01 paragraph 2.3: The number 2.3 is already used above.',
  ]);
});

test('a gap is said once, and what follows it is not', () => {
  expect(num([heading('4', 'Costs'), ...at('4.1', '4.2', '4.4', '4.5'), heading('5', 'Law'), ...at('5.1')])).toEqual([
    'NUM-02 paragraph 4.4: 4.4 is printed where 4.3 should follow.',
  ]);
  expect(num([heading('4.', 'Costs'), ...at('5.1', '5.2'), heading('5.', 'Law')])).toEqual([
    'NUM-02 paragraph 5.1: 5.1 is printed where 4.1 should follow.',
  ]);
});

test('a new style of number is said where it begins', () => {
  const headings = ['1', '2', '3)', '4)'].map((number) => heading(number, 'Roofs'));
  expect(num(headings)).toEqual([
    'NUM-03 heading “3) Roofs”: This heading is numbered 3) where those above are numbered like 1.',
  ]);
});

test('a paragraph without a number among numbered ones is said; notes, labels and a paper that seldom numbers are not', () => {
  const odd = [heading('2', 'Roofs'), ...at('2.1', '2.2'), para('', LONG), ...at('2.3')];
  expect(num(odd)).toEqual([
    'NUM-04 text after 2.2: This paragraph has no number, and the ones before it in the section have.',
  ]);
  expect(num([heading('2', 'Roofs'), ...at('2.1', '2.2', '2.3'), para('', 'Lead officer: Ana Webb')])).toEqual([]);
  const habit = [...at('1.'), ...Array.from({ length: 9 }, () => para('', LONG)), ...at('2.', '3.')];
  expect(num(habit)).toEqual(['NUM-04 : 9 paragraphs stand without a number among 3 that have one.']);
});

test('lists, captions, second numbers and odd headings', () => {
  expect(num([entry('a)', LONG), entry('b)', LONG), entry('d)', LONG)])).toEqual([
    'NUM-07 item d) above the first heading: d) is printed where c) should follow.',
  ]);
  expect(num([table('Table 1: Costs', [['a']]), table('Table 3: Roofs', [['a']])])).toEqual([
    'NUM-08 Table 3: Table 3 stands where Table 2 should.',
  ]);
  expect(num([heading('5', 'Measures'), para('5.1', `1: ${LONG}`)])).toEqual([
    'NUM-05 paragraph 5.1: The number 5.1 is followed by a second one, 1:; say what the second one counts.',
  ]);
  const looks = ['bold', 'bold', 'bold', 'plain'].map((look, n) => heading(`${n + 1}.`, 'Roofs', { look }));
  expect(num(looks)).toEqual(['NUM-06 heading “4. Roofs”: Heading 4. is not set like the 3 others of its rank.']);
});

test('numbers typed by hand are said once for the paper', () => {
  const typed = ['1.', '2.', '3.'].map((text) => para('', LONG, { number: { text, native: false } }));
  expect(num(typed)).toEqual([
    'NUM-09 : 3 of 3 numbers of headings and paragraphs are typed by hand; use a numbered list style.',
  ]);
});
