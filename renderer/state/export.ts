import { create } from 'zustand';
import type { ExportedReport } from '../../shared/api/views.ts';
import type { Problem } from '../../shared/model/reply.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';
import { noteStep } from './tour.ts';

/** Where the export of one report stands. */
export type ExportState =
  | { readonly at: 'rest' }
  | {
      readonly at: 'running';
      readonly reportId: string;
      readonly step: string;
      readonly done: number;
      readonly of: number;
    }
  | { readonly at: 'done'; readonly reportId: string; readonly result: ExportedReport }
  | { readonly at: 'refused'; readonly reportId: string; readonly problem: Problem };

/** The export that runs now or ran last. */
export const useExport = create<{ readonly state: ExportState }>(() => ({ state: { at: 'rest' } }));

function put(state: ExportState): void {
  useExport.setState({ state });
}

/** Forgets the last export. */
export function resetExport(): void {
  put({ at: 'rest' });
}

/** Writes the report as a Word file, with what is being typed saved first. */
export async function exportReport(reportId: string): Promise<void> {
  if (useExport.getState().state.at === 'running') return;
  put({ at: 'running', reportId, step: 'Starting', done: 0, of: 1 });
  announce('Writing the Word file.');
  try {
    await flushPending();
    const result = await ask('exportReport', { reportId });
    put({ at: 'done', reportId, result });
    noteStep('word');
    announce(`Written: ${result.fileName}.`);
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.code === 'cancelled') {
      put({ at: 'rest' });
      announce('Export cancelled.');
      return;
    }
    put({ at: 'refused', reportId, problem });
  }
}

/** Calls off the running export; it ends as cancelled, and the old paper stays. */
export async function cancelExport(): Promise<void> {
  try {
    await ask('cancelExport', {});
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Takes note of how far the running export has come. */
export function noteProgress(step: string, done: number, of: number): void {
  const { state } = useExport.getState();
  if (state.at === 'running') put({ ...state, step, done, of });
}

/** Shows the written file in its folder. */
export async function showExported(): Promise<void> {
  try {
    await ask('showExported', {});
  } catch (thrown) {
    showThrown(thrown);
  }
}
