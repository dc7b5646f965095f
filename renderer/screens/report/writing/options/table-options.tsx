import type { Node } from 'prosemirror-model';
import { addColumnAfter, addRowAfter, cellAround, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables';
import type { ReactElement } from 'react';
import { Button, Checkbox } from '../../../../parts/kit.ts';
import { around, setAttributes } from '../commands.ts';
import { type Editor, runInEditor } from '../editors.ts';
import { ChoiceField } from './choice-field.tsx';
import { OptionField } from './option-field.tsx';
import { PanelFrame } from './panel-frame.tsx';

type OptionsProps = {
  readonly editor: Editor;
  readonly node: Node;
  readonly set: (attrs: Readonly<Record<string, unknown>>) => void;
};

const MOST_COLUMNS = 12;

const ALIGNMENTS = [
  { value: 'left', name: 'Left' },
  { value: 'right', name: 'Right, for numbers' },
  { value: 'centre', name: 'Centre' },
] as const;

/** A typed table: its caption and note, its rows and columns, and how the ones with the cursor look. */
export function TableOptions({ editor, node, set }: OptionsProps): ReactElement {
  const { state, dispatch } = editor.view;
  const row = around(state.selection.$from, 'table_row');
  const cell = cellAround(state.selection.$from);
  const header = node.firstChild;
  const isHeader = row !== null && header !== null && row.node === header;
  const column = cell === null ? -1 : cell.index();
  const head = column < 0 ? null : (header?.maybeChild(column) ?? null);
  const headPos = head === null || header === null ? null : headerPosition(editor, node, column);
  const put = (pos: number, attrs: Readonly<Record<string, unknown>>): void => {
    setAttributes(pos, attrs)(editor.view.state, dispatch);
  };
  const line = (name: 'caption' | 'note', most: number) => (typed: string) => {
    if (typed.length > most) return `This is longer than ${most} characters.`;
    set({ [name]: typed });
    return null;
  };
  return (
    <PanelFrame title="Options: table">
      <OptionField label="Caption" value={String(node.attrs['caption'])} set={line('caption', 200)} />
      <OptionField
        label="Note under the table (optional)"
        value={String(node.attrs['note'])}
        set={line('note', 1000)}
      />
      {headPos === null || head === null ? null : (
        <>
          <ChoiceField
            label="Alignment of this column"
            value={String(head.attrs['align'])}
            choices={ALIGNMENTS}
            pick={(value) => put(headPos, { align: value })}
          />
          <OptionField
            label="Width of this column, as a share"
            value={String(head.attrs['share'])}
            set={(typed) => {
              const share = Number(typed);
              if (!Number.isInteger(share) || share < 1 || share > 100)
                return 'A share is a whole number from 1 to 100.';
              put(headPos, { share });
              return null;
            }}
          />
        </>
      )}
      {row === null || isHeader ? null : (
        <>
          <Checkbox
            label="This row is a total"
            checked={row.node.attrs['total'] === true}
            onChange={(_, { checked }) => put(row.pos, { total: checked === true })}
          />
          <Checkbox
            label="This row is a part of the one above"
            checked={row.node.attrs['part'] === true}
            onChange={(_, { checked }) => put(row.pos, { part: checked === true })}
          />
        </>
      )}
      <span className="ed-table-buttons">
        <Button size="small" onClick={() => runInEditor(addRowAfter)}>
          Add a row
        </Button>
        <Button
          size="small"
          disabled={(header?.childCount ?? 0) >= MOST_COLUMNS}
          onClick={() => runInEditor(addColumnAfter)}
        >
          Add a column
        </Button>
        <Button size="small" disabled={isHeader || node.childCount <= 2} onClick={() => runInEditor(deleteRow)}>
          Remove the row
        </Button>
        <Button size="small" disabled={(header?.childCount ?? 0) <= 1} onClick={() => runInEditor(deleteColumn)}>
          Remove the column
        </Button>
        <Button size="small" onClick={() => runInEditor(deleteTable)}>
          Remove the table
        </Button>
      </span>
    </PanelFrame>
  );
}

/** Where the header cell of the column stands in the document. */
function headerPosition(editor: Editor, table: Node, column: number): number | null {
  const found = around(editor.view.state.selection.$from, 'table');
  const header = table.firstChild;
  if (found === null || header === null) return null;
  let pos = found.pos + 2;
  for (let at = 0; at < column; at += 1) pos += header.child(at).nodeSize;
  return pos;
}
