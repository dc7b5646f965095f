import { memo, type ReactElement } from 'react';
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
      <ProgrammeMenu recent={state.recent} name={programme.name} fileName={programme.fileName} />
      <Saved programme={programme} />
      <span className="spacer" />
      <FindBox />
      <span className="spacer" />
      <StepButton step="undo" what={programme.undo} />
      <StepButton step="redo" what={programme.redo} />
      <span className="top-rule" />
      <ThemeMenu />
      <HelpButton />
    </header>
  );
}

// What stands in the header is drawn again only when something of it changed: it is there at every edit.
const HelpButton = memo(function DrawHelpButton(): ReactElement {
  return (
    <Tooltip content="Help (F1)" relationship="label">
      <Button
        size="small"
        appearance="subtle"
        icon={<HelpIcon />}
        aria-label="Help"
        onClick={() => void runCommand('help')}
      />
    </Tooltip>
  );
});

type MenuProps = Pick<WindowState, 'recent'> & Pick<ProgrammeState, 'name' | 'fileName'>;

const ProgrammeMenu = memo(function DrawProgrammeMenu({ recent, name, fileName }: MenuProps): ReactElement {
  const others = recent.filter((file) => file.found && file.fileName !== fileName).slice(0, 5);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className="top-programme"
          aria-label={`${name} ${fileName}, programme menu`}
          icon={<ChevronIcon />}
          iconPosition="after"
        >
          <span className="top-words">
            <span className="top-name">{name}</span> <span className="top-file">{fileName}</span>
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
});

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

type StepProps = { readonly step: 'undo' | 'redo'; readonly what: string | null };

const StepButton = memo(function DrawStepButton({ step, what }: StepProps): ReactElement {
  const { name, keys, Icon, run } = STEPS[step];
  const label = what === null ? `${name}: nothing to ${step}` : `${name} ${what}`;
  return (
    <Tooltip content={`${label} (${keys})`} relationship="inaccessible">
      <Button
        size="small"
        appearance="subtle"
        icon={<Icon />}
        aria-label={label}
        aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
        disabledFocusable={what === null}
        onClick={() => void run()}
      >
        {name}
      </Button>
    </Tooltip>
  );
});
