import { matchShortcut } from '../../../renderer/state/shortcuts.ts';
import { WINDOW_COMMANDS } from '../../../shared/api/commands.ts';

const press = (
  key: string,
  held: Partial<{ ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['z', { ctrlKey: true }, 'undo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['z', { metaKey: true }, 'undo'],
  ['1', { ctrlKey: true }, 'overview'],
  ['e', { ctrlKey: true }, 'export'],
  ['F1', {}, 'help'],
  ['/', { ctrlKey: true }, 'keys'],
  ['/', { ctrlKey: true, shiftKey: true }, 'keys'],
  ['L', { ctrlKey: true, shiftKey: true }, 'theme'],
] as const)('%s with %j is %s', (key, held, command) => {
  expect(matchShortcut(press(key, held))).toBe(command);
});

test.each([
  ['z', {}],
  ['1', { ctrlKey: true, altKey: true }],
  ['q', { ctrlKey: true }],
  ['F1', { shiftKey: true }],
] as const)('%s with %j is nothing', (key, held) => {
  expect(matchShortcut(press(key, held))).toBeNull();
});

test('every command has a name of its own, and no two share a key', () => {
  const keys = WINDOW_COMMANDS.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(WINDOW_COMMANDS.map(({ name }) => name)).size).toBe(WINDOW_COMMANDS.length);
});

test('a key means one command only', () => {
  const keys = WINDOW_COMMANDS.flatMap((command) => command.keys);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
