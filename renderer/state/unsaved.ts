import type { TextOf } from '../../shared/api/studio-views.ts';
import type { TextPatch } from '../../shared/api/text-patch.ts';
import type { Prose } from '../../shared/model/prose.ts';
import { sendText } from './sent-texts.ts';
import type { Writing } from './writing.ts';

/** Which text of which report; `heading` is what it is called in the history. */
export type TextPlace = {
  readonly reportId: string;
  readonly of: TextOf | 'recommendation';
  readonly key: string;
  readonly heading: string;
};

type Held = { readonly place: TextPlace; readonly read: () => Prose; readonly writing: Writing };

const held = new Map<string, Held>();

/** Remembers a text that is being written until the answer is called. */
export function holdText(text: Held): () => void {
  const { reportId, of, key } = text.place;
  const id = `${reportId} ${of} ${key}`;
  held.set(id, text);
  return () => {
    if (held.get(id) === text) held.delete(id);
  };
}

let lastKey = Number.NEGATIVE_INFINITY;

/** Notes that a text is being typed in now. */
export function noteTyping(): void {
  lastKey = performance.now();
}

/** Whether a text was typed in during the last `ms` milliseconds: what takes its time waits for a rest. */
export function isTyping(ms: number): boolean {
  return performance.now() - lastKey < ms;
}

/** Texts of the report that are not all in the file yet, as they stand in the window, ready to be sent. */
export function unsavedTexts(reportId: string): TextPatch[] {
  return [...held.values()].flatMap(({ place, read, writing }) => {
    const { of, key } = place;
    // A recommendation is shown once it is saved: it is a line of its own, and no text.
    if (place.reportId !== reportId || of === 'recommendation' || writing.isSaved()) return [];
    return [sendText(reportId, of, key, read())];
  });
}
