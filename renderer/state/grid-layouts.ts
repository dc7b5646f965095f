import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** The column the rows are in order of, and which way. */
export type Sort = { readonly id: string; readonly desc: boolean };

/** How a person likes one register: which columns, in what order and how wide, and how the rows are sorted and grouped. */
export type GridLayout = {
  /** The columns in the person's order; empty for the register's own. */
  readonly order: readonly string[];
  /** Columns chosen away, and optional ones chosen. */
  readonly hidden: readonly string[];
  readonly chosen: readonly string[];
  readonly widths: { readonly [columnId: string]: number };
  /** The last of the columns that stay in sight; empty for none, null as the register has it. */
  readonly frozen: string | null;
  readonly sort: Sort | null;
  readonly group: string | null;
};

const OWN: GridLayout = { order: [], hidden: [], chosen: [], widths: {}, frozen: null, sort: null, group: null };

type Layouts = { readonly layouts: { readonly [register: string]: Partial<GridLayout> } };

const useLayouts = create<Layouts>()(persist((): Layouts => ({ layouts: {} }), { name: 'clerkwell-grids' }));

/** How the register named `key` is laid out: kept for next time. */
export function useGridLayout(key: string): GridLayout {
  const layout = useLayouts(({ layouts }) => layouts[key]);
  return layout === undefined ? OWN : complete(layout);
}

// One object per stored layout, so that what is worked out from it stands until it changes.
const completed = new WeakMap<Partial<GridLayout>, GridLayout>();
function complete(layout: Partial<GridLayout>): GridLayout {
  const known = completed.get(layout) ?? { ...OWN, ...layout };
  completed.set(layout, known);
  return known;
}

/** Changes parts of the layout of a register. */
export function layOut(key: string, part: Partial<GridLayout>): void {
  useLayouts.setState(({ layouts }) => ({ layouts: { ...layouts, [key]: { ...layouts[key], ...part } } }));
}

/** Gives a register its own layout back. */
export function resetLayout(key: string): void {
  useLayouts.setState(({ layouts }) => ({
    layouts: Object.fromEntries(Object.entries(layouts).filter(([register]) => register !== key)),
  }));
}
