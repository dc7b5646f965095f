import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { FoundReport } from '../../shared/api/studio-views.ts';
import type { ProgrammeState } from '../../shared/api/views.ts';
import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { showRefusal, showThrown } from './problems.ts';
import { readOptions } from './queries.ts';

/** The reports in whose texts the words stand, read anew with every edit. */
export function useFoundReports(
  at: ProgrammeState,
  words: string,
  asTyped: boolean,
): UseQueryResult<readonly FoundReport[]> {
  return useQuery({ ...readOptions('findInReports', { words, asTyped }, at), enabled: words !== '' });
}

/** Replaces the words in one report, or with null in all, as one step that undo takes back. */
export async function replaceWords(
  words: string,
  asTyped: boolean,
  next: string,
  reportId: string | null,
): Promise<void> {
  try {
    const [refusal] = await flushPending();
    if (refusal !== undefined) return showRefusal(refusal);
    let count = 0;
    await runStep(async () => {
      const replaced = await ask('replaceInReports', { words, asTyped, next, reportId });
      count = replaced.count;
      return replaced.state;
    });
    announce(count === 1 ? 'One replaced. Undo takes it back.' : `${count} replaced. Undo takes them back.`);
  } catch (thrown) {
    showThrown(thrown);
  }
}
