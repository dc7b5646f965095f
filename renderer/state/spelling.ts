import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';
import { makeWordMemory } from './word-memory.ts';

const known = makeWordMemory((words) => ask('checkSpelling', { words }));

/** The words among `words` that nobody knows how to spell so. */
export const findMisspelt = known.find;

const watching = new Set<() => void>();

/** Has `look` called each time the dictionary gains a word; the answer ends it. */
export function onLearnt(look: () => void): () => void {
  watching.add(look);
  return () => watching.delete(look);
}

/** Takes a word into the programme's dictionary. */
export async function learnWord(word: string): Promise<void> {
  try {
    await flushPending();
    await runStep(() => ask('learnWord', { word }));
    known.forget();
    for (const look of watching) look();
    announce(`${word} is in the dictionary of this programme.`);
  } catch (thrown) {
    showThrown(thrown);
  }
}
