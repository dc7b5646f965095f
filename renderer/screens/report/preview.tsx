import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import { PaperPages } from '../../parts/paper/paper-pages.tsx';
import { isTooLongForPages } from '../../../shared/document/pages.ts';
import { Paper } from '../../parts/paper/paper.tsx';
import { SteadyPlace } from '../../parts/paper/steady-place.tsx';
import { usePageStarts } from '../../state/page-starts.ts';
import { noteFit, useLiking } from '../../state/ui.ts';
import { fitPage } from './zoom.ts';

type PreviewProps = { readonly turn: number; readonly document: Document };

/** The pages of the preview numbered `turn`, as large as the person wants them: a set zoom, or as wide as there is room. */
export function Preview({ turn, document }: PreviewProps): ReactElement {
  const starts = usePageStarts(turn, document);
  const zoom = useLiking((liking) => liking.zoom);
  const desk = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    // A place that scrolls takes the focus, so that the keyboard can scroll it.
    element.tabIndex = 0;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const fit = room === 0 ? 100 : fitPage(room, document.style.page);
  const percent = zoom ?? fit;
  // A sheet wider than the room is begun in its middle: what is out of sight is its margins.
  useEffect(() => {
    const element = desk.current;
    if (element !== null) element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2;
  }, [percent, room]);
  useEffect(() => noteFit(fit), [fit]);
  return (
    <section className="desk" ref={desk} aria-label="Preview" data-landmark>
      {isTooLongForPages(document) ? (
        <p className="desk-note">Too long to stand on pages while it is written: the PDF has them.</p>
      ) : null}
      <div className="desk-sheet" style={{ zoom: percent / 100 }}>
        <SteadyPlace desk={() => desk.current} pages={starts}>
          {starts === null ? <Paper document={document} /> : <PaperPages document={document} starts={starts} />}
        </SteadyPlace>
      </div>
    </section>
  );
}
