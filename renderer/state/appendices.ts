import { ask, problemOf } from './ask.ts';
import { runStep } from './edits.ts';
import { showThrown } from './problems.ts';

/** Asks for a file and takes it in as that of an appendix; what is refused is shown above the screen. */
export async function chooseFile(appendixId: string): Promise<void> {
  try {
    await runStep(() => ask('attachToAppendix', { appendixId }));
  } catch (thrown) {
    if (problemOf(thrown).code !== 'cancelled') showThrown(thrown);
  }
}
