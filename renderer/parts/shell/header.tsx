import type { ReactElement } from 'react';
import type { ProgrammeState, WindowState } from '../../../shared/api/views.ts';
import { redo, undo, useSaving } from '../../state/edits.ts';
import { closeProgramme, openProgramme, openRecent } from '../../state/programme.ts';
import { compactFile, examineFile, saveCopy, showBackups } from '../../state/file.ts';
import { sayClock } from '../../state/clock.ts';
import { showChanges, showHistory } from '../../state/history.ts';
import { chooseCopy } from '../../state/merge.ts';
import { runCommand } from '../../state/commands.ts';
import { ChevronIcon, HelpIcon, RedoIcon, UndoIcon } from '../icons.ts';
import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '../kit.ts';
import { FindBox } from './find-box.tsx';
import { ThemeMenu } from './theme-menu.tsx';

type HeaderProps = { readonly state: WindowState; readonly programme: ProgrammeState };

/** The programme in hand, whether it is saved, and what undo would take back. */
export function Header({ state, programme }: HeaderProps): ReactElement {
  return (
    <header className="top" data-landmark tabIndex={-1}>
      <ProgrammeMenu state={state} programme={programme} />
      <Saved programme={programme} />
      <span className="spacer" />
      <FindBox programme={programme} />
      <span className="spacer" />
      <StepButton step="undo" what={programme.undo} />
      <StepButton step="redo" what={programme.redo} />
      <span className="top-rule" />
      <ThemeMenu />
      <Tooltip content="Help (F1)" relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<HelpIcon />}
          aria-label="Help"
          onClick={() => void runCommand('help')}
        />
      </Tooltip>
    </header>
  );
}

function ProgrammeMenu({ state, programme }: HeaderProps): ReactElement {
  const others = state.recent.filter((file) => file.found && file.fileName !== programme.fileName).slice(0, 5);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className="top-programme"
          aria-label={`${programme.name} ${programme.fileName}, programme menu`}
          icon={<ChevronIcon />}
          iconPosition="after"
        >
          <span className="top-words">
            <span className="top-name">{programme.name}</span> <span className="top-file">{programme.fileName}</span>
          </span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem secondaryContent="Ctrl+O" onClick={() => void openProgramme()}>
            Open a programme…
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+Shift+M" onClick={() => void chooseCopy()}>
            Merge another copy…
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+Shift+S" onClick={() => void saveCopy()}>
            Save a copy…
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+Shift+B" onClick={() => void showBackups()}>
            Backups…
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+Shift+J" onClick={() => void examineFile(false)}>
            Check this file…
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+Shift+P" onClick={() => void compactFile()}>
            Compact this file
          </MenuItem>
          <MenuItem onClick={() => void closeProgramme()}>Close this programme</MenuItem>
          <MenuDivider />
          <MenuItem secondaryContent="Ctrl+H" onClick={() => showHistory(null)}>
            History
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+Shift+H" onClick={showChanges}>
            What changed
          </MenuItem>
          {others.length === 0 ? null : (
            <>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>Opened before</MenuGroupHeader>
                {others.map((file) => (
                  <MenuItem key={file.token} onClick={() => void openRecent(file.token)}>
                    {file.fileName}
                  </MenuItem>
                ))}
              </MenuGroup>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Saved({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const saving = useSaving();
  const said = programme.savedAt === null ? 'No changes yet' : `Saved ${sayClock(programme.savedAt)}`;
  return (
    <span className="top-saved muted" title="Every edit is saved in the file as soon as it is made.">
      {saving ? 'Saving…' : said}
    </span>
  );
}

const STEPS = {
  undo: { name: 'Undo', keys: 'Ctrl+Z', Icon: UndoIcon, run: undo },
  redo: { name: 'Redo', keys: 'Ctrl+Y', Icon: RedoIcon, run: redo },
} as const;

function StepButton({ step, what }: { readonly step: 'undo' | 'redo'; readonly what: string | null }): ReactElement {
  const { name, keys, Icon, run } = STEPS[step];
  const label = what === null ? `${name}: nothing to ${step}` : `${name} ${what}`;
  return (
    <Tooltip content={`${label} (${keys})`} relationship="description">
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon />}
        aria-label={label}
        disabledFocusable={what === null}
        onClick={() => void run()}
      >
        {name}
      </Button>
    </Tooltip>
  );
}
