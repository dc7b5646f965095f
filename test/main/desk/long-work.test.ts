import type { AppEvent } from '../../../shared/api/api.ts';
import { followWork } from '../../../main/desk/long-work.ts';

const UNKNOWN = 2;
const OFF = -1;

test('how far it is goes to the window and the taskbar, and the bar goes off at the end', async () => {
  const [bars, told]: [number[], AppEvent[]] = [[], []];
  const longWork = followWork(
    (event) => told.push(event),
    (part) => bars.push(part),
  );
  const answer = await longWork('import-progress', async (onStage) => {
    onStage('Writing', 1, 4);
    await Promise.resolve();
    onStage('Saving', 4, 4);
    return 'written';
  });
  expect(answer).toBe('written');
  expect(bars).toEqual([UNKNOWN, 0.25, 1, OFF]);
  expect(told).toEqual([
    { event: 'import-progress', step: 'Writing', done: 1, of: 4 },
    { event: 'import-progress', step: 'Saving', done: 4, of: 4 },
  ]);
});

test('the bar goes off after a failure, and stays while other work goes on', async () => {
  const bars: number[] = [];
  const longWork = followWork(
    () => undefined,
    (part) => bars.push(part),
  );
  let end = (): void => undefined;
  const first = longWork(null, () => new Promise<void>((done) => (end = done)));
  await expect(longWork(null, () => Promise.reject(new Error('full disk')))).rejects.toThrow('full disk');
  expect(bars).toEqual([UNKNOWN, UNKNOWN]);
  end();
  await first;
  expect(bars).toEqual([UNKNOWN, UNKNOWN, OFF]);
});
