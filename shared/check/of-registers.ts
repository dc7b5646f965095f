import type { Day } from '../model/units.ts';
import { sayNames } from './named-in-paper.ts';
import type { CheckInput, Facts, Found, Rule } from './rule.ts';

export type Registers = CheckInput & { readonly facts: Facts };

/** A rule of the registers: it says nothing of a paper that stands beside none. */
export function ofRegisters(
  rule: Pick<Rule, 'id' | 'severity' | 'title' | 'why' | 'source' | 'example'>,
  find: (input: Registers) => readonly (string | null)[],
): Rule {
  return {
    ...rule,
    reads: 'paper',
    find: (input) => {
      const { facts } = input;
      if (facts === null) return [];
      return find({ ...input, facts }).flatMap((message): readonly Found[] =>
        message === null ? [] : [{ spot: null, message }],
      );
    },
  };
}

/** `say` of the names, or null when there are none. */
export function about(names: readonly string[], say: (names: string, verb: 'has' | 'have') => string): string | null {
  return names.length === 0 ? null : say(sayNames(names), names.length === 1 ? 'has' : 'have');
}

/** A name in a list of names, which may have commas of its own. */
export function quote(name: string): string {
  return `“${name}”`;
}

/** The last day the paper can speak of. */
export function lastDay({ meeting, today }: CheckInput): Day {
  return meeting ?? today;
}
