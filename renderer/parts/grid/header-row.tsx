import type { ReactElement } from 'react';
import { announce } from '../../state/announce.ts';
import { SortDownIcon, SortUpIcon } from '../icons.ts';
import type { Sort } from './columns.ts';

type HeaderProps = {
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    readonly width: number;
    readonly frozen?: boolean;
    readonly align?: 'right';
  }[];
  readonly lefts: readonly number[];
  readonly sort: Sort | null;
  /** The header that holds the grid's one tab stop, or null when a cell holds it. */
  readonly stop: string | null;
  readonly onSort: (columnId: string) => void;
};

/** The titles of the columns; a click, Enter or Space sorts. */
export function HeaderRow({ columns, lefts, sort, stop, onSort }: HeaderProps): ReactElement {
  const press = (id: string, title: string): void => {
    onSort(id);
    announce(`Sorting by ${title}.`);
  };
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="row head">
        {columns.map((column, at) => {
          const sorted = sort?.id === column.id ? (sort.desc ? 'descending' : 'ascending') : 'none';
          return (
            <div
              key={column.id}
              role="columnheader"
              className={`cell ${column.frozen === true ? 'frozen' : ''} ${column.align === 'right' ? 'right' : ''}`}
              style={{ width: column.width, ...(column.frozen === true && { left: lefts[at] }) }}
              aria-colindex={at + 1}
              aria-sort={sorted}
              data-stop={stop === column.id ? column.id : undefined}
              data-column={column.id}
              tabIndex={stop === column.id ? 0 : -1}
              title={`Sort by ${column.title}`}
              onClick={() => press(column.id, column.title)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                press(column.id, column.title);
              }}
            >
              <span className="head-title">{column.title}</span>
              {sorted === 'none' ? null : sorted === 'ascending' ? (
                <SortUpIcon aria-hidden />
              ) : (
                <SortDownIcon aria-hidden />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
