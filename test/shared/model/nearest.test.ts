import { nearest } from '../../../shared/model/nearest.ts';

test.each([
  ['reveiwDate', 'reviewDate'],
  ['owner id', 'ownerId'],
  ['titel', 'title'],
  ['colour', null],
])('%s: %s is meant', (word, meant) => {
  expect(nearest(word, ['title', 'ownerId', 'reviewDate'])).toBe(meant);
});

test('what is longer than any word is near nothing: comparing two such would take as many steps as their lengths multiplied', () => {
  const long = 'x'.repeat(101);
  expect(nearest(long, [long])).toBeNull();
  expect(nearest('x'.repeat(100), [long])).toBeNull();
  expect(nearest('x'.repeat(99), ['x'.repeat(100)])).toBe('x'.repeat(100));
});
