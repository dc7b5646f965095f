import type { Fields } from './edit.ts';
import { listNet } from './list-changes.ts';
import type { Conflict } from './merge.ts';
import { sameValue } from './net.ts';
import { type ReadRecord, sayField, sayRecord, sayValue } from './say-change.ts';

/** A conflict in words: which record and field, what it was, and what it is on either side. */
export type SaidConflict = {
  readonly name: string;
  readonly field: string;
  readonly was: string;
  readonly mine: string;
  readonly theirs: string;
};

/** Puts a conflict into words. `read` looks records up in either copy. */
export function sayConflict(conflict: Conflict, read: ReadRecord): SaidConflict {
  const { kind, id, about, field, was, mine, theirs } = conflict;
  const record = [read(kind, id), mine, theirs, was].find(
    (one): one is Fields => typeof one === 'object' && one !== null,
  );
  const name = sayRecord(kind, record ?? { id }, read);
  if (about === 'field' && field !== null) {
    const say = (value: unknown): string => sayValue(kind, field, value, read);
    return { name, field: sayField(field), was: say(was), mine: say(mine), theirs: say(theirs) };
  }
  if (about === 'removed') {
    const side = (there: unknown): string => (there === null ? 'removed' : sayUse(conflict, read));
    return { name, field: '', was: 'there', mine: side(mine), theirs: side(theirs) };
  }
  const [here, there] = [mine, theirs].map((one) => (typeof one === 'object' && one !== null ? { ...one } : {}));
  const differing = (one: Fields = {}, other: Fields = {}): string =>
    Object.keys(one)
      .filter((key) => key !== 'id' && !sameValue(one[key], other[key]))
      .map((key) => `${sayField(key)}: ${sayValue(kind, key, one[key], read)}`)
      .join('; ');
  return { name, field: '', was: 'not there', mine: differing(here, there), theirs: differing(there, here) };
}

/** `title, owner changed; Mitigation of R4: Patch added`. */
function sayUse({ kind, id, use }: Conflict, read: ReadRecord): string {
  const said = listNet(use, read).map((change) => {
    const fields = change.fields.map(({ label }) => label).join(', ');
    if (change.did !== 'changed') return `${change.name} ${change.did}`;
    return change.kind === kind && change.id === id ? `${fields} changed` : `${change.name}: ${fields} changed`;
  });
  return said.length === 0 ? 'kept' : said.join('; ');
}
