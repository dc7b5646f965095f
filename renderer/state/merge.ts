import { create } from 'zustand';
import type { MergePreview } from '../../shared/api/views.ts';
import type { MergeAnswers } from '../../shared/changes/answers.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { mergeCopy } from './edits.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';

type Side = 'mine' | 'theirs';

type MergeState = {
  /** What joining the chosen copy would do with the answers so far; null when no merge is in hand. */
  readonly preview: MergePreview | null;
  readonly answers: MergeAnswers['named'];
  readonly busy: boolean;
  readonly refusal: string | null;
};

const REST: MergeState = { preview: null, answers: {}, busy: false, refusal: null };

/** The merge in hand. */
export const useMerge = create<MergeState>(() => REST);

/** Asks for another copy of the file and shows what joining it would do. */
export async function chooseCopy(): Promise<void> {
  try {
    await flushPending();
    const preview = await ask('chooseCopy', {});
    useMerge.setState({ ...REST, preview });
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Shows what joining a copy that a sync client left beside the file would do. */
export async function chooseConflictCopy(fileName: string): Promise<void> {
  try {
    await flushPending();
    const preview = await ask('previewConflictCopy', { fileName });
    useMerge.setState({ ...REST, preview });
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Answers one conflict. */
export async function answerConflict(key: string, side: Side): Promise<void> {
  await answerWith({ ...useMerge.getState().answers, [key]: side });
}

/** Answers every conflict the same way. */
export async function answerAll(side: Side | 'newest'): Promise<void> {
  const { preview } = useMerge.getState();
  const all = preview?.conflicts.map(({ key, newest }) => [key, side === 'newest' ? newest : side] as const) ?? [];
  await answerWith(Object.fromEntries(all));
}

async function answerWith(answers: MergeAnswers['named']): Promise<void> {
  useMerge.setState({ answers, refusal: null });
  try {
    const preview = await ask('previewMerge', { answers: { rest: 'ask', named: answers } });
    // A later answer has its own preview on the way.
    if (useMerge.getState().answers === answers) useMerge.setState({ preview });
  } catch (thrown) {
    useMerge.setState({ refusal: problemOf(thrown).message });
  }
}

/** Joins the copy as answered; a refusal stays in the dialog. */
export async function mergeNow(): Promise<void> {
  const { preview, answers, busy } = useMerge.getState();
  if (preview === null || busy) return;
  useMerge.setState({ busy: true, refusal: null });
  try {
    await mergeCopy({ rest: 'ask', named: answers });
    useMerge.setState(REST);
    announce(`Merged ${preview.fileName}. Undo takes it back.`);
  } catch (thrown) {
    useMerge.setState({ busy: false, refusal: problemOf(thrown).message });
  }
}

/** Leaves everything as it was. */
export function cancelMerge(): void {
  useMerge.setState(REST);
}
