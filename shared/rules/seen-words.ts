/** Letters that are not seen: they turn the direction of writing, or only mark where a line may end. */
const UNSEEN = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Words as the eye reads them: letters of full width as plain ones, and nothing that is not seen. */
export function seenOf(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '');
}

/** A ref for comparing: neither capitals nor spaces tell two apart, nor what is not seen. */
export function foldRef(ref: string): string {
  return seenOf(ref).toLowerCase().replace(/\s+/g, ' ').trim();
}
