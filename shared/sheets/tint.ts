import type { RiskMatrix, Zone } from '../model/risk-matrix.ts';
import { RAG_TINTS, type Tint } from './book.ts';

/** The ground of a band or zone: the council's own colour with an ink that can be read on it, else that of its rating. */
export function tintOf(zone: Zone): Tint {
  return zone.colour === null ? RAG_TINTS[zone.rag] : { fill: zone.colour, ink: inkOn(zone.colour) };
}

/** Every name a rating may have by `matrix`, with its tint. */
export function zoneTints(matrix: RiskMatrix | null): readonly { readonly word: string; readonly tint: Tint }[] {
  const zones: readonly Zone[] = [...(matrix?.zones ?? []), ...(matrix?.bands ?? [])];
  const byWord = new Map(zones.map((zone) => [zone.label, tintOf(zone)] as const));
  return [...byWord].map(([word, tint]) => ({ word, tint }));
}

/** Black or white, whichever stands out more from `fill` by WCAG's measure of contrast. */
function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? 'FFFFFF' : '000000';
}
