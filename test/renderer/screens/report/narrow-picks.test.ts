import { narrowPicks } from '../../../../renderer/screens/report/writing/tools/narrow-picks.ts';

const pick = (name: string, detail = '') => ({ id: name, group: '', name, detail });

test('what is called as it was typed stands before what only holds the words', () => {
  const picks = [
    pick('Table 1', 'Pupils, November 2026'),
    pick('Table 12'),
    pick('Table 2', 'Measures'),
    pick('Figure 2'),
  ];
  expect(narrowPicks(picks, 'table 2').map(({ name }) => name)).toEqual(['Table 2', 'Table 1', 'Table 12']);
  expect(narrowPicks(picks, '').length).toBe(4);
  expect(narrowPicks(picks, 'pupils').map(({ name }) => name)).toEqual(['Table 1']);
});

test('a word that begins as it was typed stands before one that only holds it', () => {
  const inGroup = (group: string, name: string) => ({ ...pick(name), group });
  const picks = [
    pick('Accounting rule ends'),
    pick('Discounts counted'),
    inGroup('Counts', 'open risks'),
    pick('Councils (count)'),
    pick('Count of plans'),
  ];
  expect(narrowPicks(picks, 'count').map(({ name }) => name)).toEqual([
    'Count of plans',
    'Discounts counted',
    'open risks',
    'Councils (count)',
    'Accounting rule ends',
  ]);
  expect(narrowPicks(picks, 'count open').map(({ name }) => name)).toEqual(['open risks']);
});
