import { queryOptions } from '@tanstack/react-query';
import type { ApiArguments } from '../../shared/api/api.ts';
import type { ProgrammeState } from '../../shared/api/views.ts';
import { isSame } from '../../shared/model/is-same.ts';
import type { Programme } from '../../shared/model/programme.ts';
import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { runStep } from './edits.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';
import { queries } from './queries.ts';
import { makeWordMemory } from './word-memory.ts';

const known = makeWordMemory((words) => ask('checkSpelling', { words }));

/** The words among `words` that nobody knows how to spell so. */
export const findMisspelt = known.find;

const watching = new Set<() => void>();

/** Has `look` called each time a dictionary gains or loses a word; the answer ends it. */
export function onLearnt(look: () => void): () => void {
  watching.add(look);
  return () => watching.delete(look);
}

/** The words that the person has learnt for every programme. */
export const ownWordsOptions = queryOptions({ queryKey: ['own words'], queryFn: () => ask('readOwnWords', {}) });

/** Takes a word into the programme's dictionary, or into the person's own. */
export async function learnWord(word: string, owner: 'programme' | 'me'): Promise<void> {
  const learn = owner === 'me' ? () => keepOwnWord(word, true) : () => runStep(() => ask('learnWord', { word }));
  const whose = owner === 'me' ? 'among your own words' : 'in the dictionary of this programme';
  await changeWords(learn, `${word} is ${whose}.`);
}

/** Takes a word out of the dictionary of `programme`, as a step that can be undone, or with null out of the person's own. */
export async function forgetWord(word: string, programme: Pick<Programme, 'id' | 'words'> | null): Promise<void> {
  const forget =
    programme === null
      ? () => keepOwnWord(word, false)
      : () => {
          const fields = { words: programme.words.filter((one) => one !== word) };
          const changes: ApiArguments<'applyChanges'>['changes'] = [
            { does: 'set', kind: 'programme', id: programme.id, fields },
          ];
          return runStep(() => ask('applyChanges', { changes, label: `forgetting the word ${word}`, gesture: null }));
        };
  await changeWords(forget, `${word} is forgotten.`);
}

async function keepOwnWord(word: string, keep: boolean): Promise<void> {
  queries.setQueryData(ownWordsOptions.queryKey, await ask('keepOwnWord', { word, keep }));
  lookAgain();
}

let adopted: unknown = null;

/** Takes over the words that a programme has learnt: one may have gone by undo, or come from another copy. */
export function adoptWords({ fileName, words }: Pick<ProgrammeState, 'fileName' | 'words'>): void {
  const next = [fileName, ...words];
  if (isSame(next, adopted)) return;
  adopted = next;
  lookAgain();
}

function lookAgain(): void {
  known.forget();
  for (const look of watching) look();
}

async function changeWords(change: () => Promise<void>, said: string): Promise<void> {
  try {
    await flushPending();
    await change();
    announce(said);
  } catch (thrown) {
    showThrown(thrown);
  }
}
