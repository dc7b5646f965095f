import type { FigureSource, FigureStyle } from '../model/figure.ts';
import { never } from '../model/never.ts';

/** What would certainly put a finding right. It is offered, never done unasked. */
export type Fix =
  /** Prints `number` before the item instead of what stands there. */
  | { readonly does: 'renumber'; readonly number: string }
  /** Puts `with` in place of the words at the finding's spot: the other mends of words come down to this one. */
  | { readonly does: 'replace'; readonly with: string }
  /** Writes the long form with the acronym in brackets at the spot. */
  | { readonly does: 'expand acronym'; readonly short: string; readonly long: string }
  | { readonly does: 'list appendix'; readonly name: string }
  /** Binds the number at the spot to a figure of the programme file, which prints it as `text`. */
  | {
      readonly does: 'bind figure';
      readonly figure: FigureSource;
      readonly style: FigureStyle;
      readonly text: string;
      readonly says: string;
    }
  /** Marks the first `rows` rows of the table as its header. */
  | { readonly does: 'mark header row'; readonly rows: number };

/** What `fix` would do, as the words of a button. */
export function sayFix(fix: Fix): string {
  switch (fix.does) {
    case 'renumber':
      return `Number it ${fix.number}`;
    case 'replace':
      return fix.with === '' ? 'Take it out' : `Write “${fix.with}”`;
    case 'expand acronym':
      return `Write “${fix.long} (${fix.short})”`;
    case 'list appendix':
      return `Add ${fix.name} to the list`;
    case 'bind figure':
      return `Take it from the file: ${fix.says}`;
    case 'mark header row':
      return fix.rows === 1 ? 'Mark the first row as the header' : `Mark the first ${fix.rows} rows as the header`;
    default:
      return never(fix);
  }
}
