import { RECORD_KINDS, type RecordKind } from '../model/records.ts';
import { namedIds, RELATIONS, UNIQUE_KEYS } from '../model/relations.ts';
import type { Fields } from './edit.ts';
import { joinValues } from './merge-fields.ts';
import { isChanged, keyOf, movedFields, type NetRecord, sameValue } from './net.ts';
import type { ReadRecord } from './say-change.ts';
import type { MadeEdit, StepMark } from './step.ts';

/** One of the two copies: what changed in it since the copies parted, and its records as they are now. */
export type Side = { readonly net: ReadonlyMap<string, NetRecord>; readonly read: ReadRecord };

/** Which copy's answer holds where both changed the same. */
export type Pick = 'mine' | 'theirs';

/** Something both copies changed, each in another way, that a person must decide. */
export type Conflict = {
  /** By which an answer names it; the same whichever way round the copies are joined. */
  readonly key: string;
  /** A field set to two values; a record removed in one and changed in the other; two records where there may be one. */
  readonly about: 'field' | 'removed' | 'twin';
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: string | null;
  /** The record, or its field, before and on either side; null where it is not there. */
  readonly was: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly myMark: StepMark | null;
  readonly theirMark: StepMark | null;
  /**
   * The one made later by the logical clock, whatever the wall clocks said. What one side removed and the other worked on stays:
   * so no work is lost by this answer, and several copies come to the same in whatever order they are joined.
   */
  readonly newest: Pick;
  /** Where one side removed the record: what the other did to it and to its parts. */
  readonly use: readonly NetRecord[];
  readonly chosen: Pick | null;
};

/** What joining comes to: edits to this copy, the conflicts with their answers, and records kept because others still name them. */
export type MergePlan = {
  readonly edits: readonly MadeEdit[];
  readonly conflicts: readonly Conflict[];
  readonly kept: readonly { readonly kind: RecordKind; readonly id: string }[];
};

/** The answer to a conflict, or null to leave it open; then the plan keeps this copy's for the time being. */
export type Resolve = (conflict: Omit<Conflict, 'chosen'>) => Pick | null;

/**
 * Joins two copies field by field. `contested` holds the records (`risk r1`) and fields (`risk r1 title`) on which the copies'
 * common ancestors themselves differ: there nothing is taken for unchanged, and a difference is asked about.
 */
export function planMerge(mine: Side, theirs: Side, contested: ReadonlySet<string>, resolve: Resolve): MergePlan {
  return new Merge(mine, theirs, contested, resolve).plan();
}

type Touched = {
  readonly key: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly mine: Fields | undefined;
  readonly theirs: Fields | undefined;
};

/** Records that one side removed together, with what the other side put under them. */
type Group = { readonly root: Touched; readonly remover: Pick; readonly members: Touched[]; readonly added: Touched[] };

class Merge {
  readonly #sides: { readonly [side in Pick]: Side };
  readonly #contested: ReadonlySet<string>;
  readonly #resolve: Resolve;
  readonly #touched: ReadonlyMap<string, Touched>;
  readonly #final = new Map<string, Fields | null>();
  readonly #groups = new Map<string, Group>();
  readonly #conflicts: Conflict[] = [];
  readonly #kept = new Map<string, Touched>();

  constructor(mine: Side, theirs: Side, contested: ReadonlySet<string>, resolve: Resolve) {
    this.#sides = { mine, theirs };
    this.#contested = contested;
    this.#resolve = resolve;
    const nets = [...mine.net.values(), ...theirs.net.values()].map(({ kind, id }): readonly [string, Touched] => {
      const key = keyOf(kind, id);
      return [key, { key, kind, id, mine: mine.read(kind, id), theirs: theirs.read(kind, id) }];
    });
    this.#touched = new Map(nets.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  plan(): MergePlan {
    for (const one of this.#touched.values()) this.#joinRecord(one);
    this.#settleRemovals();
    this.#settleTwins();
    this.#keepNamed();
    const edits = [...this.#touched.values()].flatMap((one) => this.#editsOf(one));
    const order = (one: { readonly kind: RecordKind }): number => RECORD_KINDS.indexOf(one.kind);
    return {
      edits: edits.toSorted((one, other) => order(one) - order(other)),
      conflicts: this.#conflicts.toSorted((one, other) => order(one) - order(other)),
      kept: [...this.#kept.values()].map(({ kind, id }) => ({ kind, id })),
    };
  }

  #joinRecord(one: Touched): void {
    if (one.mine === undefined || one.theirs === undefined) this.#final.set(one.key, one.mine ?? one.theirs ?? null);
    else this.#final.set(one.key, this.#joinFields(one, one.mine, one.theirs));
  }

  #joinFields(one: Touched, mine: Fields, theirs: Fields): Fields {
    const joined: Record<string, unknown> = {};
    for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)]))
      joined[field] = sameValue(mine[field], theirs[field])
        ? mine[field]
        : this.#joinField(one, field, mine[field], theirs[field]);
    return joined;
  }

  #joinField(one: Touched, field: string, mine: unknown, theirs: unknown): unknown {
    const [here, there] = [this.#netOf('mine', one.key), this.#netOf('theirs', one.key)];
    const moved = [here, there].map((net) => net !== undefined && (!net.was || movedFields(net).includes(field)));
    const contested = this.#contested.has(`${one.key} ${field}`);
    if (!contested && moved[0] !== moved[1]) return moved[0] === true ? mine : theirs;
    const base = moved[0] === true ? here?.before[field] : moved[1] === true ? there?.before[field] : undefined;
    const joined = contested ? ({ joined: false } as const) : joinValues(one.kind, field, base, mine, theirs);
    if (joined.joined) return joined.value;
    const marks = { myMark: here?.marks[field] ?? null, theirMark: there?.marks[field] ?? null };
    // Where a row stands in its list is nobody's statement: the later one holds, and no one is asked.
    if (field === 'order') return newestOf(marks) === 'mine' ? mine : theirs;
    const { kind, id } = one;
    const asked = {
      key: `${one.key} ${field}`,
      about: 'field',
      kind,
      id,
      field,
      was: base ?? null,
      mine,
      theirs,
      use: [],
    } as const;
    return this.#ask(asked, marks) === 'theirs' ? theirs : mine;
  }

  #settleRemovals(): void {
    for (const one of this.#touched.values()) this.#groupRemoval(one);
    for (const group of this.#groups.values()) this.#settleGroup(group);
  }

  #groupRemoval(one: Touched): void {
    const has: Pick | null = one.theirs === undefined ? 'mine' : one.mine === undefined ? 'theirs' : null;
    if (has === null || this.#final.get(one.key) === null) return;
    const remover = has === 'mine' ? 'theirs' : 'mine';
    const removed = this.#isRemoved(remover, one.key);
    const root = this.#findRoot(one, has, remover, removed);
    if (root === null) return;
    const group = this.#groups.get(root.key) ?? { root, remover, members: [], added: [] };
    this.#groups.set(root.key, group);
    (removed ? group.members : group.added).push(one);
  }

  /** The topmost record that the remover took out and that `one` belongs to; null when none above it was. */
  #findRoot(one: Touched, has: Pick, remover: Pick, removed: boolean): Touched | null {
    const record = one[has] ?? {};
    for (const relation of RELATIONS[one.kind].filter(({ owns }) => owns))
      for (const id of namedIds(record, relation)) {
        const owner = this.#touched.get(keyOf(relation.to, id));
        if (owner === undefined || owner[has] === undefined || owner[remover] !== undefined) continue;
        const root = this.#findRoot(owner, has, remover, this.#isRemoved(remover, owner.key));
        if (root !== null) return root;
      }
    return removed ? one : null;
  }

  #isRemoved(side: Pick, key: string): boolean {
    const net = this.#netOf(side, key);
    return (net !== undefined && net.was && !net.is) || (net?.was !== true && this.#contested.has(key));
  }

  #settleGroup({ root, remover, members, added }: Group): void {
    const keeper: Pick = remover === 'mine' ? 'theirs' : 'mine';
    const changed = members.flatMap((one) => {
      const net = this.#netOf(keeper, one.key);
      return net !== undefined && net.was && isChanged(net) ? [net] : [];
    });
    const put = added.flatMap((one) => this.#netOf(keeper, one.key) ?? []);
    const contested = members.some((one) => this.#contested.has(one.key));
    if (changed.length + put.length === 0 && !contested) return this.#drop(members);
    const { kind, id, key } = root;
    const removal = this.#netOf(remover, root.key)?.mark ?? null;
    const use =
      [...changed, ...put]
        .map((net) => net.mark)
        .toSorted(byClock)
        .at(-1) ?? null;
    const marks = remover === 'mine' ? { myMark: removal, theirMark: use } : { myMark: use, theirMark: removal };
    const was = this.#netOf(remover, root.key)?.before ?? null;
    const sides = { mine: root.mine ?? null, theirs: root.theirs ?? null };
    const asked = { key, about: 'removed', kind, id, field: null, was, ...sides, use: [...changed, ...put] } as const;
    const pick = this.#ask(asked, marks, keeper) ?? keeper;
    if (pick === remover) this.#drop([...members, ...added]);
  }

  #drop(records: readonly Touched[]): void {
    for (const { key } of records) this.#final.set(key, null);
  }

  /** Two records added apart where there may be only one, such as two sections with the same heading of one report. */
  #settleTwins(): void {
    for (const [kind, sets] of Object.entries(UNIQUE_KEYS) as [RecordKind, readonly (readonly string[])[]][])
      for (const fields of sets) {
        const seen = new Map<string, Touched>();
        for (const one of this.#touched.values()) {
          const record = one.kind === kind ? this.#final.get(one.key) : null;
          if (record === null || record === undefined) continue;
          const place = JSON.stringify(fields.map((field) => record[field]));
          const twin = seen.get(place);
          if (twin === undefined) seen.set(place, one);
          else seen.set(place, this.#settleTwin(twin, one));
        }
      }
  }

  #settleTwin(one: Touched, other: Touched): Touched {
    // `one` has the smaller id: where both say the same, that one stays.
    const [record, twin] = [one, other].map(({ key }) => this.#final.get(key) ?? {});
    if (sameValue({ ...record, id: '' }, { ...twin, id: '' })) return this.#keepOne(one, other);
    const mine = one.mine === undefined ? other : one;
    const theirs = mine === one ? other : one;
    const marks = {
      myMark: this.#netOf('mine', mine.key)?.mark ?? null,
      theirMark: this.#netOf('theirs', theirs.key)?.mark ?? null,
    };
    const values = { was: null, mine: this.#final.get(mine.key), theirs: this.#final.get(theirs.key), use: [] };
    const asked = {
      key: `${one.key} ${other.id}`,
      about: 'twin',
      kind: one.kind,
      id: one.id,
      field: null,
      ...values,
    } as const;
    return this.#ask(asked, marks) === 'theirs' ? this.#keepOne(theirs, mine) : this.#keepOne(mine, theirs);
  }

  #keepOne(kept: Touched, gone: Touched): Touched {
    this.#final.set(gone.key, null);
    return kept;
  }

  /** Puts back what one side removed and the other names: nothing may be named that is not there. */
  #keepNamed(): void {
    const wanted = [...this.#touched.values()];
    for (let one = wanted.pop(); one !== undefined; one = wanted.pop()) {
      const record = this.#final.get(one.key);
      if (record === null || record === undefined) continue;
      for (const relation of RELATIONS[one.kind])
        for (const id of namedIds(record, relation)) {
          const named = this.#touched.get(keyOf(relation.to, id));
          if (named !== undefined && this.#final.get(named.key) === null) wanted.push(...this.#putBack(named));
        }
    }
  }

  #putBack(named: Touched): readonly Touched[] {
    const group = [...this.#groups.values()].find(({ members }) => members.includes(named));
    const back = group?.members ?? [named];
    for (const one of back) this.#final.set(one.key, one.mine ?? one.theirs ?? null);
    this.#kept.set(named.key, named);
    return back;
  }

  #netOf(side: Pick, key: string): NetRecord | undefined {
    return this.#sides[side].net.get(key);
  }

  #ask(asked: Omit<Conflict, 'chosen' | 'newest' | keyof Marks>, marks: Marks, newest = newestOf(marks)): Pick | null {
    const open = { ...asked, ...marks, newest };
    const chosen = this.#resolve(open);
    this.#conflicts.push({ ...open, chosen });
    return chosen;
  }

  #editsOf({ key, kind, id, mine }: Touched): readonly MadeEdit[] {
    const final = this.#final.get(key) ?? null;
    const net = this.#netOf('theirs', key);
    const by = net === undefined ? {} : { by: net.mark };
    if (final === null) return mine === undefined ? [] : [{ does: 'remove', kind, id, before: mine, ...by }];
    if (mine === undefined) return [{ does: 'add', kind, id, after: final, ...by }];
    const moved = Object.keys(final).filter((field) => !sameValue(mine[field], final[field]));
    const theirs = this.#touched.get(key)?.theirs ?? {};
    // One edit for each step that first made it, so that it is still known later whose it was.
    const byStep = Map.groupBy(moved, (field) =>
      sameValue(final[field], theirs[field]) ? (net?.marks[field] ?? null) : null,
    );
    return [...byStep].map(([mark, fields]): MadeEdit => {
      const pick = (record: Fields): Fields => Object.fromEntries(fields.map((field) => [field, record[field]]));
      return { does: 'set', kind, id, before: pick(mine), after: pick(final), ...(mark === null ? {} : { by: mark }) };
    });
  }
}

type Marks = { readonly myMark: StepMark | null; readonly theirMark: StepMark | null };

function newestOf({ myMark, theirMark }: Marks): Pick {
  if (theirMark === null) return 'mine';
  if (myMark === null) return 'theirs';
  return byClock(myMark, theirMark) >= 0 ? 'mine' : 'theirs';
}

function byClock(one: StepMark, other: StepMark): number {
  return one.clock - other.clock || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
