import { z } from 'zod';
import type { Conflict, Pick, Resolve } from './merge.ts';

const Answer = z.enum(['mine', 'theirs', 'newest']);

/** How conflicts are answered: some by their keys, and the rest in one way or not yet (`ask`). */
export const MergeAnswers = z.strictObject({
  rest: z.enum(['ask', ...Answer.options]).default('ask'),
  named: z.record(z.string().max(300), Answer).default({}),
});
export type MergeAnswers = z.infer<typeof MergeAnswers>;

/** No conflict is answered yet. */
export const NO_ANSWERS: MergeAnswers = { rest: 'ask', named: {} };

/** Answers conflicts as `answers` say. */
export function resolveBy(answers: MergeAnswers): Resolve {
  return (conflict): Pick | null => {
    const answer = answers.named[conflict.key] ?? answers.rest;
    if (answer === 'ask') return null;
    return answer === 'newest' ? conflict.newest : answer;
  };
}

/** The keys that are answered although there is no such conflict: most likely a slip. */
export function findStrayAnswers(answers: MergeAnswers, conflicts: readonly Conflict[]): readonly string[] {
  const keys = new Set(conflicts.map(({ key }) => key));
  return Object.keys(answers.named).filter((key) => !keys.has(key));
}
