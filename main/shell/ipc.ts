import type { IpcMain } from 'electron';
import type { ApiName } from '../../shared/api/api.ts';
import { API_NAMES } from '../../shared/api/names.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import { intentChannel } from './channels.ts';
import { isOwnFrame } from './security.ts';

/** Answers one call of an intent whose arguments have not been looked at yet; it never fails. */
export type Answer = (name: ApiName, args: unknown) => Promise<Reply<unknown>>;

/** Connects the intents to the window: the one place where the sender is checked. `answer` parses what it is given. */
export function connectIntents(ipc: IpcMain, answer: Answer): void {
  for (const name of API_NAMES)
    ipc.handle(
      intentChannel(name),
      async (event, args: unknown): Promise<Reply<unknown>> =>
        isOwnFrame(event.senderFrame) ? answer(name, args) : refuse('bad-request', 'This page may not ask that.'),
    );
}
