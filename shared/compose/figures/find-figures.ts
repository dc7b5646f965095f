import type { FigureUse } from '../../document/document.ts';
import { PLURALS } from '../../model/records.ts';
import { rankByName } from '../../model/rank-by-name.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Template } from '../../template/template.ts';
import { FIGURE_KINDS } from '../need-figure.ts';
import { Paper } from '../paper.ts';
import { remember } from '../remember.ts';
import { type Choice, listFigureChoices } from './choices.ts';
import { readFigureUse } from './figures.ts';

/** A figure a sentence could be given, with what the file says of it. */
export type FoundFigure = { readonly choice: Choice; readonly use: FigureUse };

/** What fits, and whether there is more than was asked for. */
export type FoundFigures = { readonly found: readonly FoundFigure[]; readonly more: boolean };

/** A choice, the words it is called by, and what was read of it: a string where the file has no value for it. */
type Entry = { readonly choice: Choice; readonly called: string; use: FigureUse | string | null };

/**
 * The figures whose name or value has every word of `typed` in it, no more than `most`: first those that are called just that, then
 * those whose name begins so, then those in whose names the words begin one, the others, and then by what they say. What is not shown is not read from the file.
 */
export function findFigures(snapshot: Snapshot, template: Template, typed: string, most: number): FoundFigures {
  const paper = new Paper(snapshot, template, 'whole');
  const entries = listEntries(snapshot, template);
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found: FoundFigure[] = [];
  /** Whether there is room for more. */
  const take = (entry: Entry, fits: (use: FigureUse) => boolean = () => true): boolean => {
    entry.use ??= readFigureUse(paper, entry.choice);
    // What the file has no value for cannot be picked.
    if (typeof entry.use !== 'string' && fits(entry.use)) found.push({ choice: entry.choice, use: entry.use });
    return found.length <= most;
  };
  const done = (): FoundFigures => ({ found: found.slice(0, most), more: found.length > most });
  const isCalled = ({ called }: Entry): boolean => words.every((word) => called.includes(word));
  const named = rankByName(
    entries.filter(isCalled),
    words,
    ({ choice }) => choice.name,
    ({ called }) => called,
  );
  for (const entry of named) if (!take(entry)) return done();
  const says = (entry: Entry, use: FigureUse): boolean => {
    const said = `${entry.called} ${use.text} ${use.source} ${use.asAt}`.toLowerCase();
    return words.every((word) => said.includes(word));
  };
  for (const entry of entries) if (!isCalled(entry) && !take(entry, (use) => says(entry, use))) return done();
  return done();
}

/** Every choice, listed once while the records it is made from are the very same: there are ninety thousand in a large programme. */
function listEntries({ contents, report, programme }: Snapshot, template: Template): readonly Entry[] {
  const of = [template, report.asAt, programme, ...FIGURE_KINDS.map((kind) => contents[PLURALS[kind]])];
  return remember(contents.measureValues, of, () =>
    listFigureChoices(contents, report.asAt).map((choice) => ({
      choice,
      called: `${choice.group} ${choice.name}`.toLowerCase(),
      use: null,
    })),
  );
}
