import type { ReactElement } from 'react';
import { type GridLayout, layOut } from '../../state/grid-layouts.ts';
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '../kit.ts';
import type { GridColumn } from './columns.ts';
import { clampWidth, moveColumn, toggleColumn } from './lay-columns.ts';

type MenuProps<Row> = {
  readonly layoutKey: string;
  readonly layout: GridLayout;
  /** All columns, those shown, and the one the menu is about. */
  readonly columns: readonly GridColumn<Row>[];
  readonly shown: readonly GridColumn<Row>[];
  readonly column: GridColumn<Row>;
  readonly target: HTMLElement;
  readonly filtered: boolean;
  readonly onFilter: () => void;
  readonly onClose: () => void;
};

const STEP = 40;

/** What can be done with a column besides sorting by a click on its title. */
export function HeaderMenu<Row>(props: MenuProps<Row>): ReactElement {
  const { layoutKey, layout, columns, shown, column, filtered } = props;
  const { id } = column;
  const put = (part: Partial<GridLayout>): void => layOut(layoutKey, part);
  const at = shown.findIndex((one) => one.id === id);
  const isLastFrozen = column.frozen === true && shown[at + 1]?.frozen !== true;
  const grouped = layout.group === id;
  return (
    <Menu
      open
      onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}
      positioning={{ target: props.target, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList aria-label={`Column ${column.title}`}>
          <MenuItem onClick={() => put({ sort: { id, desc: false } })}>Sort ascending</MenuItem>
          <MenuItem onClick={() => put({ sort: { id, desc: true } })}>Sort descending</MenuItem>
          {layout.sort === null ? null : <MenuItem onClick={() => put({ sort: null })}>Do not sort</MenuItem>}
          <MenuDivider />
          <MenuItem onClick={props.onFilter}>{filtered ? 'Change the filter…' : 'Filter…'}</MenuItem>
          <MenuItem onClick={() => put({ group: grouped ? null : id })}>
            {grouped ? 'Do not group' : `Group by ${column.title}`}
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => put({ frozen: isLastFrozen ? '' : id })}>
            {isLastFrozen ? 'Unfreeze columns' : 'Freeze up to here'}
          </MenuItem>
          <MenuItem disabled={at <= 0} onClick={() => put(moveColumn(columns, layout, id, -1))}>
            Move left
          </MenuItem>
          <MenuItem disabled={at === shown.length - 1} onClick={() => put(moveColumn(columns, layout, id, 1))}>
            Move right
          </MenuItem>
          <MenuItem onClick={() => put(widen(layout, column, STEP))}>Wider</MenuItem>
          <MenuItem onClick={() => put(widen(layout, column, -STEP))}>Narrower</MenuItem>
          <MenuDivider />
          <MenuItem
            disabled={shown.length === 1}
            onClick={() => {
              const own = columns.find((one) => one.id === id);
              if (own !== undefined) put(toggleColumn(own, layout, false));
            }}
          >
            Hide column
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function widen<Row>(layout: GridLayout, column: GridColumn<Row>, by: number): Pick<GridLayout, 'widths'> {
  return { widths: { ...layout.widths, [column.id]: clampWidth(column.width + by) } };
}
