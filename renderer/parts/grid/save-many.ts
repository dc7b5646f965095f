import { announce } from '../../state/announce.ts';
import { showProblem } from '../../state/problems.ts';
import { type Paste, type PastedCell, sayPaste } from './paste.ts';

const MOST_SAID = 50;

/** Saves many values as one step and says how it went: what was left out is listed with its reasons. */
export async function saveMany<Row>(
  plan: Paste<Row>,
  did: string,
  save: (cells: readonly PastedCell<Row>[]) => Promise<boolean>,
): Promise<boolean> {
  const saved = plan.cells.length === 0 || (await save(plan.cells));
  if (!saved) return false;
  const { refusals } = plan;
  if (refusals.length === 0) {
    announce(sayPaste(plan, did));
    return true;
  }
  const more = refusals.length - MOST_SAID;
  showProblem(
    {
      code: 'bad-request',
      message: sayPaste(plan, did),
      details: more <= 0 ? refusals : [...refusals.slice(0, MOST_SAID), `And ${more} more.`],
    },
    `Not everything was ${did.toLowerCase()}`,
  );
  return true;
}
