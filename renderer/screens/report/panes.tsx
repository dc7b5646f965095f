import { Fragment, type KeyboardEvent, type PointerEvent, type ReactElement, type ReactNode } from 'react';
import { ToggleButton } from '../../parts/kit.ts';
import { PANE_LIMITS, PANE_NAMES, PANES, type Pane, setPaneWidth, togglePane, usePanes } from '../../state/panes.ts';

/** Shows and hides the panes of the report. */
export function PaneButtons(): ReactElement {
  const hidden = usePanes((held) => held.hidden);
  return (
    <span className="pane-buttons" role="group" aria-label="Panes">
      {PANES.map((pane) => (
        <ToggleButton
          key={pane}
          size="small"
          appearance="subtle"
          checked={!hidden.includes(pane)}
          onClick={() => togglePane(pane)}
        >
          {PANE_NAMES[pane]}
        </ToggleButton>
      ))}
    </span>
  );
}

type PanesProps = { readonly panes: { readonly [pane in Pane]: ReactNode } };

/** The panes that are shown, side by side, with an edge between them that can be dragged or moved by the arrow keys. */
export function Panes({ panes }: PanesProps): ReactElement {
  const { hidden, widths } = usePanes();
  const shown = PANES.filter((pane) => !hidden.includes(pane));
  // One takes the room that is left: the preview, else the text. In a narrow window it keeps room for the words of a page.
  const wide = (['preview', 'text', 'checks', 'outline'] as const).find((pane) => shown.includes(pane)) ?? 'preview';
  const columns = shown
    .map((pane) => (pane === wide ? 'minmax(min(280px, 40%), 1fr)' : `minmax(0, ${widths[pane]}px)`))
    .join(' 8px ');
  return (
    <div className="report-body" style={{ '--panes': columns } as Record<string, string>}>
      {shown.map((pane, at) => {
        const before = shown[at - 1];
        return (
          <Fragment key={pane}>
            {before === undefined ? null : before === wide ? (
              <PaneEdge pane={pane} grows="left" width={widths[pane]} />
            ) : (
              <PaneEdge pane={before} grows="right" width={widths[before]} />
            )}
            {panes[pane]}
          </Fragment>
        );
      })}
    </div>
  );
}

const STEP = 16;

type EdgeProps = { readonly pane: Pane; readonly grows: 'left' | 'right'; readonly width: number };

function PaneEdge({ pane, grows, width }: EdgeProps): ReactElement {
  const way = grows === 'right' ? 1 : -1;
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setPaneWidth(pane, width + step * way);
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const edge = event.currentTarget;
    const from = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => setPaneWidth(pane, width + (moved.clientX - from) * way);
    const stop = (): void => {
      edge.removeEventListener('pointermove', move);
      edge.removeEventListener('pointerup', stop);
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', stop);
  };
  return (
    <div
      className="pane-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${PANE_NAMES[pane]}`}
      aria-valuenow={width}
      aria-valuemin={PANE_LIMITS.least}
      aria-valuemax={PANE_LIMITS.most}
      tabIndex={0}
      onKeyDown={press}
      onPointerDown={drag}
    />
  );
}
