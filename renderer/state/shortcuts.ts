import type { WindowCommand } from '../../shared/api/api.ts';

/** The parts of a key press that a shortcut goes by. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/** A key and the command it stands for. */
export type Shortcut = { readonly command: WindowCommand; readonly keys: string; readonly does: string };

/** Every shortcut of the window: the one list behind the keys and the help page. */
export const SHORTCUTS: readonly Shortcut[] = [
  { command: 'overview', keys: 'Ctrl+1', does: 'Go to Overview' },
  { command: 'risks', keys: 'Ctrl+2', does: 'Go to Risks' },
  { command: 'report', keys: 'Ctrl+3', does: 'Go to Report' },
  { command: 'find', keys: 'Ctrl+F', does: 'Find in the programme' },
  { command: 'undo', keys: 'Ctrl+Z', does: 'Undo' },
  { command: 'redo', keys: 'Ctrl+Y', does: 'Redo' },
  { command: 'redo', keys: 'Ctrl+Shift+Z', does: 'Redo' },
  { command: 'export', keys: 'Ctrl+E', does: 'Export the report to Word' },
  { command: 'check-paper', keys: 'Ctrl+K', does: 'Check a Word paper' },
  { command: 'open', keys: 'Ctrl+O', does: 'Open a programme' },
  { command: 'save-copy', keys: 'Ctrl+Shift+S', does: 'Save a copy of the programme' },
  { command: 'backups', keys: 'Ctrl+Shift+B', does: 'Backups of the programme' },
  { command: 'examine', keys: 'Ctrl+Shift+J', does: 'Check the programme file' },
  { command: 'compact', keys: 'Ctrl+Shift+P', does: 'Compact the programme file' },
  { command: 'close', keys: 'Ctrl+W', does: 'Close the programme' },
  { command: 'history', keys: 'Ctrl+H', does: 'Show the history' },
  { command: 'changes', keys: 'Ctrl+Shift+H', does: 'Show what changed since a day or a paper' },
  { command: 'merge', keys: 'Ctrl+Shift+M', does: 'Merge another copy of the file' },
  { command: 'theme', keys: 'Ctrl+Shift+L', does: 'Change the theme' },
  { command: 'help', keys: 'F1', does: 'Help and shortcuts' },
  { command: 'help', keys: 'Ctrl+/', does: 'Help and shortcuts' },
];

/** The command that `press` stands for, or null. On a Mac, Command is as good as Ctrl. */
export function matchShortcut(press: KeyPress): WindowCommand | null {
  const said = sayKeys(press);
  return SHORTCUTS.find((shortcut) => shortcut.keys === said)?.command ?? null;
}

/** `Ctrl+Shift+Z`. */
export function sayKeys(press: KeyPress): string {
  // Shift is part of how some keyboards type a slash, so it does not count there.
  const shift = press.shiftKey && press.key !== '/';
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  return [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.altKey ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join('+');
}
