import { Command } from 'cmdk';
import { memo, type ReactElement } from 'react';
import { type ShownCommand, WINDOW_COMMANDS } from '../../../shared/api/commands.ts';
import { runCommand } from '../../state/commands.ts';
import { showThrown } from '../../state/problems.ts';
import { setPalette, useLiking, useUi } from '../../state/ui.ts';
import { Dialog, DialogBody, DialogContent, DialogSurface } from '../kit.ts';
import './palette.css';

/** How many of the commands used last stand at the top. */
const MOST_RECENT = 5;

const GROUPS: readonly { readonly menu: ShownCommand['menu']; readonly name: string }[] = [
  { menu: 'view', name: 'Go to and view' },
  { menu: 'file', name: 'File' },
  { menu: 'edit', name: 'Edit' },
  { menu: 'help', name: 'Help' },
];

/** Other words that people look for a command by. */
const ALSO_CALLED: { readonly [id in ShownCommand['id']]?: string } = {
  'export-sheet': 'export sheet workbook Excel CSV PDF print',
  'import-sheet': 'import sheet workbook upload',
  'send-updates': 'ask owners for updates',
  theme: 'dark light high contrast colours',
  'review-run': 'review run due overdue',
  compact: 'shrink size',
  undo: 'take back',
  examine: 'check sound damaged',
};

/** Every command by name, with its keys: type a part of the name, Enter runs it. Those used last stand first. */
export const Palette = memo(function DrawPalette({ hasProgramme }: { readonly hasProgramme: boolean }): ReactElement {
  const open = useUi((ui) => ui.paletteOpen);
  return (
    // It is gone at once: fading out it took the focus again from what a command opened, or hid from the next key that asks for it.
    <Dialog open={open} surfaceMotion={null} onOpenChange={(_, data) => setPalette(data.open)}>
      <DialogSurface className="palette" aria-label="All commands" backdropMotion={null}>
        <DialogBody>
          <DialogContent className="palette-body">
            <Commands hasProgramme={hasProgramme} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
});

function Commands({ hasProgramme }: { readonly hasProgramme: boolean }): ReactElement {
  const used = useLiking((liking) => liking.commandsUsed);
  const usable = WINDOW_COMMANDS.filter(({ id, onProgramme }) => id !== 'palette' && (hasProgramme || !onProgramme));
  const recent = used.flatMap((id) => usable.find((command) => command.id === id) ?? []).slice(0, MOST_RECENT);
  const others = usable.filter((command) => !recent.includes(command));
  return (
    <Command label="All commands" loop>
      <Command.Input placeholder="Type a command" className="palette-input" maxLength={100} />
      <Command.List className="palette-list" tabIndex={-1}>
        <Command.Empty className="palette-empty">No command has that in its name.</Command.Empty>
        <Group name="Used last" commands={recent} />
        {GROUPS.map(({ menu, name }) => (
          <Group key={menu} name={name} commands={others.filter((command) => command.menu === menu)} />
        ))}
      </Command.List>
    </Command>
  );
}

function Group({
  name,
  commands,
}: {
  readonly name: string;
  readonly commands: readonly ShownCommand[];
}): ReactElement | null {
  if (commands.length === 0) return null;
  return (
    <Command.Group heading={name} className="palette-group">
      {commands.map((command) => (
        <Command.Item
          key={command.id}
          value={command.name}
          keywords={[command.does, ALSO_CALLED[command.id] ?? '']}
          className="palette-item"
          onSelect={() => choose(command)}
        >
          <span>{command.name}</span>
          {command.keys[0] === undefined ? null : <kbd>{command.keys[0]}</kbd>}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function choose({ id }: ShownCommand): void {
  setPalette(false);
  useLiking.setState(({ commandsUsed }) => ({
    commandsUsed: [id, ...commandsUsed.filter((one) => one !== id)].slice(0, MOST_RECENT),
  }));
  // The dialog gives the focus back first: what a command opens is to keep it.
  setTimeout(() => void runCommand(id).catch(showThrown));
}
