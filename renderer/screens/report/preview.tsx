import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { PreviewView } from '../../../shared/api/studio-views.ts';
import { PaperPages } from '../../parts/paper/paper-pages.tsx';
import { isTooLongForPages } from '../../../shared/document/pages.ts';
import { Paper } from '../../parts/paper/paper.tsx';
import { SteadyPlace } from '../../parts/paper/steady-place.tsx';
import { usePrintedPages } from '../../state/printed-pages.ts';
import { noteFit, useLiking } from '../../state/ui.ts';
import { useFollowWriting } from './follow-writing.ts';
import { fitPage, startAcross } from './zoom.ts';

type PreviewProps = { readonly turn: number; readonly view: PreviewView };

/** The pages of the preview numbered `turn`, as large as the person wants them: a set zoom, or as wide as there is room. */
export function Preview({ turn, view }: PreviewProps): ReactElement {
  const { document } = view;
  const printed = usePrintedPages(turn, document);
  const zoom = useLiking((liking) => liking.zoom);
  const desk = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useFollowWriting(desk, view);
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    // A place that scrolls takes the focus, so that the keyboard can scroll it.
    element.tabIndex = 0;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { page } = document.style;
  const fit = room === 0 ? 100 : fitPage(room, page);
  const percent = zoom ?? fit;
  const { width, margins } = page;
  const { left, right } = margins;
  useEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const { scrollWidth, clientWidth } = element;
    element.scrollLeft = startAcross(scrollWidth, clientWidth, percent, { width, margins: { left, right } });
  }, [percent, room, width, left, right]);
  useEffect(() => noteFit(fit), [fit]);
  return (
    <section className="desk" ref={desk} aria-label="Preview" data-landmark="to be read" tabIndex={-1}>
      {isTooLongForPages(document) ? (
        <p className="desk-note">Too long to stand on pages while it is written: the PDF has them.</p>
      ) : null}
      <div className="desk-sheet" style={{ zoom: percent / 100 }}>
        <SteadyPlace desk={() => desk.current} pages={printed}>
          {printed === null ? <Paper document={document} /> : <PaperPages document={document} printed={printed} />}
        </SteadyPlace>
      </div>
    </section>
  );
}
