import type { ReactNode } from 'react';

/** One of the values a cell may take, and what it is called. */
export type Choice = { readonly value: string; readonly name: string };

/** How a cell is edited, with the value it holds before. A day is held as YYYY-MM-DD and typed as people do. */
export type CellEditing =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'day'; readonly value: string }
  /** A number or a sum: saved when it is left, never half typed. `check` answers why what was typed or pasted is none, or null. */
  | { readonly kind: 'figure'; readonly value: string; readonly check: (typed: string) => string | null }
  | { readonly kind: 'choice'; readonly value: string; readonly choices: readonly Choice[] };

/** One column of a register. */
export type GridColumn<Row> = {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  /** Stays in sight while the rest scrolls sideways. Frozen columns come first. */
  readonly frozen?: boolean;
  readonly align?: 'right';
  /** What the cell says: shown, copied, searched. */
  readonly say: (row: Row) => string;
  /** How it is shown where words alone are not enough. */
  readonly show?: (row: Row) => ReactNode;
  readonly sortBy: (row: Row) => string | number | null;
  /** Absent where the column cannot be edited; answers null for a row where it cannot. */
  readonly edit?: (row: Row) => CellEditing | null;
};

/** The column the rows are in order of, and which way. */
export type Sort = { readonly id: string; readonly desc: boolean };

/** A value to save: answers the sentence of a refusal, or null once it is saved and shown. */
export type SaveCell<Row> = (row: Row, columnId: string, value: string, gesture: string) => Promise<string | null>;

/** What `value` of `editing` looks like in the cell, while the file has not answered yet. */
export function sayDraft(editing: CellEditing, value: string): string {
  if (editing.kind !== 'choice') return value;
  return editing.choices.find((choice) => choice.value === value)?.name ?? value;
}

/** The choice that a typed key opens with: the one whose code or name starts with it, else the one held before. */
export function pickChoice(editing: Extract<CellEditing, { kind: 'choice' }>, typed: string | null): string {
  if (typed === null) return editing.value;
  const start = typed.toLowerCase();
  const found = editing.choices.find((choice) =>
    typed === '' ? choice.value === '' : choice.value === typed || choice.name.toLowerCase().startsWith(start),
  );
  return found?.value ?? editing.value;
}
