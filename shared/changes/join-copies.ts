import { reverseEdits } from './edit.ts';
import { findBases, findWay, type Lineage, listKnown } from './lineage.ts';
import { type MergePlan, planMerge, type Resolve, type Side } from './merge.ts';
import { keyOf, type MarkedEdit, markEdits, netRecords, type NetRecord } from './net.ts';
import type { ReadRecord } from './say-change.ts';
import type { Step } from './step.ts';

/** One copy of a programme: what it knows of the history, its newest step, and its records as they are there. */
export type Copy = {
  readonly lineage: Lineage;
  readonly head: string;
  readonly readStep: (id: string) => Step;
  readonly read: ReadRecord;
};

/** Two copies joined: the plan, what each changed since they parted, and the steps of the other that are new here, oldest first. */
export type JoinedCopies = MergePlan & {
  readonly mine: ReadonlyMap<string, NetRecord>;
  readonly theirs: ReadonlyMap<string, NetRecord>;
  readonly mySteps: readonly string[];
  readonly theirSteps: readonly string[];
};

/** What joining `theirs` to `mine` comes to, or null when the two have no step in common and so are no copies of one file. */
export function joinCopies(mine: Copy, theirs: Copy, resolve: Resolve): JoinedCopies | null {
  const base = findBase(mine, theirs);
  if (base === null) return null;
  const [mySide, theirSide] = [sideFrom(base, mine), sideFrom(base, theirs)];
  const [myKnown, theirKnown] = [mine, theirs].map(({ lineage, head }) => listKnown(lineage, head));
  return {
    ...planMerge(mySide, theirSide, base.contested, resolve),
    mine: mySide.net,
    theirs: theirSide.net,
    mySteps: newSteps(mine, myKnown, theirKnown),
    theirSteps: newSteps(theirs, theirKnown, myKnown),
  };
}

function newSteps({ lineage }: Copy, known: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()) {
  const clockOf = (id: string): number => lineage.get(id)?.clock ?? 0;
  return [...known].filter((id) => !other.has(id)).toSorted((one, two) => clockOf(one) - clockOf(two));
}

/**
 * Where two copies parted: the contents at a step, with edits on top. There are edits when the copies have joined each other's
 * work before on both sides: then their newest common steps are several, and the base is what joining those comes to.
 * `contested` is what those disagreed on.
 */
type Base = { readonly at: string; readonly edits: readonly MarkedEdit[]; readonly contested: ReadonlySet<string> };

function findBase(mine: Copy, theirs: Copy): Base | null {
  const known = [mine, theirs].map(({ lineage, head }) => listKnown(lineage, head));
  const [first, ...others] = findBases(mine.lineage, known[0] ?? new Set(), known[1] ?? new Set());
  if (first === undefined) return null;
  return others.reduce<Base>((base, other) => joinBase(mine, base, other), {
    at: first,
    edits: [],
    contested: new Set(),
  });
}

function joinBase(copy: Copy, base: Base, other: string): Base {
  const [one, two] = [standAt(copy, base.at), standAt(copy, other)];
  const below = findBase(one, two);
  if (below === null) return base;
  const net = netRecords([...unmake(below.edits), ...editsOnWay(one, below.at, one.head), ...base.edits]);
  const joined = planMerge(
    { net, read: readOver(one.read, netRecords(base.edits)) },
    sideFrom(below, two),
    below.contested,
    ({ newest }) => newest,
  );
  const made = joined.edits.map((edit) => ({ edit, mark: edit.by ?? UNKNOWN }));
  return {
    at: base.at,
    edits: [...base.edits, ...made],
    contested: new Set([...base.contested, ...joined.conflicts.map(({ key }) => key)]),
  };
}

const UNKNOWN = { id: '', who: '', at: '', clock: 0 };

function sideFrom(base: Base, copy: Copy): Side {
  return { net: netRecords([...unmake(base.edits), ...editsOnWay(copy, base.at, copy.head)]), read: copy.read };
}

function editsOnWay({ lineage, readStep }: Copy, from: string, to: string): readonly MarkedEdit[] {
  const { back, on } = findWay(lineage, from, to);
  const undone = back.flatMap((id) => {
    const step = readStep(id);
    return reverseEdits(step.edits).map((edit) => ({ edit, mark: step }));
  });
  return [...undone, ...markEdits(on.map(readStep))];
}

function unmake(edits: readonly MarkedEdit[]): readonly MarkedEdit[] {
  return edits.toReversed().flatMap(({ edit, mark }) => reverseEdits([edit]).map((one) => ({ edit: one, mark })));
}

/** The same copy as it stood at an earlier step. */
function standAt(copy: Copy, head: string): Copy {
  return { ...copy, head, read: readOver(copy.read, netRecords(editsOnWay(copy, copy.head, head))) };
}

/** Reads records with `net` on top of them. */
function readOver(read: ReadRecord, net: ReadonlyMap<string, NetRecord>): ReadRecord {
  return (kind, id) => {
    const one = net.get(keyOf(kind, id));
    if (one === undefined) return read(kind, id);
    return one.is ? { ...(one.was ? read(kind, id) : {}), ...one.after } : undefined;
  };
}
