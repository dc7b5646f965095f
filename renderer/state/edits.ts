import { MutationObserver, type MutationOptions, useIsMutating } from '@tanstack/react-query';
import type { ProgrammeState, WindowState } from '../../shared/api/views.ts';
import type { MergeAnswers } from '../../shared/changes/answers.ts';
import type { Change } from '../../shared/changes/change.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';
import { adoptState, queries, stateOptions } from './queries.ts';
import { noteStep } from './tour.ts';

/** What one save holds: the changes, how undo will name them, and the gesture they belong to. */
export type Edit = { readonly changes: readonly Change[]; readonly label: string; readonly gesture?: string | null };

const EDIT_KEY = ['edit'];

/** The edits that are on their way. */
const running = new Set<Promise<unknown>>();

// Outside React on purpose: what is typed is still saved when its field has gone from the screen.
function runEdit(act: () => Promise<WindowState>): Promise<WindowState> {
  // With none before it, an edit is on its way to the file before anything is drawn for it.
  const begun = queries.isMutating({ mutationKey: EDIT_KEY }) === 0 ? act() : null;
  const options: MutationOptions<WindowState> = {
    mutationKey: EDIT_KEY,
    // One scope: edits reach the file one after another, in the order they were made.
    scope: { id: 'edits' },
    mutationFn: async () => {
      const state = await (begun ?? act());
      await adoptState(state, running.size > 1);
      return state;
    },
  };
  const edit = new MutationObserver(queries, options).mutate();
  const over = (): void => void running.delete(edit);
  running.add(edit);
  edit.then(over, over);
  return edit;
}

/**
 * Saves `edit`; answers the sentence of a refusal, or null once it is in the file and on screen. An edit of a part of what is
 * kept as one (a list, the front matter) is made when its turn comes: those before it have come in by then.
 */
export async function saveEdit(edit: Edit | (() => Edit)): Promise<string | null> {
  try {
    await runEdit(() => applyEdit(edit));
    noteStep('edit');
    return null;
  } catch (thrown) {
    return problemOf(thrown).message;
  }
}

/** Saves `edit` and shows the problem above the screen when it is refused; answers whether it was saved. */
export async function saveOrShow(edit: Edit | (() => Edit)): Promise<boolean> {
  try {
    await runEdit(() => applyEdit(edit));
    noteStep('edit');
    return true;
  } catch (thrown) {
    showThrown(thrown);
    return false;
  }
}

function applyEdit(edit: Edit | (() => Edit)): Promise<WindowState> {
  const { changes, label, gesture } = typeof edit === 'function' ? edit() : edit;
  return ask('applyChanges', { changes: [...changes], label, gesture: gesture ?? null });
}

/** Carries out a step of another kind than an edit, after every edit before it; throws what is refused. */
export async function runStep(act: () => Promise<WindowState>): Promise<void> {
  await runEdit(act);
}

/** Joins the copy that was chosen, as one step; throws what is refused. */
export async function mergeCopy(answers: MergeAnswers): Promise<void> {
  await runEdit(() => ask('mergeCopy', { answers }));
}

/** Sets a finding of the check aside for a reason. */
export async function setAsideFinding(reportId: string, key: string, reason: string): Promise<void> {
  await runOrShow(() => ask('setAsideFinding', { reportId, key, reason }), 'The finding is set aside.');
}

/** Carries out the fix of a finding; `title` is what it asked for. */
export async function applyFix(reportId: string, key: string, title: string | null): Promise<void> {
  await runOrShow(() => ask('applyFix', { reportId, key, title }), 'Put right. Undo takes it back.');
}

async function runOrShow(mutate: () => Promise<WindowState>, said: string): Promise<void> {
  try {
    await flushPending();
    await runEdit(mutate);
    announce(said);
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Makes the programme what a backup holds; answers the sentence of a refusal, or null once it is on screen. */
export async function restoreBackup(backupId: string): Promise<string | null> {
  try {
    await runEdit(() => ask('restoreBackup', { backupId }));
    return null;
  } catch (thrown) {
    return problemOf(thrown).message;
  }
}

/** Brings back what a step removed; answers the sentence of a refusal, or null once it is there. */
export async function bringBack(stepId: string): Promise<string | null> {
  try {
    await runEdit(() => ask('bringBack', { stepId }));
    return null;
  } catch (thrown) {
    return problemOf(thrown).message;
  }
}

/** Takes the last edit back, once what is being typed is saved. */
export async function undo(): Promise<void> {
  await step('undo', 'Undone');
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  await step('redo', 'Redone');
}

async function step(name: 'undo' | 'redo', said: string): Promise<void> {
  await flushPending();
  // Pressed right after an edit: what is taken back is that one, and it may still be on its way.
  await Promise.allSettled(running);
  const what = currentProgramme()?.[name];
  if (what === undefined || what === null) {
    announce(`There is nothing to ${name}.`);
    return;
  }
  try {
    await runEdit(() => ask(name, {}));
    if (name === 'undo') noteStep('undo');
    announce(`${said}: ${what}`);
  } catch (thrown) {
    showThrown(thrown);
  }
}

function currentProgramme(): ProgrammeState | null {
  return queries.getQueryData(stateOptions.queryKey)?.programme ?? null;
}

/** Whether an edit is on its way to the file. */
export function useSaving(): boolean {
  return useIsMutating({ mutationKey: EDIT_KEY }) > 0;
}
