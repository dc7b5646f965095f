import type { ApiArguments, ApiName, ApiValues } from '../../shared/api/api.ts';
import type { Problem } from '../../shared/model/reply.ts';
import { bridge } from '../bridge.ts';

/** What is thrown when an intent is refused, so that queries and mutations fail with the sentence to show. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** Asks main for `name`; throws `Refused` when the reply is a problem. */
export async function ask<N extends ApiName>(name: N, args: ApiArguments<N>): Promise<ApiValues[N]> {
  const reply = await bridge.api[name](args);
  if (reply.ok) return reply.value;
  throw new Refused(reply.problem);
}

/** The problem to show for anything thrown: the refusal itself, or a sentence for our own mistake. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Refused) return thrown.problem;
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'bad-request',
    message: 'Clerkwell made a mistake and could not do that. What was saved before is still in the file.',
    details: [why],
  };
}
