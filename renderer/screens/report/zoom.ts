/** How small and how large the sheet can be shown, in percent. */
export const LEAST_ZOOM = 40;
export const MOST_ZOOM = 150;
const STEP = 5;

const PIXELS_PER_MM = 96 / 25.4;
/** The grey that shows on both sides of the sheet when it fits, and of its words when only they do, in pixels. */
const [SHEET_GREY, WORDS_GREY] = [32, 16];
/** Below this the words of a sheet are too small to read, in percent. */
const READABLE = 70;

/** A page as far as its width goes, in millimetres. */
export type PageWidth = { readonly width: number; readonly margins: { readonly left: number; readonly right: number } };

/** The percent at which a page fits `room` pixels: the whole sheet, or, where it would be too small to read, its words without the margins. */
export function fitPage(room: number, { width, margins }: PageWidth): number {
  const percent = (pixels: number, mm: number): number => clampZoom((pixels / (mm * PIXELS_PER_MM)) * 100);
  const whole = percent(room - SHEET_GREY, width);
  if (whole >= READABLE) return whole;
  return Math.max(whole, Math.min(READABLE, percent(room - WORDS_GREY, width - margins.left - margins.right)));
}

/**
 * How far a desk that is `across` pixels wide in all is scrolled sideways at first: to the middle, so that what is out of sight is
 * margins, and never past where its lines begin.
 */
export function startAcross(across: number, room: number, percent: number, { width, margins }: PageWidth): number {
  const scale = (percent / 100) * PIXELS_PER_MM;
  const lines = across / 2 - (width / 2 - margins.left) * scale;
  return Math.max(0, Math.min((across - room) / 2, lines - WORDS_GREY / 2));
}

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
