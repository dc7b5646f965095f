import type { ReadCell } from './read-book.ts';
import { fold } from './read-values.ts';
import type { Table } from './find-table.ts';

/** What a column may be taken for, as far as guessing goes. */
export type Guessable = {
  readonly key: string;
  readonly title: string;
  readonly words: readonly string[];
  /** Whether it has a list of words of its own. */
  readonly isListed?: boolean;
};

/** What one column is taken for, and why. `field` null leaves it out. */
export type Column = {
  readonly heading: string;
  readonly at: number;
  readonly field: string | null;
  readonly why: string;
  /** The field its heading fits, where its cells do not: it is left out for what stands in it. */
  readonly unfit?: string;
  /** The first things that stand in it, to be recognised by. */
  readonly examples: readonly ReadCell[];
};

/** Why a cell cannot be read as a field, or null. */
export type Tries = (field: string, cell: ReadCell) => string | null;

/** What stands in a mapping for a column that is left out. */
export const FIELD_LEFT_OUT = '-';

const SAMPLE = 60;
const LIKELY = 0.5;

/** How well a heading fits a field: its own words wholly, later words of the list a little less, words inside a longer heading half. */
export function fitOf(heading: string, field: Guessable): number {
  // What stands in brackets after it explains a heading: “Impact (1 to 5)”.
  const said = fold(heading.replace(/(?<=\S)\s*\(.*$/, ''));
  if (said === '') return 0;
  const words = foldedWords(field);
  const at = words.indexOf(said);
  if (at >= 0) return at === 0 ? 1 : Math.max(0.7, 0.95 - at * 0.01);
  const inside = said.length <= 40 && words.some((word) => word.length > 3 && ` ${said} `.includes(` ${word} `));
  return inside ? 0.5 : 0;
}

const folded = new WeakMap<readonly string[], readonly string[]>();

/** The words of a field as they are compared: worked out once, for every cell near the top of a sheet is tried as a heading. */
function foldedWords({ words }: Guessable): readonly string[] {
  const known = folded.get(words) ?? words.map(fold);
  folded.set(words, known);
  return known;
}

/** The best fit of a heading to any of `fields`. */
export function likenessOf(fields: readonly Guessable[]): (heading: string) => number {
  const known = new Map<string, number>();
  return (heading) => {
    let best = known.get(heading);
    if (best === undefined) {
      best = Math.max(0, ...fields.map((field) => fitOf(heading, field)));
      known.set(heading, best);
    }
    return best;
  };
}

/**
 * What each column is: as `chosen` where a person said so, else the field whose words its heading has and whose values most of its
 * cells can be. Each field goes to one column.
 */
export function guessColumns(
  table: Table,
  fields: readonly Guessable[],
  chosen: Readonly<Record<string, string>>,
  tries: Tries,
): readonly Column[] {
  const columns = table.headings.flatMap((heading, at) =>
    heading === '' ? [] : [{ heading, at, cells: sample(table, at) }],
  );
  const taken = new Map<string, string>();
  const decided = new Map<number, { readonly field: string | null; readonly why: string }>();
  for (const { heading, at } of columns) {
    const wanted = Object.hasOwn(chosen, heading) ? chosen[heading] : undefined;
    if (wanted === undefined) continue;
    const field = fields.find((one) => one.key === wanted);
    decided.set(
      at,
      field === undefined ? { field: null, why: 'left out, as chosen' } : { field: field.key, why: 'as chosen' },
    );
    if (field !== undefined) taken.set(field.key, heading);
  }
  const bids = columns.flatMap(({ heading, at, cells }) =>
    decided.has(at)
      ? []
      : fields.flatMap((field) => {
          const fit = fitOf(heading, field);
          return fit < LIKELY ? [] : [{ heading, at, field, fit, ...judge(cells, field.key, tries) }];
        }),
  );
  const refused = new Map<number, string>();
  const unfit = new Map<number, string>();
  const worth = (bid: (typeof bids)[number]): number => bid.fit * (0.5 + 0.5 * bid.share);
  for (const bid of bids.toSorted((one, other) => worth(other) - worth(one))) {
    if (decided.has(bid.at)) continue;
    const holder = taken.get(bid.field.key);
    if (bid.share < LIKELY) {
      if (!refused.has(bid.at)) unfit.set(bid.at, bid.field.key);
      refused.set(
        bid.at,
        refused.get(bid.at) ??
          `may be ${lower(bid.field.title)}, but ${bid.why}${bid.field.isListed === true ? '; choose it all the same to say what its words stand for' : ''}`,
      );
    } else if (holder !== undefined)
      refused.set(bid.at, refused.get(bid.at) ?? `may be ${lower(bid.field.title)}, which ${holder} is already`);
    else {
      const how =
        bid.fit === 1
          ? 'its heading says so'
          : bid.fit > LIKELY
            ? `“${bid.heading}” is another word for it`
            : 'its heading has the word in it';
      decided.set(bid.at, {
        field: bid.field.key,
        why: bid.share < 1 ? `${how}; some cells do not fit: ${bid.why}` : how,
      });
      taken.set(bid.field.key, bid.heading);
    }
  }
  return columns.map(({ heading, at, cells }) => {
    const mislaid = decided.has(at) ? undefined : unfit.get(at);
    return {
      heading,
      at,
      ...(decided.get(at) ?? { field: null, why: refused.get(at) ?? 'no field has that name' }),
      ...(mislaid === undefined ? {} : { unfit: mislaid }),
      examples: cells.slice(0, 3),
    };
  });
}

function judge(
  cells: readonly ReadCell[],
  key: string,
  tries: Tries,
): { readonly share: number; readonly why: string } {
  let bad = 0;
  let why = '';
  for (const cell of cells) {
    const refusal = tries(key, cell);
    if (refusal === null) continue;
    bad += 1;
    if (why === '') why = refusal;
  }
  return { share: cells.length === 0 ? 1 : 1 - bad / cells.length, why };
}

function sample(table: Table, at: number): readonly ReadCell[] {
  const cells: ReadCell[] = [];
  for (const row of table.rows) {
    const cell = row.cells[at];
    if (cell !== undefined) cells.push(cell);
    if (cells.length >= SAMPLE) break;
  }
  return cells;
}

function lower(title: string): string {
  return /^[A-Z]{2}/.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
