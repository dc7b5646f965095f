import { applyStudio, type KnownStudio } from '../../shared/api/studio-patch.ts';
import type { StudioView } from '../../shared/api/studio-views.ts';
import { ask } from './ask.ts';

/** The view that came last: main sends what became of it. */
let known: KnownStudio | null = null;

/** One report as its author fills it in, as it stands now. */
export async function readStudio(reportId: string): Promise<StudioView> {
  const from = known;
  const patch = await ask('readStudio', { reportId, known: from?.turn ?? null });
  const view = applyStudio(from, patch);
  if (view === null) throw new Error('the report was read as a change of one that this window does not have');
  known = { turn: patch.turn, view };
  return view;
}

/** The report as it was last read, which may be later than what is drawn; null when another one was. */
export function studioNow(reportId: string): StudioView | null {
  return known?.view.report.id === reportId ? known.view : null;
}
