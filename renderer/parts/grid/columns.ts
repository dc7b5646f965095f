import type { ReactNode } from 'react';
import type { Profile } from '../../../shared/model/finance.ts';

/** One of the values a cell may take, and what it is called. */
export type Choice = { readonly value: string; readonly name: string };

/**
 * How a cell is edited, with the value it holds before. `text` is one line, `long` several; a day is held as YYYY-MM-DD, a number as
 * a plain decimal, money in whole pence, each typed as people do, and an empty value is none. An officer is a choice.
 */
export type CellEditing =
  | { readonly kind: 'text' | 'long' | 'day' | 'number'; readonly value: string }
  /** A number or a sum kept as it is typed. `check` answers why what was typed or pasted is none, or null. */
  | { readonly kind: 'figure'; readonly value: string; readonly check: (typed: string) => string | null }
  | { readonly kind: 'money'; readonly value: string; readonly unit: NonNullable<Profile['moneyUnit']> }
  | { readonly kind: 'choice'; readonly value: string; readonly choices: readonly Choice[] };

/** Where a cell leads, and what that is called: it holds the words of the cell. */
export type Lead = { readonly said: string; readonly go: () => void };

/** The note on what a cell holds (empty where there is none), and what asks for another. */
export type CellNote = { readonly said: string; readonly ask: () => void };

/** One column of a register. */
export type GridColumn<Row> = {
  readonly id: string;
  readonly title: string;
  /** In pixels, until the person makes it wider or narrower. */
  readonly width: number;
  /** Stays in sight while the rest scrolls sideways. Frozen columns come first. */
  readonly frozen?: boolean;
  /** Its cells say which record a row is. Where no column says so, those do that the screen freezes, or the first. */
  readonly names?: boolean;
  /** Shown only once it is chosen. */
  readonly optional?: boolean;
  readonly align?: 'right';
  /** What the cell says: shown, searched, filtered, grouped by. */
  readonly say: (row: Row) => string;
  /** What a copy takes where that is not what the cell says. */
  readonly copy?: (row: Row) => string;
  /** How it is shown where words alone are not enough. */
  readonly show?: (row: Row) => ReactNode;
  readonly sortBy: (row: Row) => string | number | null;
  /** That a filter asks from and to, and of what; `sortBy` answers YYYY-MM-DD, the number, or whole pence. */
  readonly range?: 'day' | 'number' | 'money';
  /** Absent where the column cannot be edited; answers null for a row where it cannot. */
  readonly edit?: (row: Row) => CellEditing | null;
  /** Where the cell of a column that is not edited leads by Enter or a click; null where it leads nowhere. */
  readonly leads?: (row: Row) => Lead | null;
  /** The note on what the cell holds; null where none can be. */
  readonly note?: (row: Row) => CellNote | null;
};

/** A column as it is shown. */
export type LaidColumn<Row> = GridColumn<Row> & {
  /** To a screen reader its cells are the headers of their rows. */
  readonly names: boolean;
};

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
