import type { ReactElement } from 'react';
import { BOUND_SHOWS, type BoundShow } from '../../../../../shared/model/block-options.ts';
import { announce } from '../../../../state/announce.ts';
import { useBlockChoices } from '../../../../state/block-choices.ts';
import { makeBound } from '../block-values.ts';
import { BLOCK_WORDS } from '../block-words.ts';
import { insertBlock, node } from '../commands.ts';
import { useEditors } from '../editors.ts';
import { Picker } from './picker.tsx';
import { closeTool, ToolDialog } from './tool-dialog.tsx';

/** Picks a table, chart or list that the file draws; its options stand in the panel once it is in the text. */
export function BlockDialog(): ReactElement {
  const { data, isPending } = useBlockChoices();
  const made = BOUND_SHOWS.map((show) => ({ show, block: data === undefined ? null : makeBound(show, data) }));
  const take = (show: string): void => {
    const block = made.find((one) => one.show === (show as BoundShow))?.block ?? null;
    const view = useEditors.getState().current?.view;
    if (view === undefined) return;
    if (block === null) return announce(`${BLOCK_WORDS[show as BoundShow].name}: ${sayLack(show as BoundShow)}.`);
    insertBlock(node('bound').create({ block }))(view.state, view.dispatch);
    closeTool();
  };
  return (
    <ToolDialog title="Table, chart or list from the file">
      <Picker
        label="Find a table, a chart or a list"
        picks={made.map(({ show, block }) => ({
          id: show,
          group: '',
          name: BLOCK_WORDS[show].name,
          detail: data !== undefined && block === null ? sayLack(show) : BLOCK_WORDS[show].detail,
        }))}
        onPick={take}
        pending={isPending}
        empty="There is no such block."
      />
    </ToolDialog>
  );
}

/** Why a block cannot be put in. */
function sayLack(show: BoundShow): string {
  return BLOCK_WORDS[show].needs ?? 'the file has nothing for it';
}
