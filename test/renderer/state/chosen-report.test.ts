import { latestOf } from '../../../renderer/state/chosen-report.ts';

const paper = (id: string, status: string) => ({ id, status });

test('a programme opens at the newest paper that is still written, or at the newest of all', () => {
  const [first, second] = [paper('first', 'published'), paper('second', 'submitted')];
  const [third, fourth] = [paper('third', 'draft'), paper('fourth', 'published')];
  expect(latestOf([first, third, second])).toBe(third);
  expect(latestOf([paper('old', 'in clearance'), third, fourth])).toBe(third);
  expect(latestOf([first, second])).toBe(second);
  expect(latestOf([])).toBeUndefined();
});
