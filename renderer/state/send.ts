import { create } from 'zustand';
import type { ApiValues } from '../../shared/api/api.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';

/** So long after the last words, in milliseconds, a sending that still runs says what it does now: of one that is quick only the end is news. */
const SAID_AGAIN_MS = 5000;

/** When something was said of the sending last. */
let saidAt = 0;

/** Where the sending of one report stands. */
export type Sending =
  | { readonly at: 'rest' }
  | {
      readonly at: 'running';
      readonly reportId: string;
      readonly step: string;
      readonly done: number;
      readonly of: number;
    }
  | { readonly at: 'done'; readonly reportId: string; readonly sent: ApiValues['sendReport'] }
  | { readonly at: 'refused'; readonly reportId: string; readonly message: string };

/** The sending that runs now or ran last. */
export const useSending = create<{ readonly state: Sending }>(() => ({ state: { at: 'rest' } }));

/** Asks for a folder and writes everything the clerk gets into it. */
export async function sendReport(reportId: string): Promise<void> {
  if (useSending.getState().state.at === 'running') return;
  put({ at: 'running', reportId, step: 'Starting', done: 0, of: 6 });
  try {
    await flushPending();
    saidAt = performance.now();
    const sent = await ask('sendReport', { reportId });
    put({ at: 'done', reportId, sent });
    announce(`${sent.files.length} files are in ${sent.folder}.`);
  } catch (thrown) {
    const { code, message } = problemOf(thrown);
    put(code === 'cancelled' ? { at: 'rest' } : { at: 'refused', reportId, message });
    if (code === 'cancelled') announce('Nothing is written: it was called off.');
  }
}

/** Calls the sending off; the folder is as it was. */
export async function cancelSend(): Promise<void> {
  try {
    await ask('cancelSend', {});
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Takes note of how far the sending is. */
export function noteSending(step: string, done: number, of: number): void {
  const { state } = useSending.getState();
  if (state.at !== 'running') return;
  put({ ...state, step, done, of });
  if (done > 0 && performance.now() - saidAt < SAID_AGAIN_MS) return;
  saidAt = performance.now();
  announce(`${step}.`);
}

function put(state: Sending): void {
  useSending.setState({ state });
}

/** Shows what was sent in the system's own window of files. */
export async function showSent(): Promise<void> {
  try {
    await ask('showSent', {});
  } catch (thrown) {
    showThrown(thrown);
  }
}
