import type { Contents } from '../model/contents.ts';
import type { Programme } from '../model/programme.ts';
import type { RiskMatrix } from '../model/risk-matrix.ts';
import { RAG_TINTS, words } from './book.ts';
import type { CellRead, Codec } from './codec.ts';
import { sayCell } from './plain-codecs.ts';
import { capital } from '../model/capital.ts';

/** Everything a sheet's words are taken from. */
export type SheetSource = {
  readonly contents: Contents;
  readonly programme: Programme;
  readonly matrix: RiskMatrix | null;
};

/** A value and the words it is shown by; others under which people may write it are read as well. */
type Named = { readonly value: string; readonly shown: string; readonly also: readonly string[] };

/** The words of a closed list of `named` values. An empty cell is `empty`. */
function named(all: readonly Named[], what: string, empty: string | null, look: Codec['look'] = {}): Codec {
  const shown = new Map(all.map((one) => [one.value, one.shown]));
  const byWord = new Map<string, Named | null>();
  // Words that two share name neither, unless they are what one of them is shown by.
  for (const one of all)
    for (const word of new Set([one.shown, ...one.also].map(fold)))
      byWord.set(word, byWord.has(word) && fold(one.shown) !== word ? null : one);
  return {
    write: (value) => (typeof value === 'string' ? words(shown.get(value) ?? value) : null),
    read: (cell): CellRead => {
      const said = sayCell(cell).trim();
      if (said === '') return { value: empty };
      const found = byWord.get(fold(said)) ?? null;
      return found === null ? { refusal: `“${said}” is not ${what}` } : { value: found.value };
    },
    look: { choices: all.map((one) => one.shown), ...look },
  };
}

/** A choice from a closed vocabulary: `in progress` is shown as `In progress`. `also` has what else people write for it. */
export function choice<Option extends string>(
  options: readonly Option[],
  empty: Option | null = null,
  also: { readonly [option in Option]?: readonly string[] } = {},
): Codec {
  const all = options.map((value) => ({ value, shown: capital(value), also: [value, ...(also[value] ?? [])] }));
  return named(all, `one of ${options.join(', ')}`, empty);
}

/** Ratings in the programme's own words, tinted wherever they stand. */
export function rag({ programme }: SheetSource): Codec {
  const all = (['red', 'amber', 'green', 'complete'] as const).map((value) => ({
    value,
    shown: programme.ragWords[value],
    also: [value],
  }));
  const tints = all.map(({ value, shown }) => ({ word: shown, tint: RAG_TINTS[value] }));
  return named(all, `one of ${all.map((one) => one.shown).join(', ')}`, null, { tints });
}

/** An officer by name; of two with one name each is shown with their post. */
export function officer({ contents }: SheetSource): Codec {
  const times = Map.groupBy(contents.officers, (one) => fold(one.name));
  const all = contents.officers.map((one) => {
    const shared = (times.get(fold(one.name))?.length ?? 0) > 1;
    return {
      value: one.id,
      shown: shared ? `${one.name} (${one.post})` : one.name,
      also: [one.name, one.post, one.email].filter((word) => word !== ''),
    };
  });
  return named(all, 'an officer of this programme', null);
}

/** Workstreams by their codes, conditions and risks by their refs. */
export function workstream({ contents }: SheetSource): Codec {
  const all = contents.workstreams.map((one) => ({
    value: one.id,
    shown: one.code,
    also: [one.name, `${one.code} ${one.name}`],
  }));
  return named(all, 'a workstream of this programme', null);
}

export function risk({ contents }: SheetSource): Codec {
  const all = contents.risks.map((one) => ({ value: one.id, shown: one.ref, also: [`${one.ref} ${one.title}`] }));
  return named(all, 'the ref of a risk', null);
}

export function measure({ contents }: SheetSource): Codec {
  const all = contents.measures.map((one) => ({ value: one.id, shown: one.ref, also: [one.name] }));
  return named(all, 'the ref of a measure', null);
}

export function scheme({ contents }: SheetSource): Codec {
  return named(
    contents.schemes.map((one) => ({ value: one.id, shown: one.name, also: [] })),
    'a capacity scheme',
    null,
  );
}

export function committee({ contents }: SheetSource): Codec {
  return named(
    contents.committees.map((one) => ({ value: one.id, shown: one.name, also: [] })),
    'a committee of this programme: add it under People, Committees, then import',
    null,
  );
}

export function body({ contents }: SheetSource): Codec {
  const all = contents.bodies.map((one) => ({ value: one.id, shown: one.name, also: [] }));
  return named(all, 'a council of this programme: give yours its name under People, Councils', null);
}

/** Several of what `one` names, with commas or semicolons between; with semicolons alone where a comma may stand in a name. */
export function several(one: Codec, between: ',' | ';' = ','): Codec {
  const ends = between === ',' ? /[,;\n]/ : /[;\n]/;
  return {
    write: (value) => words(Array.isArray(value) ? value.map((id) => sayCell(one.write(id))).join(`${between} `) : ''),
    read: (cell): CellRead => {
      const said = sayCell(cell)
        .split(ends)
        .map((word) => word.trim())
        .filter((word) => word !== '');
      const read = said.map((word) => one.read(words(word)));
      const refused = read.find((each) => 'refusal' in each);
      return refused ?? { value: [...new Set(read.map((each) => ('value' in each ? each.value : null)))] };
    },
    look: {},
  };
}

export function condition({ contents }: SheetSource): Codec {
  const all = contents.conditions.map((one) => ({ value: one.id, shown: one.ref, also: [one.title] }));
  return named(all, 'the ref of a condition', null);
}

/** A step of the likelihood or impact scale, shown with its label: `4 Likely`. Its code or its label alone is read as well. */
export function level(matrix: RiskMatrix | null, scale: 'likelihood' | 'impact'): Codec {
  const levels = matrix?.[scale] ?? [];
  const all = levels.map(({ code, label }) => ({
    value: code,
    shown: fold(code) === fold(label) ? code : `${code} ${label}`,
    also: [code, label],
  }));
  return named(all, `on the scale: ${levels.map((one) => one.code).join(', ')}`, null);
}

function fold(word: string): string {
  return word.replace(/\s+/g, ' ').trim().toLowerCase();
}
