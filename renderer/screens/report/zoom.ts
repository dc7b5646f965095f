/** How small and how large the sheet can be shown, in percent. */
export const LEAST_ZOOM = 40;
export const MOST_ZOOM = 150;
const STEP = 5;

/** The nearest whole step within what the preview offers. */
export function clampZoom(percent: number): number {
  const step = Math.floor(percent / STEP) * STEP;
  return Math.min(Math.max(step, LEAST_ZOOM), MOST_ZOOM);
}

/** The next step up or down from `percent`: by fives to 100, by tens beyond. */
export function stepZoom(percent: number, up: boolean): number {
  const by = percent > 100 || (percent === 100 && up) ? 10 : STEP;
  return Math.min(Math.max(percent + (up ? by : -by), LEAST_ZOOM), MOST_ZOOM);
}
