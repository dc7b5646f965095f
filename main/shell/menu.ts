import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron';
import type { WindowCommand } from '../../shared/api/api.ts';

/** What the menu asks of the window. */
export type MenuActions = { readonly command: (command: WindowCommand) => void };

/** The menu bar. The window hears the same keys itself, so that they work where the cursor is: the menu only shows them. */
export function buildMenu(menu: typeof ElectronMenu, platform: NodeJS.Platform, actions: MenuActions): ElectronMenu {
  const item = (label: string, command: WindowCommand, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => actions.command(command),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return menu.buildFromTemplate([
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('Open a programme…', 'open', 'CmdOrCtrl+O'),
        item('Close the programme', 'close', 'CmdOrCtrl+W'),
        separator,
        item('Save a copy…', 'save-copy', 'CmdOrCtrl+Shift+S'),
        item('Merge another copy…', 'merge', 'CmdOrCtrl+Shift+M'),
        separator,
        item('Backups…', 'backups', 'CmdOrCtrl+Shift+B'),
        item('Check this file…', 'examine', 'CmdOrCtrl+Shift+J'),
        item('Compact this file', 'compact', 'CmdOrCtrl+Shift+P'),
        separator,
        item('Export to Word…', 'export', 'CmdOrCtrl+E'),
        item('Check a Word paper…', 'check-paper', 'CmdOrCtrl+K'),
        separator,
        { role: platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'CmdOrCtrl+Y'),
        item('History…', 'history', 'CmdOrCtrl+H'),
        item('What changed…', 'changes', 'CmdOrCtrl+Shift+H'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('Find in the programme', 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Overview', 'overview', 'CmdOrCtrl+1'),
        item('Risks', 'risks', 'CmdOrCtrl+2'),
        item('Report', 'report', 'CmdOrCtrl+3'),
        separator,
        item('Light or dark', 'theme', 'CmdOrCtrl+Shift+L'),
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    { label: '&Help', role: 'help', submenu: [item('Help and shortcuts', 'help', 'F1')] },
  ]);
}
