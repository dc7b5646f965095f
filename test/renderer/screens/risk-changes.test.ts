import { nameOfChoice, peopleChoices } from '../../../renderer/parts/register/choices.ts';
import { chartHistory } from '../../../renderer/screens/risks/history-chart.ts';
import { editCell, editCells, isScoreTyped, rerate } from '../../../renderer/screens/risks/risk-changes.ts';
import { levelChoices, PROXIMITY_CHOICES, sayLevel, sayRating } from '../../../renderer/screens/risks/words.ts';
import type { RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import { Proximity } from '../../../shared/model/risk.ts';
import { RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import type { Day } from '../../../shared/model/units.ts';

const level = (code: string, label: string) => ({ code, label, weight: Number(code) });
const matrix = RiskMatrix.parse({
  id: 'matrix',
  name: 'Five by five',
  likelihood: [level('3', 'Possible'), level('4', 'Likely')],
  impact: [level('4', 'Major'), level('5', 'Severe')],
});
const current = {
  likelihood: '3',
  impact: '4',
  score: null,
  impacts: {},
  shown: 12,
  band: 'High',
  rag: 'amber',
} as const;
const risk: RiskRow = {
  id: 'risk-1',
  ref: 'R4',
  title: 'Places open late',
  category: '',
  ownerId: null,
  owner: '',
  proximity: null,
  treatment: null,
  reviewDue: null,
  reviewOverdue: false,
  status: 'open',
  ratings: { inherent: null, current, target: null },
};
const register: RiskRegister = {
  revision: 1,
  today: '2026-11-25' as Day,
  matrix,
  officers: [{ id: 'o1', name: 'Ann Lee', post: 'Head of SEND' }],
  risks: [risk],
};

describe('editing a cell', () => {
  test('a likelihood is a new judgement of the current score, with the impact as it was', () => {
    expect(editCell(register, risk, 'likelihood', '4')).toEqual({
      changes: [
        {
          does: 'assess',
          riskId: 'risk-1',
          stage: 'current',
          rating: { likelihood: '4', impact: '4', score: null, impacts: {} },
          why: '',
        },
      ],
      label: 'likelihood of R4',
    });
  });

  test.each([
    ['title', 'New', { title: 'New' }, 'title of R4'],
    ['owner', 'o1', { ownerId: 'o1' }, 'owner of R4'],
    ['owner', '', { ownerId: null }, 'owner of R4'],
    ['review', '2025-01-31', { reviewDue: '2025-01-31' }, 'review date of R4'],
    ['proximity', '', { proximity: null }, 'proximity of R4'],
    ['status', 'closed', { status: 'closed' }, 'status of R4'],
  ])('%s of %j sets %j', (column, value, fields, label) => {
    expect(editCell(register, risk, column, value)).toEqual({
      changes: [{ does: 'set', kind: 'risk', id: 'risk-1', fields }],
      label,
    });
  });

  test('a score can be typed where the scale does not multiply, and must be a whole number', () => {
    const plain = { ...register, matrix: { ...matrix, scoring: 'none' as const } };
    expect(isScoreTyped(plain.matrix)).toBe(true);
    expect(editCell(plain, risk, 'score', 'many')).toBe('“many” is not a score. Type a whole number, such as 12.');
    expect(editCell(plain, risk, 'score', ' 16 ')).toMatchObject({
      changes: [{ does: 'assess', rating: { score: 16, impacts: {} } }],
    });
  });

  test('a column that cannot be edited says so', () => {
    expect(editCell(register, risk, 'inherent', '5')).toBe('This column cannot be edited.');
  });
});

describe('pasting', () => {
  test('two parts of one rating are judged once, together', () => {
    const edit = editCells(register, [
      { row: risk, columnId: 'title', value: 'New' },
      { row: risk, columnId: 'likelihood', value: '4' },
      { row: risk, columnId: 'impact', value: '5' },
    ]);
    expect(edit).toEqual({
      changes: [
        { does: 'set', kind: 'risk', id: 'risk-1', fields: { title: 'New' } },
        {
          does: 'assess',
          riskId: 'risk-1',
          stage: 'current',
          rating: { likelihood: '4', impact: '5', score: null, impacts: {} },
          why: '',
        },
      ],
      label: 'paste of 3 values',
    });
  });
});

describe('rating anew', () => {
  test('a typed score goes once the scale works it out, and stays while it cannot', () => {
    expect(rerate(matrix, { likelihood: null, impact: '4', score: 9, impacts: {} }, { likelihood: '3' })).toEqual({
      likelihood: '3',
      impact: '4',
      score: null,
      impacts: {},
    });
    expect(rerate(matrix, { likelihood: null, impact: null, score: 9, impacts: {} }, { likelihood: '3' })).toEqual({
      likelihood: '3',
      impact: null,
      score: 9,
      impacts: {},
    });
    expect(rerate(null, { likelihood: null, impact: null, score: 9, impacts: {} }, { score: 12, impacts: {} })).toEqual(
      {
        likelihood: null,
        impact: null,
        score: 12,
        impacts: {},
      },
    );
  });

  test('nothing of how a rating is shown goes to the file', () => {
    expect(Object.keys(rerate(matrix, current, { impact: '5' })).toSorted()).toEqual([
      'impact',
      'impacts',
      'likelihood',
      'score',
    ]);
  });
});

describe('words', () => {
  test('levels, ratings and choices', () => {
    expect(sayLevel(matrix.likelihood, '4')).toBe('4 Likely');
    expect(sayLevel(matrix.likelihood, 'B')).toBe('B');
    expect(sayRating(current)).toBe('12 High');
    expect(sayRating(null)).toBe('Not scored');
    expect(levelChoices(matrix.impact).map(({ name }) => name)).toEqual(['Not set', '4 Major', '5 Severe']);
    expect(peopleChoices(register.officers)[0]).toEqual({ value: 'o1', name: 'Ann Lee, Head of SEND' });
    expect(nameOfChoice(PROXIMITY_CHOICES, null)).toBe('Not set');
  });

  test('every proximity the model knows can be chosen', () => {
    expect(PROXIMITY_CHOICES.map(({ value }) => value)).toEqual(['', ...Proximity.options]);
  });
});

describe('the chart of the history', () => {
  const line = (date: string, shown: number | null, stage: 'current' | 'target' = 'current') => ({
    id: date,
    stage,
    date: date as Day,
    shown,
    by: '',
    why: '',
  });

  test('needs two points', () => {
    expect(chartHistory(risk.ref, [line('2023-01-31', 12)])).toBeNull();
  });

  test('has the current scores only, oldest first, and says them in words', () => {
    const spec = chartHistory(risk.ref, [
      line('2023-09-14', 20),
      line('2023-01-31', 12),
      line('2023-01-31', 8, 'target'),
    ]);
    expect(spec?.categories).toEqual(['31 Jan 2023', '14 Sep 2023']);
    expect(spec?.series[0]?.values).toEqual([12, 20]);
    expect(spec?.alt).toBe('Line chart of the current score of R4: 31 January 2023 12; 14 September 2023 20.');
  });
});
