import { applyText, type KnownText, type TextPatch } from '../../shared/api/text-patch.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { DraftText } from '../app/studio-text.ts';

/** The texts that the window is writing, as it sent them last: it sends what became of them, and no long text twice. */
export class TakenTexts {
  readonly #texts = new Map<string, KnownText>();

  /** The whole text that `patch` makes; refused where it is made from one that is not known here, and then the window sends all of it. */
  take(reportId: string, patch: TextPatch): Reply<DraftText> {
    const { of, key, turn } = patch;
    const place = `${reportId} ${of} ${key}`;
    const body = applyText(this.#texts.get(place) ?? null, patch);
    if (body === null) return refuse('unknown-text', 'The text was sent as a change of one that is not known here.');
    this.#texts.set(place, { turn, body });
    return done({ of, key, body });
  }

  /** The same of several texts of one report; refused as a whole. */
  takeAll(reportId: string, patches: readonly TextPatch[]): Reply<readonly DraftText[]> {
    const taken: DraftText[] = [];
    for (const patch of patches) {
      const text = this.take(reportId, patch);
      if (!text.ok) return text;
      taken.push(text.value);
    }
    return done(taken);
  }
}
