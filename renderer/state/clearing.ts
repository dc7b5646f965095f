import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import type { ApiArguments } from '../../shared/api/api.ts';
import type { ClearingView, ComparedView, RequestView, CameView } from '../../shared/api/clearing-views.ts';
import type { ProgrammeState, WindowState } from '../../shared/api/views.ts';
import { BY_REGISTERS } from '../../shared/clearing/by-registers.ts';
import type { ReportStatus } from '../../shared/model/report.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { dismissProblem, showRefusal, showThrown } from './problems.ts';
import { readOptions } from './queries.ts';

type InHand = {
  /** The request that the person answers as an officer. */
  readonly request: RequestView | null;
  /** The files of answers that were taken in last. */
  readonly came: readonly CameView[] | null;
  /** Two readings of a report that are compared, and which. */
  readonly compared: { readonly view: ComparedView; readonly asked: ApiArguments<'compareVersions'> } | null;
};

const REST: InHand = { request: null, came: null, compared: null };

/** What of clearing stands in a dialog. */
export const useClearingDialogs = create<InHand>(() => REST);

/** Closes whichever dialog is open. */
export function closeClearingDialogs(): void {
  useClearingDialogs.setState(REST);
}

/** A report's life as it stands now. */
export function useClearing(at: ProgrammeState, reportId: string): UseQueryResult<ClearingView> {
  return useQuery(readOptions('readClearing', { reportId }, at));
}

/** What a frozen report says, and what it would say by the registers as they stand. */
export function useWasNow(at: ProgrammeState, reportId: string): UseQueryResult<ComparedView> {
  return useQuery(readOptions('compareVersions', { reportId, from: null, to: BY_REGISTERS }, at));
}

/** Shows them beside each other. */
export async function showWasNow(reportId: string): Promise<void> {
  await compareVersions({ reportId, from: null, to: BY_REGISTERS });
}

/** Writes the pack for an officer; answers the sentence of a refusal, or null. */
export async function askClearance(asked: ApiArguments<'askClearance'>): Promise<string | null> {
  return attempt(async () => {
    const { state, fileName, officer, questions } = await ask('askClearance', asked);
    announce(
      `${fileName} is written, with ${questions === 1 ? 'one question' : `${questions} questions`}: send it to ${officer}.`,
    );
    return state;
  });
}

/** Writes down an answer that came by word or letter; answers the sentence of a refusal, or null. */
export async function recordAnswer(spoken: ApiArguments<'recordAnswer'>): Promise<string | null> {
  return attempt(() => ask('recordAnswer', spoken), 'The answer is written down.');
}

/** Marks the conditions of a yes as met; answers the sentence of a refusal, or null. */
export async function meetCondition(met: ApiArguments<'meetCondition'>): Promise<string | null> {
  return attempt(() => ask('meetCondition', met), 'The conditions are marked as met.');
}

/** What is said while a report that is to be submitted is checked. */
export const CHECKED_FIRST = 'The paper is checked first…';

/** Moves a report on or back; answers the sentence of a refusal, or null. */
export async function moveReport(reportId: string, to: ReportStatus, why: string): Promise<string | null> {
  if (to === 'submitted') announce(CHECKED_FIRST);
  return attempt(() => ask('moveReport', { reportId, to, why }), `The report is now: ${to}.`);
}

/** Keeps the report as it reads under a name; answers the sentence of a refusal, or null. */
export async function keepVersion(reportId: string, name: string): Promise<string | null> {
  return attempt(() => ask('keepVersion', { reportId, name }), `Kept as ${name}.`);
}

/** Makes the report read as in a version. */
export async function restoreVersion(reportId: string, versionId: string): Promise<void> {
  await orShow(() => attempt(() => ask('restoreVersion', { reportId, versionId }), 'Restored. Undo takes it back.'));
}

/** Reads the figures of a report from a snapshot taken now. */
export async function freezeReport(reportId: string): Promise<void> {
  await orShow(() => attempt(() => ask('freezeReport', { reportId }), 'The figures are frozen as they stand.'));
}

async function attempt(act: () => Promise<WindowState>, said = ''): Promise<string | null> {
  try {
    await flushPending();
    await runStep(act);
    if (said !== '') announce(said);
    return null;
  } catch (thrown) {
    return problemOf(thrown).code === 'cancelled' ? null : sayProblem(thrown);
  }
}

/** The sentence, and on lines of their own what else stands in the way. */
function sayProblem(thrown: unknown): string {
  const { message, details } = problemOf(thrown);
  return [message, ...details.filter((one) => !message.includes(one))].join('\n');
}

async function orShow(act: () => Promise<string | null>): Promise<void> {
  dismissProblem();
  const refused = await act();
  if (refused !== null) showRefusal(refused);
}

/** Asks for files of answers, takes them in, and shows what each came to. */
export async function takeAnswers(): Promise<void> {
  await showOr(async () => {
    await flushPending();
    await runStep(async () => {
      const { state, came } = await ask('takeAnswers', {});
      useClearingDialogs.setState({ ...REST, came });
      return state;
    });
  });
}

/** Asks for a request that came to this person as an officer, and shows it. */
export async function openRequest(): Promise<void> {
  await showOr(async () => {
    const request = await ask('openRequest', {});
    useClearingDialogs.setState({ ...REST, request });
  });
}

/** Writes the officer's answers into a file; answers the sentence of a refusal, or null. */
export async function answerRequest(answers: ApiArguments<'answerRequest'>['answers']): Promise<string | null> {
  try {
    const { fileName } = await ask('answerRequest', { answers });
    announce(`${fileName} is written: send it back to the author.`);
    return null;
  } catch (thrown) {
    return problemOf(thrown).code === 'cancelled' ? null : problemOf(thrown).message;
  }
}

/** Shows what changed from one version to another, or to what the report reads now. */
export async function compareVersions(asked: ApiArguments<'compareVersions'>): Promise<void> {
  await showOr(async () => {
    const view = await ask('compareVersions', asked);
    useClearingDialogs.setState({ ...REST, compared: { view, asked } });
  });
}

/** Saves the comparison that is shown as a Word file with tracked changes. */
export async function saveComparison(): Promise<void> {
  const { compared } = useClearingDialogs.getState();
  if (compared === null) return;
  await showOr(async () => {
    const { fileName, inserted, deleted } = await ask('saveComparison', compared.asked);
    announce(`${fileName} is written: ${inserted} insertions and ${deleted} deletions.`);
  });
}

/** Saves the deadlines of a report as a calendar file. */
export async function saveCalendar(reportId: string): Promise<void> {
  await showOr(async () => {
    const { fileName } = await ask('saveCalendar', { reportId });
    announce(`${fileName} is written: open it to put the deadlines into a calendar.`);
  });
}

async function showOr(act: () => Promise<void>): Promise<void> {
  // What was refused before is not said of what is tried now.
  dismissProblem();
  try {
    await act();
  } catch (thrown) {
    if (problemOf(thrown).code !== 'cancelled') showThrown(thrown);
  }
}
