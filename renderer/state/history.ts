import { create } from 'zustand';
import type { RecordKind } from '../../shared/model/records.ts';

/** The record whose history is shown, and what it is called. */
export type RecordAsked = { readonly kind: RecordKind; readonly id: string; readonly name: string };

/** From when on changes are shown. */
export type Since = { readonly day: string } | { readonly meetingId: string };

type Shown = {
  readonly open: 'history' | 'changes' | 'removed' | null;
  /** Null shows the history of the whole programme. */
  readonly record: RecordAsked | null;
};

/** Which view of the history is open. */
export const useHistoryView = create<Shown>(() => ({ open: null, record: null }));

/** Opens the history, of one record or of everything. */
export function showHistory(record: RecordAsked | null): void {
  useHistoryView.setState({ open: 'history', record });
}

/** Opens the view of what changed since a day or a paper. */
export function showChanges(): void {
  useHistoryView.setState({ open: 'changes', record: null });
}

/** Opens the list of what was removed. */
export function showRemoved(): void {
  useHistoryView.setState({ open: 'removed', record: null });
}

/** Closes them. */
export function closeHistory(): void {
  useHistoryView.setState({ open: null });
}
