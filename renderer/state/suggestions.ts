import { create } from 'zustand';
import type { SuggestionsView, SuggestionView } from '../../shared/api/clearing-views.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { dismissProblem, showThrown } from './problems.ts';

type InHand = {
  readonly view: SuggestionsView | null;
  /** What was looked at and left, by its words. */
  readonly left: readonly string[];
  readonly refusal: string | null;
};

const REST: InHand = { view: null, left: [], refusal: null };

/** The suggestions of the Word copy that is in hand. */
export const useSuggestions = create<InHand>(() => REST);

/** Puts the copy away. */
export function closeSuggestions(): void {
  useSuggestions.setState(REST);
}

/** Asks for a Word copy that came back and shows what it suggests. */
export async function openWordCopy(reportId: string): Promise<void> {
  dismissProblem();
  try {
    await flushPending();
    useSuggestions.setState({ ...REST, view: await ask('openWordCopy', { reportId }) });
  } catch (thrown) {
    if (problemOf(thrown).code !== 'cancelled') showThrown(thrown);
  }
}

/** Takes one suggestion over; the list is then as the report reads after it. */
export async function acceptSuggestion({ was, now }: SuggestionView): Promise<void> {
  try {
    await runStep(async () => {
      const { state, suggestions } = await ask('acceptSuggestion', { was, now });
      useSuggestions.setState({ view: suggestions, refusal: null });
      return state;
    });
    announce('Taken over. Undo takes it back.');
  } catch (thrown) {
    useSuggestions.setState({ refusal: problemOf(thrown).message });
  }
}

/** Leaves one suggestion: it is not shown again while the copy is in hand. */
export function leaveSuggestion({ was, now }: SuggestionView): void {
  useSuggestions.setState(({ left }) => ({ left: [...left, `${was}\n${now}`] }));
}
