import { SCREENS, type Screen } from './screens.ts';

type CommandOf = {
  readonly id: string;
  /** What the menu and the palette call it; three dots where it asks something first. */
  readonly name: string;
  /** What the help page says the keys do. */
  readonly does: string;
  readonly keys: readonly string[];
  /** The menu it stands in; a new `group` begins after a line. */
  readonly menu: 'file' | 'edit' | 'view' | 'help';
  readonly group: number;
  /** Whether it makes sense only while a programme is open. */
  readonly onProgramme: boolean;
};

/** Every command of the window besides going to a screen: the one list behind the menu, the keys, the palette and the help page. */
export const COMMANDS = [
  {
    id: 'new',
    name: 'New programme…',
    does: 'Make an empty programme',
    keys: ['Ctrl+Shift+N'],
    menu: 'file',
    group: 1,
    onProgramme: false,
  },
  {
    id: 'open',
    name: 'Open a programme…',
    does: 'Open a programme',
    keys: ['Ctrl+O'],
    menu: 'file',
    group: 1,
    onProgramme: false,
  },
  {
    id: 'close',
    name: 'Close the programme',
    does: 'Close the programme',
    keys: ['Ctrl+W'],
    menu: 'file',
    group: 1,
    onProgramme: true,
  },
  {
    id: 'save-copy',
    name: 'Save a copy…',
    does: 'Save a copy of the programme',
    keys: ['Ctrl+Shift+S'],
    menu: 'file',
    group: 2,
    onProgramme: true,
  },
  {
    id: 'merge',
    name: 'Merge another copy…',
    does: 'Merge another copy of the file',
    keys: ['Ctrl+Shift+M'],
    menu: 'file',
    group: 2,
    onProgramme: true,
  },
  {
    id: 'backups',
    name: 'Backups…',
    does: 'Backups of the programme',
    keys: ['Ctrl+Shift+B'],
    menu: 'file',
    group: 3,
    onProgramme: true,
  },
  {
    id: 'examine',
    name: 'Check this file…',
    does: 'Check the programme file',
    keys: ['Ctrl+Shift+J'],
    menu: 'file',
    group: 3,
    onProgramme: true,
  },
  {
    id: 'compact',
    name: 'Compact this file',
    does: 'Compact the programme file',
    keys: ['Ctrl+Shift+P'],
    menu: 'file',
    group: 3,
    onProgramme: true,
  },
  {
    id: 'export',
    name: 'Export to Word…',
    does: 'Export the report to Word',
    keys: ['Ctrl+E'],
    menu: 'file',
    group: 4,
    onProgramme: true,
  },
  {
    id: 'import-sheet',
    name: 'Import from Excel or CSV…',
    does: 'Import a register or financial profile from Excel or CSV',
    keys: ['Ctrl+Shift+I'],
    menu: 'file',
    group: 4,
    onProgramme: true,
  },
  {
    id: 'export-sheet',
    name: 'Export or print registers…',
    does: 'Registers and financial profiles as Excel, PDF or on paper',
    keys: ['Ctrl+P'],
    menu: 'file',
    group: 4,
    onProgramme: true,
  },
  {
    id: 'send-updates',
    name: 'Send update sheets…',
    does: 'Write update sheets for owners to fill in',
    keys: ['Ctrl+Shift+U'],
    menu: 'file',
    group: 4,
    onProgramme: true,
  },
  {
    id: 'take-updates',
    name: 'Take in update sheets…',
    does: 'Take in update sheets that came back',
    keys: ['Ctrl+Shift+Y'],
    menu: 'file',
    group: 4,
    onProgramme: true,
  },
  {
    id: 'start-paper',
    name: 'Start a paper…',
    does: 'Start a paper from the last one, a format or a Word paper',
    keys: ['Ctrl+Shift+R'],
    menu: 'file',
    group: 4,
    onProgramme: true,
  },
  {
    id: 'answer-clearance',
    name: 'Answer a clearance request…',
    does: 'Answer a clearance request that came as a file',
    keys: [],
    menu: 'file',
    group: 4,
    onProgramme: false,
  },
  {
    id: 'check-paper',
    name: 'Check a Word paper…',
    does: 'Check a Word paper',
    keys: ['Ctrl+Shift+K'],
    menu: 'file',
    group: 4,
    onProgramme: false,
  },
  { id: 'undo', name: 'Undo', does: 'Undo', keys: ['Ctrl+Z'], menu: 'edit', group: 1, onProgramme: false },
  {
    id: 'redo',
    name: 'Redo',
    does: 'Redo',
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    menu: 'edit',
    group: 1,
    onProgramme: false,
  },
  {
    id: 'history',
    name: 'History…',
    does: 'Show the history',
    keys: ['Ctrl+H'],
    menu: 'edit',
    group: 1,
    onProgramme: true,
  },
  {
    id: 'changes',
    name: 'What changed…',
    does: 'Show what changed since a day or a paper',
    keys: ['Ctrl+Shift+H'],
    menu: 'edit',
    group: 1,
    onProgramme: true,
  },
  {
    id: 'removed',
    name: 'Recently removed…',
    does: 'Bring back what was removed',
    keys: ['Ctrl+Shift+D'],
    menu: 'edit',
    group: 1,
    onProgramme: true,
  },
  {
    id: 'new-risk',
    name: 'New risk…',
    does: 'Add a risk, from any screen',
    keys: ['Ctrl+N'],
    menu: 'edit',
    group: 3,
    onProgramme: true,
  },
  {
    id: 'review-run',
    name: 'Review the risks that are due…',
    does: 'Go through the risks whose review is due',
    keys: ['Ctrl+Shift+G'],
    menu: 'edit',
    group: 3,
    onProgramme: true,
  },
  {
    id: 'find',
    name: 'Find in the programme',
    does: 'Find in the programme',
    keys: ['Ctrl+F'],
    menu: 'edit',
    group: 2,
    onProgramme: true,
  },
  {
    id: 'palette',
    name: 'All commands…',
    does: 'Find a command by name',
    keys: ['Ctrl+K'],
    menu: 'view',
    group: 1,
    onProgramme: false,
  },
  {
    id: 'theme',
    name: 'Change the theme',
    does: 'Light, dark or high contrast',
    keys: ['Ctrl+Shift+L'],
    menu: 'view',
    group: 2,
    onProgramme: false,
  },
  {
    id: 'tour',
    name: 'First steps',
    does: 'Be shown round',
    keys: [],
    menu: 'help',
    group: 1,
    onProgramme: true,
  },
  { id: 'help', name: 'Help', does: 'Help', keys: ['F1'], menu: 'help', group: 1, onProgramme: false },
  { id: 'keys', name: 'Keys', does: 'All keys', keys: ['Ctrl+/'], menu: 'help', group: 1, onProgramme: false },
  {
    id: 'licences',
    name: 'Licences…',
    does: 'Licences of what others made of Clerkwell',
    keys: [],
    menu: 'help',
    group: 2,
    onProgramme: false,
  },
] as const satisfies readonly CommandOf[];

/** What can be asked of the window by a key, the menu or the palette: a command, or a screen to go to. */
export type WindowCommand = (typeof COMMANDS)[number]['id'] | Screen;

/** A command as menus, keys and the palette show it. */
export type ShownCommand = {
  readonly id: WindowCommand;
  readonly name: string;
  readonly does: string;
  readonly keys: readonly string[];
  readonly menu: CommandOf['menu'];
  readonly group: number;
  readonly onProgramme: boolean;
};

/** The screens as commands, then all others. */
export const WINDOW_COMMANDS: readonly ShownCommand[] = [
  ...SCREENS.map(
    ({ id, name, keys }): ShownCommand => ({
      id,
      name,
      does: `Go to ${name}`,
      keys: keys === null ? [] : [keys],
      menu: 'view',
      group: 0,
      onProgramme: true,
    }),
  ),
  ...COMMANDS,
];
