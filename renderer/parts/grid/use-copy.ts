import { type RefObject, useEffect, useRef } from 'react';
import { announce } from '../../state/announce.ts';

/** Copies the selected cells as a spreadsheet would take them, while the focus is in the grid and no cell is open. */
export function useCopy(
  root: RefObject<HTMLElement | null>,
  isOpen: boolean,
  read: () => readonly (readonly string[])[],
): void {
  const latest = useRef({ isOpen, read });
  useEffect(() => {
    latest.current = { isOpen, read };
  });
  useEffect(() => {
    // On the document: a copy from cells that cannot be selected as text is sent to the body, never to the grid.
    const copy = (event: ClipboardEvent): void => {
      if (latest.current.isOpen || root.current?.contains(document.activeElement) !== true) return;
      const cells = latest.current.read();
      if (cells.length === 0) return;
      event.clipboardData?.setData('text/plain', writeTsv(cells));
      event.preventDefault();
      const count = cells.reduce((sum, row) => sum + row.length, 0);
      announce(count === 1 ? 'Copied one cell.' : `Copied ${count} cells.`);
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [root]);
}

/** Cells as tab-separated lines, quoted where a value holds a tab, a quote or a line break. */
export function writeTsv(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map((value) => quote(value)).join('\t')).join('\r\n');
}

function quote(value: string): string {
  return /[\t\n\r"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
