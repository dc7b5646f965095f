import type { RecordKind } from '../model/records.ts';
import type { Snippet } from '../rules/find-words.ts';

/** A record in which all the words were found. */
export type FoundRecord = {
  readonly kind: RecordKind;
  readonly id: string;
  /** What a person calls it: its own ref and name, or those of what it belongs to. */
  readonly name: string;
  readonly snippet: Snippet;
  /** The screen that shows it, and the record to show there; null where no screen does yet. */
  readonly on: { readonly screen: 'risks' | 'report'; readonly id: string } | null;
};

/** What a search found, by kind; the kind with the best find first. `more` says that only the best are listed. */
export type Found = {
  readonly words: readonly string[];
  readonly groups: readonly {
    readonly kind: RecordKind;
    readonly label: string;
    readonly records: readonly FoundRecord[];
  }[];
  readonly more: boolean;
};
