import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import type { ApiArguments, ApiValues } from '../../shared/api/api.ts';
import type { ProgrammeState } from '../../shared/api/views.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { readOptions } from './queries.ts';
import { chooseReport, showScreen } from './ui.ts';

type Asked = {
  /** The report that the paper is to correct, where the dialog was opened for that. */
  readonly correctsId: string | null;
  /** The meeting that it is to go to, where it was opened from there. */
  readonly meetingId: string | null;
};

/** Whether the dialog that starts a paper is open, and what for. */
export const useStartPaper = create<Asked & { readonly open: boolean }>(() => ({
  open: false,
  correctsId: null,
  meetingId: null,
}));

/** Opens or closes the dialog that starts a paper. */
export function setStartPaper(open: boolean, asked: Partial<Asked> = {}): void {
  useStartPaper.setState({ open, correctsId: null, meetingId: null, ...asked });
}

/** What becomes of each text of a report in a paper that follows it. */
export function useKeeps(
  at: ProgrammeState,
  reportId: string,
  follows: ApiArguments<'readKeeps'>['follows'],
): UseQueryResult<ApiValues['readKeeps']> {
  return useQuery(readOptions('readKeeps', { reportId, follows }, at));
}

/** What a paper that follows report `fromId` (null: an empty one) starts with unless somebody says otherwise. */
export function usePaperStart(
  at: ProgrammeState,
  { fromId, follows }: ApiArguments<'readPaperStart'>,
): UseQueryResult<ApiValues['readPaperStart']> {
  return useQuery(readOptions('readPaperStart', { fromId, follows }, at));
}

/** Starts a paper and goes to it; answers the sentence of a refusal, or null. */
export async function startReport(start: ApiArguments<'startReport'>): Promise<string | null> {
  return attempt(async () => {
    const { state, reportId, title, todo } = await ask('startReport', start);
    return { state, reportId, said: `“${title}” is started. Things to look at: ${todo}.` };
  });
}

/** Asks for a Word paper, makes a report of it and goes to it; answers the sentence of a refusal, or null. */
export async function importReport(into: ApiArguments<'importReport'>): Promise<string | null> {
  return attempt(async () => {
    const { state, reportId, title, left } = await ask('importReport', into);
    const rest = left.length === 0 ? 'Everything found its place.' : `To look at: ${left.join('; ')}.`;
    return { state, reportId, said: `“${title}” is a report now. ${rest}` };
  });
}

type Made = { readonly state: ApiValues['readState']; readonly reportId: string; readonly said: string };

async function attempt(act: () => Promise<Made>): Promise<string | null> {
  try {
    await flushPending();
    let made: Made | null = null;
    await runStep(async () => {
      made = await act();
      return made.state;
    });
    goTo(made);
    return null;
  } catch (thrown) {
    return problemOf(thrown).code === 'cancelled' ? null : problemOf(thrown).message;
  }
}

function goTo(made: Made | null): void {
  if (made === null) return;
  chooseReport(made.reportId);
  showScreen('report');
  announce(made.said);
}
