import { type Reply, refuse } from '../../shared/model/reply.ts';
import { applyChanges } from './change-programme.ts';
import type { Deps, OpenProgramme } from './deps.ts';
import { refuseHandedIn } from './gate.ts';
import { readClearances } from './read-clearances.ts';

/** Which clearance of a report had its conditions met, and how that is known. */
export type MetCondition = { readonly reportId: string; readonly key: string; readonly how: string };

/** Marks the conditions of a yes as met, with how, who says so and when, as one step. The answer itself stays the officer's. */
export function meetCondition(deps: Deps, open: OpenProgramme, { reportId, key, how }: MetCondition): Reply<null> {
  const read = readClearances(deps, open, reportId);
  if (!read.ok) return read;
  const { report, list } = read.value;
  const handedIn = refuseHandedIn(report);
  if (!handedIn.ok) return handedIn;
  const { wanted, given } = list.find((one) => one.wanted.key === key) ?? {};
  if (wanted === undefined || given === undefined || given.answer !== 'yes with conditions')
    return refuse('bad-request', `“${wanted?.question ?? key}” is not answered yes with conditions.`);
  if (how.trim() === '') return refuse('bad-request', 'Say how the conditions were met: it is kept with the answer.');
  const fields = { metHow: how.trim(), metBy: deps.who, metOn: deps.readClock().today };
  const label = `conditions met: “${wanted.question}”`.slice(0, 200);
  return applyChanges(deps, open, [{ does: 'set', kind: 'clearance', id: given.id, fields }], { label, gesture: null });
}
