import type { IpcMain } from 'electron';
import { intentChannel } from '../../../main/shell/channels.ts';
import { connectIntents } from '../../../main/shell/ipc.ts';
import { API_NAMES } from '../../../shared/api/names.ts';
import { done } from '../../../shared/model/reply.ts';

test('nobody but the top frame of the app’s own page is answered', async () => {
  type Hear = (event: { readonly senderFrame: unknown }, args: unknown) => Promise<unknown>;
  const heard = new Map<string, Hear>();
  const ipc = { handle: (channel: string, hear: Hear) => void heard.set(channel, hear) };
  let reached = 0;
  connectIntents(ipc as unknown as IpcMain, () => {
    reached += 1;
    return Promise.resolve(done(null));
  });
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
