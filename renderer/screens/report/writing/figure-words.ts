import type { Node } from 'prosemirror-model';
import { figureId } from '../../../../shared/api/studio-views.ts';
import type { FigureSource, FigureStyle } from '../../../../shared/model/figure.ts';
import type { KeptWords } from '../../../../shared/model/prose.ts';
import { useLiveWords } from '../../../state/live-words.ts';

export type Kept = KeptWords | null;

/** What the file says of a figure now, where that is known. */
export function liveFigure({ attrs }: Node) {
  return useLiveWords.getState().figures.get(figureId(attrs['figure'] as FigureSource, attrs['style'] as FigureStyle));
}

/** The words that a figure stands with: those that were kept, what the file says, or what it said last. */
export function figureWords(node: Node): string {
  const kept = node.attrs['kept'] as Kept;
  return kept?.words ?? liveFigure(node)?.text ?? (node.attrs['seen'] as string | null) ?? '…';
}
