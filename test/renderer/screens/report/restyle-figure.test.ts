import { restyleSeen } from '../../../../renderer/screens/report/writing/options/restyle-figure.ts';
import type { FigureView } from '../../../../shared/api/studio-views.ts';

const says = (text: string, problem: string | null = null): FigureView => ({
  id: text,
  text,
  source: 'Deficit',
  asAt: '',
  problem,
});

test('a figure that is written otherwise has not moved, and from then on says when it does', () => {
  const [before, after] = [says('£2.1m'), says('£2,100,000')];
  expect(restyleSeen({ seen: '£2.1m', kept: null }, before, after)).toEqual({ seen: '£2,100,000', kept: null });
  expect(restyleSeen({ seen: null, kept: null }, before, after)).toEqual({ seen: '£2,100,000', kept: null });
});

test('a figure that moved, or is kept as it was, still says what it was when it is written otherwise', () => {
  const [before, after] = [says('£2.1m'), says('£2,100,000')];
  const kept = { words: '£1.9m', reason: 'As told to the chair' };
  expect(restyleSeen({ seen: '£1.9m', kept: null }, before, after)).toEqual({ seen: '£1.9m', kept: null });
  expect(restyleSeen({ seen: '£1.9m', kept }, before, after)).toEqual({ seen: '£1.9m', kept });
  const gone = says('', 'There is no such line.');
  expect(restyleSeen({ seen: '£2.1m', kept: null }, gone, gone)).toEqual({ seen: '£2.1m', kept: null });
});
