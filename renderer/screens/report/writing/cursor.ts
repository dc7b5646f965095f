import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** What a text is changed by. */
export type TextView = Pick<EditorView, 'state' | 'dispatch' | 'composing'>;

/**
 * Has the text that is written in find its cursor where the browser has it. The browser tells of a moved cursor only when its hands
 * are free: in a busy window Enter came before the news of Ctrl+End, and broke the paragraph the cursor had left.
 */
function takeCursor(): void {
  document.dispatchEvent(new Event('selectionchange'));
}

/** Has every key and click in `pane` act where the last one left the cursor, until the answer is called. */
export function followCursor(pane: HTMLElement): () => void {
  const follow = (event: Event): void => {
    if (!(event instanceof KeyboardEvent && event.isComposing)) takeCursor();
  };
  const heard = ['keydown', 'pointerdown'] as const;
  for (const type of heard) pane.addEventListener(type, follow, true);
  return () => {
    for (const type of heard) pane.removeEventListener(type, follow, true);
  };
}

/** The state of a text for a change that nobody typed: drawn from an older one, it would set the cursor back to where it was. */
export function stateNow(view: TextView): EditorState {
  if (!view.composing) takeCursor();
  return view.state;
}
