import { API_ARGUMENTS, type ApiName, type ApiValues } from '../../shared/api/api.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import { describeFault } from './describe-fault.ts';
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

/** Answers the intents of the window by `handlers`, none while something long is being written. */
export function answerBy(
  handlers: Handlers,
  turnstile: Turnstile,
): (name: ApiName, args: unknown) => Promise<Reply<unknown>> {
  return async (name, args) => {
    if (!PASSES_BY.has(name)) await turnstile.pass();
    return answerIntent(name, handlers[name] as AnyHandler, args);
  };
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
    return refuseFault();
  }
}

/** What the window is told of a mistake of our own. */
export function refuseFault(): Reply<never> {
  return refuse(
    'internal',
    'Something went wrong inside Clerkwell. What was saved before is safe in the file; nothing was changed just now.',
  );
}
