import { type FigureView, figureId } from '../../shared/api/studio-views.ts';
import { readFigures } from '../../shared/compose/figures/figures.ts';
import type { FigureSpan } from '../../shared/model/prose.ts';
import type { Snapshot } from '../../shared/model/snapshot.ts';
import type { Template } from '../../shared/template/template.ts';

/** What the file says of each figure in its style, as the window shows it. */
export function viewFigures(
  snapshot: Snapshot,
  template: Template,
  asked: readonly Pick<FigureSpan, 'figure' | 'style'>[],
): readonly FigureView[] {
  const read = readFigures(snapshot, template, asked);
  return asked.map(({ figure, style }, at) => {
    const id = figureId(figure, style);
    const use = read[at];
    if (use === undefined || typeof use === 'string')
      return { id, text: '', source: '', asAt: '', problem: use ?? 'it was not read' };
    const { text, source, asAt } = use;
    return { id, text, source, asAt, problem: null };
  });
}
