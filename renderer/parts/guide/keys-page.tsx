import type { ReactElement } from 'react';
import { WINDOW_COMMANDS } from '../../../shared/api/commands.ts';

const OTHER_KEYS: readonly (readonly [string, string])[] = [
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
  ['Ctrl+F or Ctrl+H in the text of a report', 'Find and replace, in this report or in all'],
  ['Ctrl+plus, Ctrl+minus, Ctrl+0', 'Make all of the window larger, smaller, as it was'],
  ['F6, Shift+F6', 'Go to the next or last part of the window'],
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
      <table className="plain-table" aria-labelledby="guide-keys">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Does</th>
          </tr>
        </thead>
        <tbody>
          {[...ofWindow, ...OTHER_KEYS].map(([keys, does]) => (
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
