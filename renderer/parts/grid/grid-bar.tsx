import { memo, type ReactElement, type ReactNode } from 'react';
import { type GridLayout, layOut, resetLayout } from '../../state/grid-layouts.ts';
import { ColumnsIcon, DismissIcon, GroupIcon } from '../icons.ts';
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '../kit.ts';
import type { GridColumn } from './columns.ts';
import { type ColumnFilter, type Filters, NO_FILTER, sayFilter } from './filters.ts';
import { isShown, orderColumns, toggleColumn } from './lay-columns.ts';

type BarProps<Row> = {
  readonly layoutKey: string;
  readonly layout: GridLayout;
  readonly columns: readonly GridColumn<Row>[];
  readonly filters: Filters;
  readonly onFilter: (columnId: string, filter: ColumnFilter) => void;
  readonly children?: ReactNode;
};

/** Above a grid: which columns, grouped by what, and the filters that are on, each with its way off. */
export function GridBar<Row>({ layoutKey, layout, columns, filters, onFilter, children }: BarProps<Row>): ReactElement {
  return (
    <div className="grid-bar" role="group" aria-label="Columns, groups and filters">
      {children}
      <LayoutMenus layoutKey={layoutKey} layout={layout} columns={columns} />
      {columns.map((column) => {
        const filter = filters[column.id];
        return filter === undefined ? null : (
          <Button
            key={column.id}
            size="small"
            className="filter-chip"
            icon={<DismissIcon />}
            iconPosition="after"
            aria-label={`Take off the filter ${sayFilter(column, filter)}`}
            onClick={() => onFilter(column.id, NO_FILTER)}
          >
            {sayFilter(column, filter)}
          </Button>
        );
      })}
    </div>
  );
}

type MenusProps<Row> = Pick<BarProps<Row>, 'layoutKey' | 'layout' | 'columns'>;

function DrawMenus<Row>({ layoutKey, layout, columns }: MenusProps<Row>): ReactElement {
  const ordered = orderColumns(columns, layout);
  const shown = ordered.filter((column) => isShown(column, layout));
  const group = columns.find((column) => column.id === layout.group);
  return (
    <>
      <Menu
        checkedValues={{ columns: shown.map((column) => column.id) }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const moved = ordered.find((column) => checkedItems.includes(column.id) !== isShown(column, layout));
          if (moved !== undefined && checkedItems.length > 0)
            layOut(layoutKey, toggleColumn(moved, layout, checkedItems.includes(moved.id)));
        }}
        persistOnItemClick
      >
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<ColumnsIcon />}>
            Columns
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {ordered.map((column) => (
              <MenuItemCheckbox key={column.id} name="columns" value={column.id}>
                {column.title}
              </MenuItemCheckbox>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => resetLayout(layoutKey)}>Columns as they were</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu
        checkedValues={{ group: [layout.group ?? ''] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const [chosen] = checkedItems;
          layOut(layoutKey, { group: chosen === undefined || chosen === '' ? null : chosen });
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="subtle" icon={<GroupIcon />}>
            {group === undefined ? 'Group' : `Grouped by ${group.title}`}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItemRadio name="group" value="">
              No groups
            </MenuItemRadio>
            {ordered.map((column) => (
              <MenuItemRadio key={column.id} name="group" value={column.id}>
                {column.title}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

const LayoutMenus = memo(DrawMenus) as typeof DrawMenus;
