import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import { Paper } from '../../parts/paper/paper.tsx';
import { noteFit, useLiking } from '../../state/ui.ts';
import { clampZoom } from './zoom.ts';

// The grey that shows on both sides of the sheet when it fits.
const MARGIN = 32;
const PIXELS_PER_MM = 96 / 25.4;

/** The sheet, as large as the person wants it: a set zoom, or as wide as there is room. */
export function Preview({ document }: { readonly document: Document }): ReactElement {
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
  const fit = room === 0 ? 100 : clampZoom(((room - MARGIN) / (document.style.page.width * PIXELS_PER_MM)) * 100);
  const percent = zoom ?? fit;
  useEffect(() => noteFit(fit), [fit]);
  return (
    <section className="desk" ref={desk} aria-label="Preview" data-landmark>
      <div className="desk-sheet" style={{ zoom: percent / 100 }}>
        <Paper document={document} />
      </div>
    </section>
  );
}
