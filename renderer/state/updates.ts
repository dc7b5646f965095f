import { create } from 'zustand';
import type { UpdatePreview } from '../../shared/api/sheet-views.ts';
import type { MergeAnswers } from '../../shared/changes/answers.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';

type Side = 'mine' | 'theirs';

type UpdatesView = {
  /** What taking the sheets in would do with the answers so far; null when none are in hand. */
  readonly preview: UpdatePreview | null;
  readonly answers: MergeAnswers['named'];
  readonly busy: boolean;
  readonly refusal: string | null;
};

const REST: UpdatesView = { preview: null, answers: {}, busy: false, refusal: null };

/** The update sheets in hand. */
export const useUpdates = create<UpdatesView>(() => REST);

/** Asks for update sheets that came back and shows what taking them in would do. */
export async function chooseUpdates(): Promise<void> {
  try {
    await flushPending();
    useUpdates.setState({ ...REST, preview: await ask('chooseUpdates', {}) });
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Answers one conflict. */
export async function answerUpdate(key: string, side: Side): Promise<void> {
  await answerWith({ ...useUpdates.getState().answers, [key]: side });
}

/** Answers every conflict the same way. */
export async function answerUpdates(side: Side): Promise<void> {
  const { preview } = useUpdates.getState();
  await answerWith(Object.fromEntries(preview?.conflicts.map(({ key }) => [key, side] as const) ?? []));
}

async function answerWith(answers: MergeAnswers['named']): Promise<void> {
  useUpdates.setState({ answers, refusal: null });
  try {
    const preview = await ask('previewUpdates', { answers: { rest: 'ask', named: answers } });
    // A later answer has its own preview on the way.
    if (useUpdates.getState().answers === answers) useUpdates.setState({ preview });
  } catch (thrown) {
    useUpdates.setState({ refusal: problemOf(thrown).message });
  }
}

/** Takes the sheets in as answered; a refusal stays in the dialog. */
export async function takeUpdates(): Promise<void> {
  const { preview, answers, busy } = useUpdates.getState();
  if (preview === null || busy) return;
  useUpdates.setState({ busy: true, refusal: null });
  try {
    await runStep(() => ask('takeUpdates', { answers: { rest: 'ask', named: answers } }));
    useUpdates.setState(REST);
    announce('The updates are taken in. Undo takes them back.');
  } catch (thrown) {
    useUpdates.setState({ busy: false, refusal: problemOf(thrown).message });
  }
}

/** Leaves everything as it was. */
export function cancelUpdates(): void {
  useUpdates.setState(REST);
}
