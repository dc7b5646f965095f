import type { FigureSource } from '../../shared/model/figure.ts';
import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';

/** Accepts what the file says of a figure, or keeps its words for a reason: in one report, or with null in every one. */
export async function settleFigure(
  figure: FigureSource,
  reportId: string | null,
  keep: { readonly reason: string } | null,
): Promise<void> {
  try {
    await flushPending();
    await runStep(() => ask('settleFigure', { figure, reportId, keep }));
    announce(keep === null ? 'The figure is accepted as it is now.' : 'The figure is kept as it was.');
  } catch (thrown) {
    showThrown(thrown);
  }
}
