import type { ApiArguments } from '../../shared/api/api.ts';
import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';

/** Leaves a comment on words of a text. */
export async function addComment(comment: ApiArguments<'addComment'>): Promise<void> {
  try {
    await flushPending();
    await runStep(() => ask('addComment', comment));
    announce('The comment is kept.');
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Marks a comment as dealt with, opens it again, or with null takes it away. */
export async function settleComment(reportId: string, id: string, done: boolean | null): Promise<void> {
  try {
    await flushPending();
    await runStep(() => ask('settleComment', { reportId, id, done }));
    announce(
      done === null
        ? 'The comment is removed. Undo brings it back.'
        : done
          ? 'The comment is dealt with.'
          : 'The comment is open again.',
    );
  } catch (thrown) {
    showThrown(thrown);
  }
}
