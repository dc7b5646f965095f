import type { Node } from 'prosemirror-model';
import { useEffect, useRef, useState } from 'react';
import type { FigureSource, FigureStyle } from '../../../../../shared/model/figure.ts';
import { ask } from '../../../../state/ask.ts';
import { noteFigure } from '../../../../state/live-words.ts';
import { showThrown } from '../../../../state/problems.ts';
import type { Kept } from '../figure-words.ts';
import { restyleSeen } from './restyle-figure.ts';

/** Writes figure `node` in another style: `restyle` does it, and `chosen` is the style that is on its way. */
export function useRestyle(
  node: Node,
  reportId: string | null,
  set: (attrs: Readonly<Record<string, unknown>>) => void,
): { readonly chosen: FigureStyle | null; readonly restyle: (next: FigureStyle) => Promise<void> } {
  const [chosen, setChosen] = useState<FigureStyle | null>(null);
  // An answer counts for the figure it was asked about, while no later choice was made.
  const waits = useRef(0);
  useEffect(
    () => () => {
      waits.current += 1;
    },
    [node],
  );
  const restyle = async (next: FigureStyle): Promise<void> => {
    if (reportId === null) return;
    const figure = node.attrs['figure'] as FigureSource;
    const style = node.attrs['style'] as FigureStyle;
    const seen = { seen: node.attrs['seen'] as string | null, kept: node.attrs['kept'] as Kept };
    waits.current += 1;
    const turn = waits.current;
    setChosen(next);
    try {
      const [before, after] = await ask('sayFigure', { reportId, figure, styles: [style, next] });
      if (turn !== waits.current || before === undefined || after === undefined) return;
      noteFigure(after);
      set({ style: next, ...restyleSeen(seen, before, after) });
    } catch (thrown) {
      showThrown(thrown);
    } finally {
      setChosen((now) => (now === next ? null : now));
    }
  };
  return { chosen, restyle };
}
