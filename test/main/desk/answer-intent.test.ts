import { answerBy, answerIntent, type Handlers } from '../../../main/desk/answer-intent.ts';
import { Turnstile } from '../../../main/desk/turnstile.ts';
import { API_NAMES } from '../../../shared/api/names.ts';
import { done } from '../../../shared/model/reply.ts';

const never = (): never => {
  throw new Error('must not be reached');
};

// Whatever a page sends, the handler behind the wrapper only ever sees parsed arguments.
test.each(API_NAMES.map((name) => [name]))('%s refuses what it does not take', async (name) => {
  const hostile: readonly unknown[] = [
    undefined,
    null,
    7,
    'text',
    [],
    { path: '/etc/passwd' },
    JSON.parse('{"__proto__": {"polluted": true}, "reportId": 1}'),
    { reportId: 'x'.repeat(10_000_000), sampleId: 'x'.repeat(10_000_000), token: 'x'.repeat(10_000_000), most: 'many' },
  ];
  for (const args of hostile)
    expect(await answerIntent(name, never, args)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a mistake of our own becomes a reply, not a silent page', async () => {
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await answerIntent('undo', never, {})).toMatchObject({ ok: false, problem: { code: 'internal' } });
  expect(errors).toHaveBeenCalledTimes(1);
});

test('what is logged of it says where it was, and nothing of what was typed', async () => {
  const logged: unknown[] = [];
  jest.spyOn(console, 'error').mockImplementation((...said) => void logged.push(...said));
  const fails = (): never => {
    throw Object.assign(new Error('Canary case of A. Webb\n    at Canary (street:1:2)\nCanary'), {
      code: 'ERR_CANARY 7',
    });
  };
  await answerIntent('undo', fails, {});
  const text = logged.join('\n');
  expect(text).toMatch(/^intent undo failed: Error\n\s+at .*answer-intent\.test\.ts:\d+:\d+/);
  expect(text).not.toMatch(/Canary|Webb/i);
  await answerIntent('undo', () => Promise.reject('Canary'), {});
  expect(logged.at(-1)).toBe('intent undo failed: string');
});

test('good arguments reach the handler', async () => {
  expect(await answerIntent('readHistory', (args) => done(args), { most: 3 })).toEqual({
    ok: true,
    value: { most: 3, record: null },
  });
});

test('while something long is written nothing is answered but what calls it off', async () => {
  const answered: string[] = [];
  const handlers = Object.fromEntries(
    API_NAMES.map((name) => [
      name,
      () => {
        answered.push(name);
        return done(null);
      },
    ]),
  ) as unknown as Handlers;
  const turnstile = new Turnstile();
  const answer = answerBy(handlers, turnstile);
  const written = Promise.withResolvers<void>();
  const held = turnstile.hold(() => written.promise);
  const waits = answer('undo', {});
  await answer('cancelSheet', {});
  expect(answered).toEqual(['cancelSheet']);
  written.resolve();
  await Promise.all([held, waits]);
  expect(answered).toEqual(['cancelSheet', 'undo']);
});
