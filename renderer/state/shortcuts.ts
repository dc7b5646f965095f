import { WINDOW_COMMANDS, type WindowCommand } from '../../shared/api/commands.ts';

/** The parts of a key press that a shortcut goes by. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/** The command that `press` stands for, or null. On a Mac, Command is as good as Ctrl. */
export function matchShortcut(press: KeyPress): WindowCommand | null {
  const said = sayKeys(press);
  return WINDOW_COMMANDS.find(({ keys }) => keys.includes(said))?.id ?? null;
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
