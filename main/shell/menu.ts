import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron';
import { type ShownCommand, WINDOW_COMMANDS, type WindowCommand } from '../../shared/api/commands.ts';

/** What the menu asks of the window. */
export type MenuActions = {
  readonly command: (command: WindowCommand) => void;
  /** Null unless the organisation has an address of its own for updates. */
  readonly checkForUpdates: (() => void) | null;
};

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** The menu bar. The window hears the same keys itself, so that they work where the cursor is: the menu only shows them. */
export function buildMenu(menu: typeof ElectronMenu, platform: NodeJS.Platform, actions: MenuActions): ElectronMenu {
  const item = ({ id, name, keys }: ShownCommand): Item => ({
    label: name,
    ...(keys[0] === undefined ? {} : { accelerator: keys[0].replace('Ctrl', 'CmdOrCtrl') }),
    registerAccelerator: false,
    click: () => actions.command(id),
  });
  const groups = (of: ShownCommand['menu']): readonly Item[][] =>
    [
      ...Map.groupBy(
        WINDOW_COMMANDS.filter((one) => one.menu === of),
        ({ group }) => group,
      ),
    ]
      .toSorted(([a], [b]) => a - b)
      .map(([, commands]) => commands.map(item));
  const withLines = (all: readonly Item[][]): Item[] => all.flatMap((group, n) => (n === 0 ? group : [line, ...group]));
  const check: Item | null =
    actions.checkForUpdates === null ? null : { label: 'Check for a newer version', click: actions.checkForUpdates };
  return menu.buildFromTemplate([
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: withLines([...groups('file'), [{ role: platform === 'darwin' ? 'close' : 'quit' }]]),
    },
    {
      label: '&Edit',
      submenu: withLines([
        ...groups('edit'),
        [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
      ]),
    },
    {
      label: '&View',
      submenu: withLines([
        ...groups('view'),
        [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          // Plus is on the key of the equals sign: nobody holds Shift for it.
          { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
          { role: 'zoomOut' },
          { role: 'togglefullscreen' },
        ],
      ]),
    },
    {
      label: '&Help',
      role: 'help',
      submenu: withLines([...groups('help'), ...(check === null ? [] : [[check]])]),
    },
  ]);
}
