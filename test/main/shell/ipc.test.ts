import type { IpcMain } from 'electron';
import { intentChannel } from '../../../main/shell/channels.ts';
import { answerIntent, connectIntents, type Handlers } from '../../../main/shell/ipc.ts';
import { Turnstile } from '../../../main/shell/turnstile.ts';
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

test('nobody but the top frame of the app’s own page is answered', async () => {
  type Hear = (event: { readonly senderFrame: unknown }, args: unknown) => Promise<unknown>;
  const heard = new Map<string, Hear>();
  const ipc = { handle: (channel: string, hear: Hear) => void heard.set(channel, hear) };
  let reached = 0;
  const handle = (): unknown => {
    reached += 1;
    return done(null);
  };
  const handlers = Object.fromEntries(API_NAMES.map((name) => [name, handle])) as unknown as Handlers;
  connectIntents(ipc as unknown as IpcMain, handlers, new Turnstile());
  expect([...heard.keys()].toSorted()).toEqual(API_NAMES.map(intentChannel).toSorted());
  const strangers = [
    null,
    { url: 'about:blank', parent: null },
    { url: 'https://evil.example/', parent: null },
    { url: 'app://clerkwell/', parent: {} },
  ];
  for (const [channel, hear] of heard)
    for (const senderFrame of strangers)
      expect([channel, await hear({ senderFrame }, {})]).toMatchObject([channel, { problem: { code: 'bad-request' } }]);
  expect(reached).toBe(0);
  await heard.get(intentChannel('undo'))?.({ senderFrame: { url: 'app://clerkwell/', parent: null } }, {});
  expect(reached).toBe(1);
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
  expect(text).toMatch(/^intent undo failed: Error\n\s+at .*ipc\.test\.ts:\d+:\d+/);
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
