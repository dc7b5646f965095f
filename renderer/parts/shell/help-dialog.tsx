import type { ReactElement } from 'react';
import { WINDOW_COMMANDS } from '../../../shared/api/commands.ts';
import type { WindowState } from '../../../shared/api/views.ts';
import { setHelp, useUi } from '../../state/ui.ts';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '../kit.ts';

const GRID_KEYS: readonly (readonly [string, string])[] = [
  ['Arrow keys, Home, End, Page Up, Page Down', 'Move in the register'],
  ['Ctrl+arrow, Ctrl+Home, Ctrl+End', 'Go to the edge of the register'],
  ['Up from the first row, then Enter', 'Sort by a column'],
  ['Enter, F2 or any letter', 'Edit the cell'],
  ['Enter', 'Save and go down'],
  ['Tab', 'Save and go right; when no cell is open, leave the register'],
  ['Esc', 'Take back what was typed'],
  ['Shift+arrow, then Ctrl+C', 'Copy cells, to paste into a spreadsheet'],
  ['Ctrl+V', 'Paste cells from a spreadsheet; undo takes the whole paste back'],
  ['F6, Shift+F6', 'Go to the next or last part of the window'],
];

function close(): void {
  setHelp(false);
}

/** Help that is always at hand: what each screen does, how saving works, where the file is, and the keys. */
export function HelpDialog({ state }: { readonly state: WindowState }): ReactElement {
  const open = useUi((ui) => ui.helpOpen);
  const file = state.programme?.fileName;
  const folder = state.recent.find((recent) => recent.fileName === file)?.folder;
  return (
    <Dialog open={open} onOpenChange={(_, data) => (data.open ? undefined : close())}>
      <DialogSurface className="help" aria-label="Help">
        <DialogBody>
          <DialogTitle>Help</DialogTitle>
          <DialogContent className="help-body" tabIndex={0}>
            <Topics file={file} folder={folder} />
            <Keys />
            <p className="muted">Clerkwell {state.version}. Nothing you type leaves this computer.</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Topics({
  file,
  folder,
}: {
  readonly file: string | undefined;
  readonly folder: string | undefined;
}): ReactElement {
  return (
    <>
      <h3>The screens</h3>
      <p>
        <strong>Overview</strong> shows how the programme stands: ratings and the reasons for them, the gravest risks,
        the deficit bridge, measures, milestones, conditions and the next meetings.
      </p>
      <p>
        <strong>Risks</strong> is the register. Edit it like a spreadsheet; the panel beside it holds cause, event and
        effect, the three ratings, the actions and the score history.
      </p>
      <p>
        <strong>Report</strong> shows the paper as it will be printed, with every figure taken from the file, what the
        checks found, and the button that writes it to Word.
      </p>
      <h3>Saving and undo</h3>
      <p>
        There is no Save button: each edit is in the file as soon as you leave the cell or field, and while you type,
        shortly after the last key. The header says when the last one was saved. Undo takes edits back one by one, the
        newest first, and Redo does them again. A field you are typing in takes back its own typing first.
      </p>
      <p>A value that cannot be saved stays where you typed it, with the reason beside it.</p>
      <h3>History and other copies</h3>
      <p>
        History (Ctrl+H) lists every edit: who, when, what and why. What changed (Ctrl+Shift+H) adds up the edits since
        a day or since the paper of a meeting. When two people have edited copies of the file, Merge another copy
        (Ctrl+Shift+M) joins them field by field: it shows first what would change and asks where both changed the same,
        and Undo takes it back as one step.
      </p>
      <h3>Your file</h3>
      <p>
        {file === undefined
          ? 'No programme is open. A programme is one file on this computer; copy it to keep a copy of everything.'
          : `The programme is the file ${file}${folder === undefined ? '' : ` in ${folder}`}. Copy that one file to keep a copy of everything.`}
      </p>
    </>
  );
}

function Keys(): ReactElement {
  const ofWindow = WINDOW_COMMANDS.filter(({ keys }) => keys.length > 0);
  const rows: readonly (readonly [string, string])[] = [
    ...ofWindow.map(({ does, keys }): readonly [string, string] => [keys.join(' or '), does]),
    ...GRID_KEYS,
  ];
  return (
    <>
      <h3 id="help-keys">Keys</h3>
      <table className="plain-table" aria-labelledby="help-keys">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Does</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={`${keys} ${does}`}>
              <th scope="row">{keys}</th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
