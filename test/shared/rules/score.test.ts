import { Rating } from '../../../shared/model/risk.ts';
import { RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import { findBand, ragOfRating, refuseRating, scoreRating } from '../../../shared/rules/score.ts';

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
