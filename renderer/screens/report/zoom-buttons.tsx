import type { ReactElement } from 'react';
import { LessIcon, MoreIcon } from '../../parts/icons.ts';
import { Button } from '../../parts/kit.ts';
import { announce } from '../../state/announce.ts';
import { setZoom, useLiking, useUi } from '../../state/ui.ts';
import { LEAST_ZOOM, MOST_ZOOM, stepZoom } from './zoom.ts';

/** Makes the sheet smaller or larger, or fits it to the room there is. */
export function ZoomButtons(): ReactElement {
  const zoom = useLiking((liking) => liking.zoom);
  const fitZoom = useUi((ui) => ui.fitZoom);
  const shown = zoom ?? fitZoom;
  const set = (next: number | null): void => {
    setZoom(next);
    announce(next === null ? 'The preview fits the width.' : `Preview at ${next} per cent.`);
  };
  return (
    <span className="zoom" role="group" aria-label="Zoom of the preview">
      <Button
        size="small"
        appearance="subtle"
        icon={<LessIcon />}
        aria-label="Smaller"
        disabledFocusable={shown <= LEAST_ZOOM}
        onClick={() => set(stepZoom(shown, false))}
      />
      <Button
        size="small"
        appearance="subtle"
        className="zoom-now"
        aria-label={`Zoom ${shown} %${zoom === null ? ', fits the width' : ': fit the width instead'}`}
        onClick={() => set(null)}
      >
        {shown} %
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<MoreIcon />}
        aria-label="Larger"
        disabledFocusable={shown >= MOST_ZOOM}
        onClick={() => set(stepZoom(shown, true))}
      />
    </span>
  );
}
