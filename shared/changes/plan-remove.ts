import type { RecordKind } from '../model/records.ts';
import { done, type Reply, refuse } from '../model/reply.ts';
import type { Edit, Fields } from './edit.ts';
import type { Pending } from './lookup.ts';
import { nameOf, sayKind } from './names.ts';

type Going = { readonly kind: RecordKind; readonly id: string; readonly before: Fields };

/** Removes a record with all that belongs to it, parts first; refused while another record that stays still names one of them. */
export function planRemove(kind: RecordKind, id: string, pending: Pending): Reply<readonly Edit[]> {
  if (pending.read(kind, id) === undefined)
    return refuse('unknown-record', `There is no ${sayKind(kind)} with the id ${id} in this programme.`);
  if (kind === 'programme') return refuse('bad-request', 'The programme itself cannot be removed from its file.');
  const going = new Map<string, Going>();
  gather(kind, id, pending, new Set(), going);
  for (const one of going.values())
    for (const other of pending.listNaming(one.kind, one.id))
      if (!other.owned && !going.has(`${other.kind} ${other.id}`))
        return refuse(
          'record-in-use',
          `${nameOf(one.kind, one.before)} cannot be removed: ${nameOf(other.kind, pending.read(other.kind, other.id) ?? {})} still names it.`,
        );
  return done([...going.values()].map((one) => ({ does: 'remove', ...one })));
}

/** Puts the record and everything that belongs to it into `going`, each once, parts before what they are part of. */
function gather(kind: RecordKind, id: string, pending: Pending, seen: Set<string>, going: Map<string, Going>): void {
  const name = `${kind} ${id}`;
  const before = pending.read(kind, id);
  if (seen.has(name) || before === undefined) return;
  seen.add(name);
  for (const other of pending.listNaming(kind, id)) if (other.owned) gather(other.kind, other.id, pending, seen, going);
  going.set(name, { kind, id, before });
}
