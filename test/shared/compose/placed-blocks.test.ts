import { writePlainText } from '../../../shared/document/plain-text.ts';
import { templateData } from '../../helpers/templates.ts';
import { BUSY_PROGRAMME, composeBody } from '../../helpers/busy-programme.ts';

const LEGAL = { key: 'legal', question: 'Is it lawful?', officerLabel: 'Officer' };
const MONEY = { key: 'money', question: 'Can it be paid for?', officerLabel: 'Officer' };
const QUIET = { key: 'two', heading: 'Two', holds: 'clearances', clearancesAs: 'internal' };

function withRecords(records: object, changes: object, ...blocks: readonly object[]) {
  const body = blocks.map((block) => ({ kind: 'bound', block }));
  const { document, findings } = composeBody(body, changes, { ...BUSY_PROGRAMME, ...records });
  return { text: writePlainText(document), codes: findings.map(({ code }) => code), document };
}

const clearing = (...clearances: readonly object[]) => ({
  sections: [
    { key: 'one', heading: 'One', holds: 'prose' },
    { ...QUIET, clearances },
  ],
});

test('the clearance block says each question, its dated answer and who gave it; what nobody answered is said and found', () => {
  const given = {
    id: 'c1',
    reportId: 'report',
    key: 'legal',
    officerId: 'money',
    answer: 'yes with conditions',
    date: '2024-02-20',
    note: 'once the lease is signed',
  };
  const { text, codes } = withRecords({ clearances: [given] }, clearing(LEGAL, MONEY), {
    show: 'clearance',
    caption: 'Who agreed',
  });
  expect(text).toContain('Table 1: Who agreed\nQuestion | Answer | Officer\n');
  expect(text).toMatch(
    /Is it lawful\? \| .*20\u00a0February 2024 \(once the lease is signed\) \| Tom Reeve, Finance Partner/,
  );
  expect(text).toContain('Can it be paid for? | Not yet answered | Not yet named');
  // Found once, though it stands in its section and in the table.
  expect(codes.filter((code) => code === 'clearance-missing')).toEqual(['clearance-missing']);
  // An answer to another report is none to this one.
  const other = withRecords({ clearances: [] }, clearing(LEGAL), { show: 'clearance' });
  expect(other.text).toContain('Is it lawful? | Not yet answered | Not yet named');
});

test('a clearance by the author is found, and a block with no question to show is left out and said so', () => {
  const own = { id: 'c1', reportId: 'report', key: 'legal', officerId: 'head', answer: 'yes', date: '2024-02-20' };
  expect(withRecords({ clearances: [own] }, clearing(LEGAL), { show: 'clearance' }).codes).toContain('clearance-own');
  const none = withRecords({}, clearing(), { show: 'clearance' });
  expect(none.codes).toContain('block-empty');
  expect(none.text).not.toContain('Clearance');
});

const ASKED = [
  { id: 'b', reportId: 'report', text: ['Agrees the plan.'], order: 2 },
  { id: 'a', reportId: 'report', text: ['Notes the survey.'], order: 1 },
];

test('the recommendations block lists what the report asks for in its order, with a number that can be referred to', () => {
  const recommendations = { begin: 'The committee is asked to:', also: '', single: 'list', bold: true };
  const { text, document, codes } = withRecords(
    { recommendations: ASKED },
    { recommendations },
    { show: 'recommendations' },
  );
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => line.includes('Notes the survey.'));
  expect(at).toBeGreaterThan(0);
  expect(lines.findIndex((line) => line.includes('Agrees the plan.'))).toBeGreaterThan(at);
  expect(text).toContain('The committee is asked to:');
  const list = document.blocks.find((block) => block.kind === 'list');
  expect(list?.items.map(({ anchor }) => anchor)).toEqual(['recommendation-a', 'recommendation-b']);
  expect(new Set(list?.items.map(({ number }) => number?.text)).size).toBe(2);
  expect(codes).not.toContain('no-recommendation');
});

test('recommendations that stand twice do not stop the paper: a reference leads to the first', () => {
  const recommendations = { begin: 'The committee is asked to:', also: '', single: 'list', bold: true };
  const again = { show: 'recommendations' };
  const { document, codes } = withRecords({ recommendations: ASKED }, { recommendations }, again, again);
  const lists = document.blocks.flatMap((block) =>
    block.kind === 'list' ? [block.items.map((one) => one.anchor)] : [],
  );
  expect(lists).toEqual([
    ['recommendation-a', 'recommendation-b'],
    [null, null],
  ]);
  expect(codes.filter((code) => code.startsWith('anchor'))).toEqual([]);
});

test('one recommendation runs on after the words it begins with, where the format says so', () => {
  const recommendations = { begin: 'The committee is asked to:', also: '', single: 'runs on', bold: false };
  const { text } = withRecords({ recommendations: ASKED.slice(1) }, { recommendations }, { show: 'recommendations' });
  expect(text).toContain('The committee is asked to: Notes the survey.');
});

test('a report that asks for nothing is found, and the block is left out', () => {
  const { codes } = withRecords({}, {}, { show: 'recommendations' });
  expect(codes).toEqual(expect.arrayContaining(['no-recommendation', 'block-empty']));
});

const numbers = templateData()['numbers'] as object;
const brackets = (bracketsMean: string, negative = 'brackets') => ({ numbers: { ...numbers, negative, bracketsMean } });
const fallen = {
  measureValues: [
    { id: 'v1', measureId: 'visits', asAt: '2022-12-31', value: '1500' },
    { id: 'v2', measureId: 'visits', asAt: '2023-12-31', value: '1200' },
  ],
};
const risen = { measureValues: fallen.measureValues.map((one, at) => ({ ...one, value: `${1000 + at}` })) };
const MOVES = { show: 'measure table', measureId: 'visits', caption: 'Visits', changes: true };

test('what brackets mean is said under a table that has a figure in brackets, and under no other', () => {
  expect(withRecords(fallen, brackets('A fall is in brackets.'), MOVES).text).toContain('A fall is in brackets.');
  expect(withRecords(risen, brackets('A fall is in brackets.'), MOVES).text).not.toContain('in brackets');
  expect(withRecords(fallen, brackets('A fall is in brackets.', 'minus'), MOVES).text).not.toContain('in brackets');
  expect(withRecords(fallen, brackets(''), MOVES).text).toContain('(300)');
});
