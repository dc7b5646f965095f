import { Turnstile } from '../../../main/desk/turnstile.ts';

test('while something long is written all others wait, and a failure lets them in', async () => {
  const turnstile = new Turnstile();
  const said: string[] = [];
  await turnstile.pass();
  let end = (): void => undefined;
  const first = turnstile.hold(
    () =>
      new Promise<void>((done) => {
        end = () => {
          said.push('first');
          done();
        };
      }),
  );
  const second = turnstile.hold(() => {
    said.push('second');
    return Promise.reject(new Error('could not be written'));
  });
  const other = turnstile.pass().then(() => said.push('other'));
  expect(turnstile.isHeld).toBe(true);
  await new Promise((turn) => setImmediate(turn));
  expect(said).toEqual([]);
  end();
  await first;
  await expect(second).rejects.toThrow('could not be written');
  await other;
  expect(said).toEqual(['first', 'second', 'other']);
  expect(turnstile.isHeld).toBe(false);
});
