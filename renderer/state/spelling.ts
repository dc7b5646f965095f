import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';

/** Words that were asked about, and whether they are misspelt: each word is asked once while the window is open. */
const known = new Map<string, boolean>();

/** The words among `words` that nobody knows how to spell so. */
export async function findMisspelt(words: Iterable<string>): Promise<ReadonlySet<string>> {
  const wanted = new Set(words);
  const fresh = [...wanted].filter((word) => !known.has(word) && word.length <= 80).slice(0, 5000);
  if (fresh.length > 0) {
    const misspelt = new Set(await ask('checkSpelling', { words: fresh }));
    for (const word of fresh) known.set(word, misspelt.has(word));
  }
  return new Set([...wanted].filter((word) => known.get(word) === true));
}

/** Takes a word into the programme's dictionary. */
export async function learnWord(word: string): Promise<void> {
  try {
    await flushPending();
    await runStep(() => ask('learnWord', { word }));
    known.clear();
    announce(`${word} is in the dictionary of this programme.`);
  } catch (thrown) {
    showThrown(thrown);
  }
}
