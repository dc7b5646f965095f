import { Rating } from '../../../shared/model/risk.ts';
import { RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import {
  findBand,
  findZone,
  impactOf,
  ragOfRating,
  refuseMatrix,
  refuseRating,
  scoreRating,
  settleRating,
  writeRating,
} from '../../../shared/rules/score.ts';

const weights = (list: readonly number[]) =>
  list.map((weight) => ({ code: String(weight), label: `L${weight}`, weight }));
// Devon's register scores a risk 30, which no five-by-five matrix can give.
const matrix = RiskMatrix.parse({
  id: 'm',
  name: '5 by 6',
  likelihood: weights([1, 2, 3, 4, 5]),
  impact: weights([1, 2, 3, 4, 5, 6]),
  bands: [
    { label: 'Low', from: 1, to: 9, rag: 'green' },
    { label: 'High', from: 10, to: 30, rag: 'red' },
  ],
});

test('a score is likelihood times impact by the weights of the matrix', () => {
  expect(scoreRating(matrix, Rating.parse({ likelihood: '5', impact: '6' }))).toBe(30);
});

test('a rating with only a score keeps it', () => {
  expect(scoreRating(matrix, Rating.parse({ score: 24 }))).toBe(24);
  expect(scoreRating(null, Rating.parse({ score: 24 }))).toBe(24);
});

test('a rating off the scale has no score and is refused by name', () => {
  const rating = Rating.parse({ likelihood: '9', impact: '2' });
  expect(scoreRating(matrix, rating)).toBeNull();
  expect(refuseRating(matrix, rating)).toBe('likelihood 9 is not on the scale; use 1, 2, 3, 4 or 5');
});

test('the band, and with it the colour, follows from the score', () => {
  expect(findBand(matrix, 9)?.label).toBe('Low');
  expect(findBand(matrix, 31)).toBeNull();
  expect(ragOfRating(matrix, Rating.parse({ likelihood: '2', impact: '5' }))).toBe('red');
  expect(ragOfRating(matrix, null)).toBeNull();
});

describe('the scales of councils', () => {
  const scale = (codes: string, by: readonly number[] = [1, 2, 3, 4, 5, 6]) =>
    codes.split('').map((code, at) => ({ code, label: `Level ${code}`, weight: by[at] ?? 0 }));
  const rate = (likelihood: string, impact: string, impacts = {}) => Rating.parse({ likelihood, impact, impacts });

  test('weights of 1, 3, 5 and 7 give their products, and no band between them is guessed', () => {
    const weighted = RiskMatrix.parse({
      id: 'w',
      name: 'Weighted',
      likelihood: scale('ABCD', [1, 3, 5, 7]),
      impact: scale('1234', [1, 3, 5, 7]),
      bands: [
        { label: 'Low', from: 1, to: 9, rag: 'green' },
        { label: 'High', from: 21, to: 49, rag: 'red' },
      ],
      codeStyle: 'likelihood impact',
    });
    expect(refuseMatrix(weighted)).toBeNull();
    expect(scoreRating(weighted, rate('D', '4'))).toBe(49);
    expect(writeRating(weighted, rate('D', '4'))).toBe('D4');
    expect(findZone(weighted, rate('C', '2'))).toBeNull();
    expect(findZone(weighted, rate('B', '2'))?.label).toBe('Low');
  });

  test('four by four with zones picked cell by cell: no score, and still a colour', () => {
    const zoned = RiskMatrix.parse({
      id: 'z',
      name: 'Zoned',
      likelihood: scale('ABCD'),
      impact: scale('1234'),
      scoring: 'none',
      zones: [
        { label: 'Tolerate', rag: 'green' },
        { label: 'Escalate', rag: 'red', colour: 'B00020' },
      ],
      cells: [
        { likelihood: 'A', impact: '4', zone: 'Escalate' },
        { likelihood: 'D', impact: '1', zone: 'Tolerate' },
      ],
      codeStyle: 'impact x likelihood',
    });
    expect(refuseMatrix(zoned)).toBeNull();
    expect(scoreRating(zoned, rate('A', '4'))).toBeNull();
    expect(findZone(zoned, rate('A', '4'))).toEqual({ label: 'Escalate', rag: 'red', colour: 'B00020' });
    expect([writeRating(zoned, rate('A', '4')), ragOfRating(zoned, rate('D', '1'))]).toEqual(['4xA', 'green']);
    expect(findZone(zoned, rate('B', '2'))).toBeNull();
  });

  test('a score that is looked up, and the band it falls in', () => {
    const looked = RiskMatrix.parse({
      id: 'l',
      name: 'Looked up',
      likelihood: scale('12'),
      impact: scale('12'),
      scoring: 'lookup',
      bands: [{ label: 'High', from: 8, to: 10, rag: 'red' }],
      cells: [
        { likelihood: '1', impact: '1', score: 1 },
        { likelihood: '1', impact: '2', score: 8 },
        { likelihood: '2', impact: '1', score: 3 },
        { likelihood: '2', impact: '2', score: 10 },
      ],
      codeStyle: 'likelihood x impact',
    });
    expect(refuseMatrix(looked)).toBeNull();
    // Impact weighs more than likelihood: a product could not say so.
    expect([scoreRating(looked, rate('1', '2')), scoreRating(looked, rate('2', '1'))]).toEqual([8, 3]);
    expect([ragOfRating(looked, rate('1', '2')), writeRating(looked, rate('1', '2'))]).toEqual(['red', '1x2']);
    expect(scoreRating(looked, Rating.parse({ score: 30 }))).toBe(30);
    expect(writeRating(looked, Rating.parse({ score: 30 }))).toBe('30');
    expect(refuseMatrix({ ...looked, cells: looked.cells.slice(1) })).toBe(
      'scores are looked up, and 1 of its 4 cells have none',
    );
  });

  test('of several kinds of impact the worst counts', () => {
    const many = RiskMatrix.parse({
      id: 'd',
      name: 'By dimension',
      likelihood: scale('12345'),
      impact: scale('12345'),
      dimensions: [
        { key: 'money', label: 'Money' },
        { key: 'safety', label: 'Safety' },
      ],
    });
    const rating = Rating.parse({ likelihood: '3', impacts: { money: '2', safety: '5' } });
    expect([impactOf(many, rating), scoreRating(many, rating)]).toEqual(['5', 15]);
    expect(settleRating(many, rating)).toEqual({ ...rating, impact: '5' });
    expect(refuseRating(many, rating)).toBeNull();
    expect(refuseRating(many, { ...rating, impact: '2' })).toBe('impact is 2, and the worst of its dimensions is 5');
    expect(refuseRating(many, rate('3', '2', { safety: '9' }))).toBe(
      'Safety impact 9 is not on the scale; use 1, 2, 3, 4 or 5',
    );
    expect(refuseRating(many, rate('3', '2', { colour: '2' }))).toBe(
      'impact is judged on colour, which is not a dimension of the matrix; use money or safety',
    );
    expect(refuseRating(matrix, rate('3', '2', { money: '2' }))).toBe(
      'impact is judged on money, and the matrix has no dimensions',
    );
  });

  test.each<[string, object, string]>([
    ['a code twice', { impact: scale('122') }, 'impact has 2 twice'],
    [
      'a cell off the scale',
      { cells: [{ likelihood: '9', impact: '1' }] },
      'a cell names likelihood 9, which is not on the scale',
    ],
    [
      'a cell twice',
      { cells: [1, 2].map((score) => ({ likelihood: '1', impact: '1', score })) },
      'the cell of likelihood 1 and impact 1 is there twice',
    ],
    [
      'a zone nobody knows',
      { cells: [{ likelihood: '1', impact: '1', zone: 'Red' }] },
      'a cell names the zone Red, and there is none',
    ],
    [
      'bands that overlap',
      {
        bands: [
          { label: 'Low', from: 1, to: 6, rag: 'green' },
          { label: 'High', from: 6, to: 9, rag: 'red' },
        ],
      },
      'bands Low and High overlap',
    ],
    [
      'a band the wrong way round',
      { bands: [{ label: 'Low', from: 6, to: 1, rag: 'green' }] },
      'band Low runs from 6 to 1',
    ],
  ])('%s is refused', (_, part, sentence) => {
    expect(
      refuseMatrix(RiskMatrix.parse({ id: 'b', name: 'Bad', likelihood: scale('123'), impact: scale('123'), ...part })),
    ).toBe(sentence);
  });
});
