import { type RefObject, useEffect, useRef } from 'react';

/** Hears a paste while the focus is in the grid and no cell is open. */
export function usePaste(root: RefObject<HTMLElement | null>, isOpen: boolean, take: (text: string) => void): void {
  const latest = useRef({ isOpen, take });
  useEffect(() => {
    latest.current = { isOpen, take };
  });
  useEffect(() => {
    // On the document, for the same reason as a copy: cells are no text fields, and the event never reaches them.
    const paste = (event: ClipboardEvent): void => {
      if (latest.current.isOpen || root.current?.contains(document.activeElement) !== true) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '') return;
      event.preventDefault();
      latest.current.take(text);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [root]);
}
