import { z } from 'zod';

// Control characters, non-characters and unpaired surrogates break XML and so the Word file: they stop here, once.
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/u;
const SUSPECT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Where the first character of `value` stands that no document can hold, or -1. */
export function findUnprintable(value: string): number {
  // Nearly every text passes the quick look, which need not tell pairs of surrogates from halves.
  return SUSPECT.test(value) ? value.search(UNPRINTABLE) : -1;
}

/** One line of text: no line breaks, not longer than `most` characters, nothing a document cannot hold. */
export function line(most = 300) {
  return z
    .string()
    .max(most, `is longer than ${most} characters`)
    .refine((value) => !/[\r\n\t]/.test(value), 'has a line break or a tab; it must be one line')
    .refine((value) => findUnprintable(value) < 0, 'holds a character that cannot be printed');
}

/** One line that must say something. */
export function filledLine(most = 300) {
  return line(most).refine((value) => value.trim() !== '', 'is empty');
}

/** Free text that may run over several lines. */
export function text(most = 20_000) {
  return z
    .string()
    .max(most, `is longer than ${most} characters`)
    .refine((value) => findUnprintable(value) < 0, 'holds a character that cannot be printed');
}
