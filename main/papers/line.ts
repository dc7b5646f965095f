import type { RawParagraph } from './raw.ts';
import { findTyped } from './typed-numbers.ts';

/** A paragraph with what its number, its setting and its words say of its rank, before its neighbours are asked. */
export type ParagraphLine = {
  readonly raw: RawParagraph;
  readonly marker: string;
  readonly native: boolean;
  readonly kind: 'none' | 'decimal' | 'letter' | 'bullet';
  /** How many numbers the marker has: 2 for 2.15. */
  readonly depth: number;
  readonly list: string;
  readonly level: number;
  /** Where the words begin after a typed marker. */
  readonly from: number;
  readonly words: string;
};

export function readParagraphLine(raw: RawParagraph): ParagraphLine {
  const { words } = raw.text;
  if (raw.number !== null) {
    const { text, bullet, level, list } = raw.number;
    const kind = bullet ? 'bullet' : /\d/.test(text) ? 'decimal' : 'letter';
    return { raw, marker: text, native: true, kind, depth: depthOf(text), list: `list ${list}`, level, from: 0, words };
  }
  const typed = findTyped(words);
  if (typed === null)
    return { raw, marker: '', native: false, kind: 'none', depth: 0, list: '', level: 0, from: 0, words };
  const kind = typed.kind === 'deep' || typed.kind === 'shallow' ? 'decimal' : typed.kind;
  const depth = kind === 'decimal' ? depthOf(typed.marker) : 0;
  const rest = words.slice(typed.from);
  return {
    raw,
    marker: typed.marker,
    native: false,
    kind,
    depth,
    list: 'typed',
    level: 0,
    from: typed.from,
    words: rest,
  };
}

function depthOf(marker: string): number {
  return marker.match(/\d+/g)?.length ?? 0;
}

/** Words that could be a heading: short, without the end of a sentence, set apart by weight or capitals. */
export function looksLikeHeading({ raw, words, kind }: ParagraphLine): boolean {
  return (
    isShort(words) &&
    kind !== 'bullet' &&
    kind !== 'letter' &&
    (raw.bold || isShouted(words)) &&
    raw.drawings.length === 0
  );
}

/** Words that are no sentence and would stand alone. */
export function isShort(words: string): boolean {
  return words !== '' && words.split(/\s+/).length <= 14 && !/[.;:,]$/.test(words) && /^["“‘(]?[A-Z0-9]/.test(words);
}

function isShouted(words: string): boolean {
  const letters = words.replace(/[^A-Za-z]/g, '');
  return letters.length >= 6 && letters === letters.toUpperCase() && words.split(/\s+/).length <= 10;
}
