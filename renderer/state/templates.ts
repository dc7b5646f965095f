import { type UseQueryResult, queryOptions, useQuery } from '@tanstack/react-query';
import { create } from 'zustand';
import type { TemplateChoices } from '../../shared/api/views.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { renewPreview } from './preview.ts';
import { showThrown } from './problems.ts';
import { queries, rereadAll } from './queries.ts';

/** Nothing to do. */
export const NOTHING: readonly Finding[] = [];

/** What the last change of format left to look at, until the report is changed again. */
export const useSwitched = create<{
  readonly last: { readonly reportId: string; readonly todo: readonly Finding[] } | null;
}>(() => ({ last: null }));

const choices = queryOptions({ queryKey: ['listTemplates'], queryFn: () => ask('listTemplates', {}) });

/** The report formats that can be chosen. */
export function useTemplates(): UseQueryResult<TemplateChoices> {
  return useQuery(choices);
}

/** A format changed on the disk: the list and every paper made with it are made again. */
export async function rereadTemplates(): Promise<void> {
  await queries.invalidateQueries({ queryKey: choices.queryKey });
  await rereadAll();
  renewPreview();
}

/** Gives a report another format, and says how much there is to look at. */
export async function switchTemplate(reportId: string, templateId: string, name: string): Promise<void> {
  try {
    await flushPending();
    await runStep(async () => {
      const { state, todo } = await ask('switchTemplate', { reportId, templateId });
      useSwitched.setState({ last: { reportId, todo } });
      return state;
    });
    const { last } = useSwitched.getState();
    const count = last?.todo.length ?? 0;
    announce(
      `The report is now in the format ${name}. ${count === 0 ? 'Every text found its place.' : `Things to look at: ${count}.`}`,
    );
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Asks for the folder of the person's own formats. */
export async function chooseTemplates(): Promise<void> {
  try {
    queries.setQueryData(choices.queryKey, await ask('chooseTemplates', {}));
    await rereadAll();
    announce('Your own report formats are in the list.');
  } catch (thrown) {
    if (problemOf(thrown).code !== 'cancelled') showThrown(thrown);
  }
}
