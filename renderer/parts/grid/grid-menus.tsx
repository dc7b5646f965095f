import type { ReactElement } from 'react';
import type { GridColumn } from './columns.ts';
import { FilterDialog } from './filter-dialog.tsx';
import { NO_FILTER } from './filters.ts';
import { HeaderMenu } from './header-menu.tsx';
import { type RowAction, RowMenu } from './row-menu.tsx';
import type { Layout } from './use-layout.ts';

/** The menu that is open: of a title, by its column, or of the rows selected; and where it hangs. */
export type OpenMenu = { readonly on: 'header' | 'rows'; readonly id: string; readonly target: HTMLElement };

type MenusProps<Row> = {
  readonly name: string;
  readonly lay: Layout<Row>;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly menu: OpenMenu | null;
  /** The column whose filter is being asked for. */
  readonly filtering: string | null;
  readonly actions: () => readonly (readonly RowAction[])[];
  readonly onFilter: (columnId: string) => void;
  readonly onCloseMenu: () => void;
  readonly onCloseFilter: () => void;
};

/** What hangs over a grid: the menu of a title, the menu of rows, the dialog of a filter; one at a time. */
export function GridMenus<Row>(props: MenusProps<Row>): ReactElement | null {
  const { name, lay, columns, rows, menu, filtering } = props;
  const filterColumn = columns.find((column) => column.id === filtering);
  if (filterColumn !== undefined)
    return (
      <FilterDialog
        column={filterColumn}
        rows={rows}
        filter={lay.filters[filterColumn.id] ?? NO_FILTER}
        onFilter={(filter) => lay.setFilter(filterColumn.id, filter)}
        onClose={props.onCloseFilter}
      />
    );
  if (menu?.on === 'rows')
    return <RowMenu name="Rows selected" target={menu.target} actions={props.actions()} onClose={props.onCloseMenu} />;
  const column = lay.shown.find((one) => one.id === menu?.id);
  if (menu === null || column === undefined) return null;
  return (
    <HeaderMenu
      layoutKey={name}
      layout={lay.layout}
      columns={columns}
      shown={lay.shown}
      column={column}
      target={menu.target}
      filtered={lay.filters[column.id] !== undefined}
      onFilter={() => props.onFilter(column.id)}
      onClose={props.onCloseMenu}
    />
  );
}
