import { create } from 'zustand';
import type { FigureView } from '../../shared/api/studio-views.ts';

/** What the file's own pieces of a text say now: its figures by their id, its references by their anchor. */
type Words = {
  readonly figures: ReadonlyMap<string, FigureView>;
  readonly labels: ReadonlyMap<string, string>;
};

/** The words that the editor shows for figures and references. Main works them out; the window only shows them. */
export const useLiveWords = create<Words>(() => ({ figures: new Map(), labels: new Map() }));

let adopted: readonly FigureView[] = [];

/** Takes over what figures say now. */
export function adoptFigures(figures: readonly FigureView[]): void {
  if (figures === adopted) return;
  adopted = figures;
  useLiveWords.setState({ figures: new Map(figures.map((one) => [one.id, one])) });
}

/** One more figure, which was just picked and is not in the file yet. */
export function noteFigure(figure: FigureView): void {
  useLiveWords.setState(({ figures }) => ({ figures: new Map(figures).set(figure.id, figure) }));
}

/** Takes over what references say now. */
export function adoptLabels(labels: readonly { readonly anchor: string; readonly text: string }[]): void {
  const { labels: before } = useLiveWords.getState();
  if (labels.length === before.size && labels.every(({ anchor, text }) => before.get(anchor) === text)) return;
  useLiveWords.setState({ labels: new Map(labels.map(({ anchor, text }) => [anchor, text])) });
}
