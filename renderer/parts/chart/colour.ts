/** A colour as `#RRGGBB`, whether the data wrote the hash or not. */
export function hex(colour: string): string {
  return colour.startsWith('#') ? colour : `#${colour}`;
}

function channels(colour: string): readonly [number, number, number] {
  const digits = hex(colour).slice(1);
  const at = (from: number): number => Number.parseInt(digits.slice(from, from + 2), 16);
  return [at(0), at(2), at(4)];
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The contrast of two colours by WCAG: 1 for none, 21 for black on white. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** `colour` mixed towards white, or black, until it stands out from `background` as far as `least`. */
export function standOut(colour: string, background: string, least = 3): string {
  const towards = luminance(background) < 0.5 ? 255 : 0;
  const start = channels(colour);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = start.map((channel) => Math.round(channel + (towards - channel) * share));
    const tried = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(tried, background) >= least) return tried;
  }
  return towards === 255 ? '#ffffff' : '#000000';
}

/** Black or white, whichever is easier to read on `background`. */
export function textOn(background: string): string {
  return contrast('#ffffff', background) >= contrast('#000000', background) ? '#ffffff' : '#000000';
}

/** `rgb(18, 67, 109)`, as the browser says a colour, as `#12436d`; black for what is no such thing. */
export function rgbToHex(said: string): string {
  const parts = said.match(/\d+(\.\d+)?/g)?.slice(0, 3) ?? [];
  const digits = parts.map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'));
  return digits.length === 3 ? `#${digits.join('')}` : '#000000';
}
