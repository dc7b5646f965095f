import type { FigureView } from '../../../../../shared/api/studio-views.ts';
import type { Kept } from '../figure-words.ts';

/** What the author saw of a figure, and the words it is to stand with whatever the file says. */
type Seen = { readonly seen: string | null; readonly kept: Kept };

/**
 * What is seen of a figure once it is written in another style: `before` is what the file says in the old style, `after` in the new
 * one. That it is written otherwise is no move; what has moved since it was seen is known only in the words of then, and keeps them.
 */
export function restyleSeen({ seen, kept }: Seen, before: FigureView, after: FigureView): Seen {
  const was = kept?.words ?? seen;
  if (after.problem !== null || (was !== null && was !== before.text)) return { seen, kept };
  return { seen: after.text, kept: null };
}
