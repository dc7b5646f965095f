import type { ReactElement } from 'react';
import { WINDOW_COMMANDS } from '../../../shared/api/commands.ts';

type Keys = readonly (readonly [string, string])[];

const OTHER_KEYS: Keys = [
  ['Arrow keys, Home, End, Page Up, Page Down', 'Move in the register'],
  ['Ctrl+arrow, Ctrl+Home, Ctrl+End', 'Go to the edge of the register'],
  ['Up from the first row, then Enter', 'Sort by a column'],
  ['Enter, F2 or any letter', 'Edit the cell'],
  ['Shift+F2', 'Write a note on the figure in the cell'],
  ['Enter', 'Save and go down'],
  ['Tab', 'Save and go right; when no cell is open, leave the register'],
  ['Esc', 'Take back what was typed'],
  ['Shift+arrow, then Ctrl+C', 'Copy cells, to paste into a spreadsheet'],
  ['Ctrl+V', 'Paste cells from a spreadsheet; undo takes the whole paste back'],
  ['Ctrl+plus, Ctrl+minus, Ctrl+0', 'Make all of the window larger, smaller, as it was'],
  ['F6, Shift+F6', 'Go to the next or last part of the window'],
];

const TEXT_KEYS: Keys = [
  ['=', 'Put in a figure from the file; in the middle of a word it is an equals sign'],
  ['Ctrl+=', 'Put in a figure from the file'],
  ['Ctrl+K with words selected, or in a link', 'Link the words, change the link or take it away'],
  ['Ctrl+B', 'Bold'],
  ['Ctrl+I', 'Italic'],
  ['Ctrl+Shift+8', 'Bulleted list'],
  ['Ctrl+Shift+7', 'Numbered list'],
  ['Tab, Shift+Tab', 'Deeper in the list and out of it; to the next cell of a table and back'],
  ['Ctrl+Alt+0', 'Make it a paragraph'],
  ['Ctrl+Alt+1, Ctrl+Alt+2, Ctrl+Alt+3', 'Make it a sub-heading of that level'],
  ['Ctrl+Alt+F', 'Put in a footnote; Esc leaves it'],
  ['Ctrl+Alt+R', 'Put in a reference'],
  ['Ctrl+Alt+M', 'Comment on what is selected'],
  ['Ctrl+F or Ctrl+H', 'Find and replace, in this report or in all'],
  ['Ctrl+Shift+Space', 'A space at which no line ends'],
  ['Shift+Enter', 'A new line in the same paragraph'],
];

/** Every key of the window, from the one list of commands, and those of the registers. */
export function KeysPage(): ReactElement {
  const ofWindow = WINDOW_COMMANDS.filter(({ keys }) => keys.length > 0).map(
    ({ keys, does }): readonly [string, string] => [keys.join(' or '), does],
  );
  return (
    <>
      <h3 id="guide-keys">Keys</h3>
      <p>On a Mac, Command is as good as Ctrl.</p>
      <KeyTable names="guide-keys" keys={[...ofWindow, ...OTHER_KEYS]} />
      <h4 id="guide-text-keys">In the text of a report</h4>
      <KeyTable names="guide-text-keys" keys={TEXT_KEYS} />
    </>
  );
}

function KeyTable({ names, keys }: { readonly names: string; readonly keys: Keys }): ReactElement {
  return (
    <table className="plain-table" aria-labelledby={names}>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Does</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(([key, does]) => (
          <tr key={`${key} ${does}`}>
            <th scope="row">{key}</th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
