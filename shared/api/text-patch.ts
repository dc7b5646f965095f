import { z } from 'zod';
import { applyList, patchList } from '../model/list-patch.ts';
import { Prose } from '../model/prose.ts';
import { TemplateKey } from '../model/report.ts';

/**
 * A text of a report as it goes from the window to main: what became of the text that was sent under the number `base`, or all of it
 * where `base` is null. From then on both sides know it as `turn`.
 */
export const TextPatch = z.strictObject({
  of: z.enum(['section', 'response']),
  key: TemplateKey,
  turn: z.int(),
  base: z.int().nullable(),
  body: z.strictObject({ head: z.int().min(0), tail: z.int().min(0), between: Prose }),
});
export type TextPatch = z.infer<typeof TextPatch>;

/** A text that window and main both have, by its number. */
export type KnownText = { readonly turn: number; readonly body: Prose };

/** What turns `known`, or nothing, into `body`. */
export function patchText(known: KnownText | null, body: Prose): TextPatch['body'] {
  return patchList(known?.body, body);
}

/** The text that `patch` makes of `known`; null where it is made from another one. */
export function applyText(known: KnownText | null, { base, body }: TextPatch): Prose | null {
  const before: Prose = base === null || known === null ? [] : known.body;
  const isKnown = base === null || base === known?.turn;
  const fits = body.head + body.tail <= before.length;
  return isKnown && fits ? applyList(before, body) : null;
}
