/** The attribute by which a field says what it held before the typing began; while it differs, undo is the field's own. */
export const ORIGINAL = 'data-original';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Whether the field that has the focus holds typing of its own, which undo must take back before anything else. */
export function keepsOwnUndo(element: Element | null): element is TextField {
  if (!isTextField(element)) return false;
  const original = element.getAttribute(ORIGINAL);
  return original === null || original !== element.value;
}

function isTextField(element: Element | null): element is TextField {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && ['text', 'search', 'number', ''].includes(element.type);
}

/** Lets the focused field undo its own typing, for a menu command (a key does it by itself); answers whether one did. */
export function fieldUndoes(step: 'undo' | 'redo'): boolean {
  // execCommand is the only way to reach a field's own undo list, and Chromium keeps it for that.
  return keepsOwnUndo(document.activeElement) && document.execCommand(step);
}
