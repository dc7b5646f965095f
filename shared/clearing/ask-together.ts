import type { Standing } from './standing.ts';

/** A clearance of the paper, and the officer who is meant to give it: the one who is named, or else the one who may clear it. */
type Asked = { readonly key: string; readonly meantId: string | null; readonly standing: Standing };

/** What an officer has still to be asked: a question that waits for its answer is with them already. */
const TO_ASK: ReadonlySet<Standing> = new Set<Standing>(['not asked', 'unbound', 'stale', 'no']);

/** The questions that go to `officerId` in one file: the one that is asked, and whatever else of the paper is still to be put to them. */
export function listToAsk(clearances: readonly Asked[], asked: string, officerId: string): readonly string[] {
  return clearances
    .filter((one) => one.key === asked || (one.meantId === officerId && TO_ASK.has(one.standing)))
    .map(({ key }) => key);
}
