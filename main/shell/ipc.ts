import type { IpcMain } from 'electron';
import { API_ARGUMENTS, type ApiName, type ApiValues } from '../../shared/api/api.ts';
import { API_NAMES } from '../../shared/api/names.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import { intentChannel } from './channels.ts';
import { describeFault } from './describe-fault.ts';
import { isOwnFrame } from './security.ts';
import type { Turnstile } from './turnstile.ts';
import type { z } from 'zod';

/** What an intent gets once its arguments have been parsed. */
export type ParsedArguments<N extends ApiName> = z.output<(typeof API_ARGUMENTS)[N]>;

/** One handler for each intent: a missing one does not compile. */
export type Handlers = {
  readonly [N in ApiName]: (args: ParsedArguments<N>) => Reply<ApiValues[N]> | Promise<Reply<ApiValues[N]>>;
};

type AnyHandler = (args: unknown) => Reply<unknown> | Promise<Reply<unknown>>;

/** What calls off a long write cannot wait for it. */
const PASSES_BY: ReadonlySet<ApiName> = new Set(['cancelSheet']);

/**
 * Connects the intents to the window: the one place where the sender is checked, the arguments are parsed, and a mistake of our
 * own becomes a reply instead of a silent page.
 */
export function connectIntents(ipc: IpcMain, handlers: Handlers, turnstile: Turnstile): void {
  for (const name of API_NAMES) {
    const handle = handlers[name] as AnyHandler;
    ipc.handle(intentChannel(name), async (event, args: unknown): Promise<Reply<unknown>> => {
      if (!isOwnFrame(event.senderFrame)) return refuse('bad-request', 'This page may not ask that.');
      if (!PASSES_BY.has(name)) await turnstile.pass();
      return answerIntent(name, handle, args);
    });
  }
}

/** The reply to one call of intent `name` with arguments that have not been looked at yet. */
export async function answerIntent(name: ApiName, handle: AnyHandler, args: unknown): Promise<Reply<unknown>> {
  const parsed = parse(API_ARGUMENTS[name], args);
  if (!parsed.ok) {
    const said = parsed.findings.map(sayFinding);
    return refuse('bad-request', `That cannot be done: ${said[0] ?? 'it is not understood'}.`, said);
  }
  try {
    return await handle(parsed.value);
  } catch (error) {
    console.error(`intent ${name} failed: ${describeFault(error)}`);
    return refuse(
      'internal',
      'Something went wrong inside Clerkwell. What was saved before is safe in the file; nothing was changed just now.',
    );
  }
}
