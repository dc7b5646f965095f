import { showRefusal } from '../../../state/problems.ts';
import { canHold, node } from './commands.ts';
import { openTool, type Tool, useEditors } from './editors.ts';

/** What only fits among words that are no heading. */
const PIECES: { readonly [tool in NonNullable<Tool>]?: string } = { figure: 'a figure', reference: 'a reference' };

/** Opens a tool for the text that is written in, or says why what it puts in cannot stand where the cursor is. */
export function askForTool(tool: NonNullable<Tool>): void {
  const { current } = useEditors.getState();
  if (current?.of === 'recommendation' && (tool === 'block' || tool === 'picture')) return refuseInLine();
  const state = current?.view.state;
  const piece = PIECES[tool];
  if (state === undefined || piece === undefined || canHold(state.selection.$from, node(tool))) return openTool(tool);
  return showRefusal(
    `A sub-heading and the heading of a column hold words only: put ${piece} into the text or a cell.`,
  );
}

/** A recommendation is saved as its words alone. */
export function refuseInLine(): void {
  showRefusal('A recommendation holds words only: put tables, charts and pictures into a section.');
}
