import { drawHeatMap, placeOf } from '../../../renderer/screens/risks/heat-cells.ts';
import { countDue, listDue, sayRun } from '../../../renderer/screens/risks/review-list.ts';
import { packRegister, patchRegister, unpackRegister } from '../../../shared/api/packed-risks.ts';
import type { RatingView, RiskMoves, RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import { RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import type { Day } from '../../../shared/model/units.ts';

const level = (weight: number) => ({ code: String(weight), label: `Level ${weight}`, weight });
const matrix = RiskMatrix.parse({
  id: 'matrix',
  name: 'Three by two',
  likelihood: [1, 2, 3].map(level),
  impact: [1, 7].map(level),
  bands: [
    { label: 'Low', from: 0, to: 6, rag: 'green' },
    { label: 'High', from: 7, to: 30, rag: 'red' },
  ],
});
const rate = (likelihood: string | null, impact: string | null): RatingView => ({
  likelihood,
  impact,
  score: null,
  impacts: {},
  shown: likelihood === null ? null : Number(likelihood) * Number(impact),
  band: '',
  rag: null,
});
const risk = (id: string, current: RatingView | null, part: Partial<RiskRow> = {}): RiskRow => ({
  id,
  ref: id,
  title: `Title of ${id}`,
  category: '',
  ownerId: null,
  owner: '',
  proximity: null,
  treatment: null,
  reviewDue: null,
  reviewOverdue: false,
  status: 'open',
  ratings: { inherent: null, current, target: null },
  ...part,
});
const grave = rate('3', '7');
const risks = [
  risk('a', grave),
  risk('b', grave),
  risk('c', rate('1', '7')),
  risk('d', rate(null, null)),
  risk('e', grave, { status: 'closed' }),
];
const moves: RiskMoves = {
  since: '2026-09-01' as Day,
  why: 'since the paper',
  moves: ['a', 'b'].map((riskId) => ({ riskId, before: { likelihood: '1', impact: '7', shown: 7 }, shown: 21 })),
};

test('the heat map has the likeliest row first and counts open risks, each once', () => {
  const map = drawHeatMap(matrix, risks, 'current', undefined);
  expect(map.rows.map((row) => row.map((cell) => cell.count))).toEqual([
    [0, 2],
    [0, 0],
    [0, 1],
  ]);
  expect(map.rows[0]?.[1]).toMatchObject({ likelihood: '3', impact: '7', score: 21, zone: { label: 'High' } });
  expect(map.without).toBe(1);
});

test('risks that moved alike are one arrow, and cells say how many came and left', () => {
  const map = drawHeatMap(matrix, risks, 'current', moves);
  const [from, to] = [
    { likelihood: '1', impact: '7' },
    { likelihood: '3', impact: '7' },
  ];
  expect(map.arrows).toEqual([{ from, to, count: 2, worse: true }]);
  expect(map.rows[0]?.[1]).toMatchObject({ came: 2, left: 0 });
  expect(map.rows[2]?.[1]).toMatchObject({ came: 0, left: 2 });
  expect(drawHeatMap(matrix, risks, 'target', moves).arrows).toEqual([]);
});

test('a risk judged on several kinds of impact lies where the worst of them is', () => {
  const judged = { ...rate('2', null), impacts: { money: '1', people: '7' } };
  expect(placeOf(matrix, risk('f', judged), 'current')).toEqual({ likelihood: '2', impact: '7' });
  expect(placeOf(matrix, risk('f', null), 'current')).toBeNull();
});

test('a review run holds the open risks that are due today or before, the longest due first', () => {
  const due = (id: string, day: string | null, status: 'open' | 'closed' = 'open') =>
    risk(id, null, { reviewDue: day as Day | null, status });
  const list = [due('a', '2026-11-25'), due('b', '2026-11-26'), due('c', '2026-01-01'), due('d', null)];
  const gone = due('e', '2026-01-01', 'closed');
  expect(listDue([...list, gone], '2026-11-25' as Day).map((one) => one.id)).toEqual(['c', 'a']);
  expect(countDue([...list, gone], '2026-11-25' as Day)).toBe(2);
  expect(sayRun(['no change', 'skipped', 'no change'])).toBe('3 risks: 2 no change, 1 skipped.');
  expect(sayRun([])).toBe('Nothing was reviewed.');
});

describe('a register on its way to the window', () => {
  const officers = [{ id: 'o1', name: 'Ann Lee', post: 'Head of SEND' }];
  const register: RiskRegister = {
    revision: 4,
    today: '2026-11-25' as Day,
    matrix,
    officers,
    risks: [
      risk('a', grave, { ownerId: 'o1', owner: 'Ann Lee', proximity: 'now', treatment: 'treat', category: 'Money' }),
      risk('b', grave, { reviewDue: '2026-11-24' as Day, reviewOverdue: true }),
      risk('c', null, { reviewDue: '2026-11-24' as Day, status: 'closed' }),
    ],
  };

  test('comes out as it went in, with each rating sent once', () => {
    const packed = packRegister(register);
    expect(packed.ratings).toHaveLength(1);
    expect(unpackRegister(structuredClone(packed))).toEqual(register);
  });

  test('takes in what moved, and what did not stays the same object', () => {
    const newer = risk('b', null, { title: 'Anew' });
    const patched = patchRegister(register, 5, { risks: [newer], gone: ['c'] });
    expect(patched.risks).toEqual([register.risks[0], newer]);
    expect(patched.risks[0]).toBe(register.risks[0]);
    expect(patched.officers).toBe(register.officers);
    expect(patchRegister(register, 6, { risks: [], gone: [] }).risks).toBe(register.risks);
  });
});
