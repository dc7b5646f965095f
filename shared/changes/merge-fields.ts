import type { RecordKind } from '../model/records.ts';
import { RELATIONS } from '../model/relations.ts';
import type { Fields } from './edit.ts';
import { sameValue } from './net.ts';

/** The value both sides come to, or that they cannot be joined without asking. */
export type Joined = { readonly joined: true; readonly value: unknown } | { readonly joined: false };

/**
 * Joins two values of a field that both sides changed, where that can be done without asking: lists of ids element by element,
 * what an author typed into a report's front matter field by field. The answer is the same whichever side is which.
 */
export function joinValues(kind: RecordKind, field: string, base: unknown, mine: unknown, theirs: unknown): Joined {
  if (RELATIONS[kind].some((relation) => relation.field === field && relation.many))
    return { joined: true, value: joinIds(toIds(base), toIds(mine), toIds(theirs)) };
  if (kind === 'programme' && field === 'words')
    return { joined: true, value: joinIds(toIds(base), toIds(mine), toIds(theirs)) };
  if (kind === 'report' && (field === 'fields' || field === 'comments'))
    return joinEntries(toFields(base), toFields(mine), toFields(theirs));
  return { joined: false };
}

/** What was there stays unless one side took it out; what either side put in comes after it, by id. */
function joinIds(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const kept = base.filter((id) => mine.includes(id) && theirs.includes(id));
  const added = [...mine, ...theirs].filter((id) => !base.includes(id));
  return [...kept, ...[...new Set(added)].toSorted()];
}

function joinEntries(base: Fields, mine: Fields, theirs: Fields): Joined {
  const value: Record<string, unknown> = {};
  for (const key of [...new Set([base, mine, theirs].flatMap(Object.keys))].toSorted()) {
    const [was, here, there] = [base[key], mine[key], theirs[key]];
    const moved = [here, there].filter((one) => !sameValue(one, was));
    if (moved.length === 2 && !sameValue(here, there)) return { joined: false };
    const now = moved.length === 0 ? was : moved[0];
    if (now !== undefined) value[key] = now;
  }
  return { joined: true, value };
}

function toIds(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}

function toFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
