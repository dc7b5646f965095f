import { basename } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { takeAnswers, type TakenAnswers } from './clearing.ts';
import type { Deps, OpenProgramme } from './deps.ts';

/** A file that came back, and what came of it: its answers, or the sentence of its refusal. */
export type CameBack = { readonly fileName: string } & (
  | { readonly taken: TakenAnswers; readonly refused: null }
  | { readonly taken: null; readonly refused: string }
);

/**
 * Takes in the answers of every file of `paths`, a step for each: one that is refused keeps none of the others back. Refused only
 * where nothing at all was taken in, with a sentence for each file.
 */
export function takeAllAnswers(deps: Deps, open: OpenProgramme, paths: readonly string[]): Reply<readonly CameBack[]> {
  const replies = paths.map((path) => ({ fileName: basename(path), reply: takeAnswers(deps, open, path) }));
  const refusals = replies.flatMap(({ reply }) => (reply.ok ? [] : [reply]));
  const [only] = refusals;
  if (only !== undefined && refusals.length === replies.length)
    return refusals.length === 1
      ? only
      : refuse(
          'bad-request',
          `None of the ${refusals.length} files was taken in.`,
          refusals.map(({ problem }) => problem.message),
        );
  return done(
    replies.map(({ fileName, reply }) =>
      reply.ok
        ? { fileName, taken: reply.value, refused: null }
        : { fileName, taken: null, refused: reply.problem.message },
    ),
  );
}
