import { mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readSettingsFile, saveSettings } from '../app/settings-file.ts';

const MOST = 5000;
const LONGEST = 60;

/** The words that the person has learnt for every programme, kept beside the app's own data: what they chose to learn and nothing else. */
export class OwnWords {
  readonly #file: string;
  readonly #makeToken: () => string;
  #words: readonly string[];

  constructor(file: string, makeToken: () => string) {
    this.#file = file;
    this.#makeToken = makeToken;
    this.#words = readWords(file);
  }

  /** In the order of the alphabet. */
  list(): readonly string[] {
    return this.#words;
  }

  /** Learns `word`, or forgets it; answers the words as they are then. */
  keep(word: string, keep: boolean): Reply<readonly string[]> {
    const others = this.#words.filter((one) => one !== word);
    if (keep && others.length >= MOST)
      return refuse('bad-request', `You have ${MOST} words of your own. Remove some in Settings, Spelling first.`);
    const words = keep ? [...others, word].toSorted((one, other) => one.localeCompare(other, 'en-GB')) : others;
    mkdirSync(dirname(this.#file), { recursive: true });
    const saved = saveSettings(this.#file, words, this.#makeToken());
    if (!saved.ok) return refuse(saved.problem.code, `${basename(this.#file)} was not saved: ${saved.problem.message}`);
    this.#words = words;
    return done(words);
  }
}

function readWords(file: string): readonly string[] {
  const data = readSettingsFile(file);
  if (!Array.isArray(data)) return [];
  return data
    .filter((one): one is string => typeof one === 'string' && one.trim() !== '' && one.length <= LONGEST)
    .slice(0, MOST);
}
