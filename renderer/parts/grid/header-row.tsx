import { memo, type PointerEvent, type ReactElement } from 'react';
import type { Sort } from '../../state/grid-layouts.ts';
import { ChevronIcon, FilterIcon, SortDownIcon, SortUpIcon } from '../icons.ts';
import { useSteady } from '../use-steady.ts';
import type { Filters } from './filters.ts';

type HeaderColumn = {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly frozen?: boolean;
  readonly align?: 'right';
};

type HeaderProps = {
  readonly columns: readonly HeaderColumn[];
  readonly lefts: readonly number[];
  readonly sort: Sort | null;
  readonly filters: Filters;
  /** The header that holds the grid's one tab stop, or null when a cell holds it. */
  readonly stop: string | null;
  readonly onSort: (columnId: string) => void;
  readonly onMenu: (columnId: string, target: HTMLElement) => void;
  readonly onWidth: (columnId: string, width: number) => void;
};

// In a narrower column the arrow would lie over the title, and a click meant to sort would open the menu.
const ROOM_FOR_MORE = 88;

/** The titles of the columns; a click, Enter or Space sorts, Shift+F10 or the arrow opens what else can be done with a column. */
export function HeaderRow(props: HeaderProps): ReactElement {
  const [onSort, onMenu, onWidth] = [useSteady(props.onSort), useSteady(props.onMenu), useSteady(props.onWidth)];
  return <Titles {...props} onSort={onSort} onMenu={onMenu} onWidth={onWidth} />;
}

const Titles = memo(function DrawTitles(props: HeaderProps): ReactElement {
  const { columns, lefts, sort, stop, onSort, onMenu } = props;
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="row head">
        {columns.map((column, at) => {
          const sorted = sort?.id === column.id ? (sort.desc ? 'descending' : 'ascending') : 'none';
          const filtered = props.filters[column.id] !== undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={`cell ${column.frozen === true ? 'frozen' : ''} ${column.align === 'right' ? 'right' : ''}`}
              style={{ width: column.width, ...(column.frozen === true && { left: lefts[at] }) }}
              aria-colindex={at + 1}
              aria-sort={sorted}
              aria-haspopup="menu"
              data-stop={stop === column.id ? column.id : undefined}
              data-column={column.id}
              tabIndex={stop === column.id ? 0 : -1}
              title={`Sort by ${column.title}; right-click for more`}
              onClick={() => onSort(column.id)}
              onContextMenu={(event) => {
                event.preventDefault();
                onMenu(column.id, event.currentTarget);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onSort(column.id);
              }}
            >
              <span className="head-title">{column.title}</span>
              {sorted === 'none' ? null : sorted === 'ascending' ? (
                <SortUpIcon aria-hidden />
              ) : (
                <SortDownIcon aria-hidden />
              )}
              {filtered ? <FilterIcon aria-label="filtered" /> : null}
              {/* For the mouse; by keyboard the title itself opens the menu. */}
              {column.width < ROOM_FOR_MORE ? null : (
                <span
                  className="head-more"
                  aria-hidden
                  onClick={(event) => {
                    event.stopPropagation();
                    onMenu(column.id, event.currentTarget);
                  }}
                >
                  <ChevronIcon aria-hidden />
                </span>
              )}
              <Edge column={column} onWidth={props.onWidth} />
            </div>
          );
        })}
      </div>
    </div>
  );
});

type EdgeProps = { readonly column: HeaderColumn; readonly onWidth: (columnId: string, width: number) => void };

/** The right edge of a title, to drag; the menu has the same by steps. */
function Edge({ column, onWidth }: EdgeProps): ReactElement {
  const begin = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const start = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => onWidth(column.id, column.width + moved.clientX - start);
    const end = (): void => edge.removeEventListener('pointermove', move);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end, { once: true });
    edge.addEventListener('pointercancel', end, { once: true });
  };
  return <span className="head-edge" aria-hidden onPointerDown={begin} onClick={(event) => event.stopPropagation()} />;
}
