import type { ApiArguments, ApiValues } from '../../shared/api/api.ts';
import { type KnownText, patchText, type TextPatch } from '../../shared/api/text-patch.ts';
import type { Prose } from '../../shared/model/prose.ts';
import { ask, Refused } from './ask.ts';

/** The texts as they went to main last. */
const sent = new Map<string, KnownText>();
let turn = 0;

/** What to send of a text that stands as `body` now: what became of it since it was sent last. */
export function sendText(reportId: string, of: TextPatch['of'], key: string, body: Prose): TextPatch {
  const place = `${reportId} ${of} ${key}`;
  const known = sent.get(place) ?? null;
  turn += 1;
  sent.set(place, { turn, body });
  return { of, key, turn, base: known?.turn ?? null, body: patchText(known, body) };
}

/** Asks for `name` with texts that `send` makes ready; where main does not know what they were, they are sent whole. */
export async function askWithTexts<N extends 'previewDraft' | 'saveText'>(
  name: N,
  send: () => ApiArguments<N>,
): Promise<ApiValues[N]> {
  try {
    return await ask(name, send());
  } catch (thrown) {
    if (!(thrown instanceof Refused) || thrown.problem.code !== 'unknown-text') throw thrown;
    sent.clear();
    return ask(name, send());
  }
}
