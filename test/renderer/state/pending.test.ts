import { flushPending, holdPending } from '../../../renderer/state/pending.ts';

test('flushes everything that is held, and answers only the refusals', async () => {
  const saved: string[] = [];
  const releases = [
    holdPending(() => Promise.resolve(saved.push('cell') === 0 ? 'never' : null)),
    holdPending(() => Promise.resolve('The title is empty.')),
  ];
  await expect(flushPending()).resolves.toEqual(['The title is empty.']);
  expect(saved).toEqual(['cell']);
  for (const release of releases) release();
  await expect(flushPending()).resolves.toEqual([]);
  expect(saved).toEqual(['cell']);
});
