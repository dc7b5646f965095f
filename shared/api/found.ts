import type { RecordKind } from '../model/records.ts';
import type { Snippet } from '../rules/find-words.ts';
import type { Screen } from './screens.ts';

/** The screen that shows a record, and the record it is to go to there; the overview shows all it has at once. */
export type FoundPlace = { readonly screen: Screen; readonly kind: RecordKind; readonly id: string };

/** A record in which all the words were found. */
export type FoundRecord = {
  readonly kind: RecordKind;
  readonly id: string;
  /** What a person calls it: its own ref and name, or those of what it belongs to. */
  readonly name: string;
  readonly snippet: Snippet;
  /** Null where no screen shows it yet. */
  readonly on: FoundPlace | null;
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
