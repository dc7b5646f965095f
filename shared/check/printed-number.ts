import { toLetters, toRoman } from '../rules/count-by.ts';

/** A printed number taken apart: `2.15.` is [2, 15] with `.` after it; `(iv)` is [4] in roman between brackets. */
export type NumberParts = {
  readonly parts: readonly number[];
  /** What all numbers of one sequence share: `#.#.`, `(a)`, `#)`. */
  readonly style: string;
  readonly kind: 'decimal' | 'letter' | 'roman';
};

const DECIMAL = /^(\(?)(\d{1,3}(?:\.\d{1,3})*)([.):]?)$/;
const LETTERS = /^(\(?)([a-z]{1,4}|[A-Z]{1,4})([.):]?)$/;
const MOST_ROMAN = 39;

/**
 * `text` taken apart, or null when it is no number. `before` is the number printed before it in the same list: it decides
 * whether `i` follows `h` or begins a list in roman.
 */
export function readNumber(text: string, before: NumberParts | null = null): NumberParts | null {
  const decimal = DECIMAL.exec(text.trim());
  if (decimal !== null) {
    const parts = (decimal[2] ?? '').split('.').map(Number);
    return { parts, style: `${decimal[1] ?? ''}${parts.map(() => '#').join('.')}${decimal[3] ?? ''}`, kind: 'decimal' };
  }
  const lettered = LETTERS.exec(text.trim());
  if (lettered === null) return null;
  const [, open = '', letters = '', close = ''] = lettered;
  const low = letters.toLowerCase();
  const capital = low !== letters;
  const roman = fromRoman(low);
  const letter = new Set(low).size === 1 ? (low.length - 1) * 26 + low.charCodeAt(0) - 96 : null;
  const isRoman =
    roman !== null &&
    (letter === null || (before === null ? roman === 1 : before.kind === 'roman' || before.parts[0] !== letter - 1));
  const value = isRoman ? roman : letter;
  if (value === null) return null;
  const mark = isRoman ? 'i' : 'a';
  return {
    parts: [value],
    style: `${open}${capital ? mark.toUpperCase() : mark}${close}`,
    kind: isRoman ? 'roman' : 'letter',
  };
}

/** `parts` printed in `style`. */
export function writeNumber(parts: readonly number[], style: string): string {
  let at = 0;
  return style.replace(/[#aAiI]/g, (mark) => {
    const value = parts[at] ?? 0;
    at += 1;
    if (mark === '#') return String(value);
    const letters = mark.toLowerCase() === 'i' ? toRoman(value) : toLetters(value);
    return mark === mark.toLowerCase() ? letters : letters.toUpperCase();
  });
}

function fromRoman(letters: string): number | null {
  const value = Array.from({ length: MOST_ROMAN }, (_, at) => at + 1).find((count) => toRoman(count) === letters);
  return value ?? null;
}
