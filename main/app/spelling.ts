import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { listRecords } from '../store/tables.ts';
import type { Dictionary } from '../files/dictionary.ts';
import { attempt } from './attempt.ts';
import { applyChanges } from './change-programme.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';

/** Words of council papers that no general dictionary has. */
const TRADE = new Set([
  'clerkwell',
  'outturn',
  'cllr',
  'cllrs',
  'workstream',
  'workstreams',
  'sencos',
  'cabinet’s',
  'underspend',
  'underspends',
]);

const MOST_SUGGESTED = 6;

/**
 * Which of `words` nobody knows: the dictionary, the programme (its own words, its short forms, and the names in it), or the person,
 * who has learnt the words `learnt`.
 */
export function checkSpelling(
  open: ReadProgramme,
  dictionary: Dictionary,
  learnt: readonly string[],
  words: readonly string[],
): Reply<readonly string[]> {
  return attempt(open.fileName, () => {
    const own = knownWords(open, learnt);
    return done(words.filter((word) => !isKnown(word, own, dictionary)));
  });
}

function isKnown(word: string, own: ReadonlySet<string>, dictionary: Dictionary): boolean {
  const plain = word.replaceAll('’', "'");
  const bare = plain.replace(/'s?$/, '');
  // Short forms in capitals, and whatever has a digit in it, are nobody's spelling mistake.
  if (/\d/.test(plain) || /^[\p{Lu}'&-]+s?$/u.test(bare)) return true;
  const has = (one: string): boolean =>
    own.has(one.toLowerCase()) || TRADE.has(one.toLowerCase()) || dictionary.has(one);
  // Words joined by a hyphen are known when each of them is.
  return has(plain) || has(bare) || (bare.includes('-') && bare.split('-').every((part) => part === '' || has(part)));
}

function knownWords(open: ReadProgramme, learnt: readonly string[]): ReadonlySet<string> {
  const texts = [
    ...learnt,
    ...listRecords(open.db, 'programme').flatMap(({ words, name }) => [...words, name]),
    ...listRecords(open.db, 'acronym').map((one) => one.short),
    ...listRecords(open.db, 'officer').map((one) => one.name),
    ...listRecords(open.db, 'body').map((one) => one.name),
    ...listRecords(open.db, 'scheme').flatMap((one) => [one.name, one.site]),
  ];
  return new Set(
    texts.flatMap((text) =>
      text
        .toLowerCase()
        .replaceAll('’', "'")
        .split(/[^\p{L}'-]+/u),
    ),
  );
}

/** What may have been meant by `word`, the likeliest first. */
export function suggestSpelling(dictionary: Dictionary, word: string): readonly string[] {
  return dictionary.suggest(word.replaceAll('’', "'")).slice(0, MOST_SUGGESTED);
}

/** Takes `word` into the programme's own dictionary. */
export function learnWord(deps: Deps, open: OpenProgramme, word: string): Reply<null> {
  return attempt(open.fileName, () => {
    const [programme] = listRecords(open.db, 'programme');
    if (programme === undefined) return refuse('unknown-record', `${open.fileName} holds no programme.`);
    if (programme.words.includes(word)) return done(null);
    const words = [...programme.words, word].toSorted((one, other) => (one < other ? -1 : 1));
    return applyChanges(deps, open, [{ does: 'set', kind: 'programme', id: programme.id, fields: { words } }], {
      label: `the word ${word} in the dictionary`,
      gesture: null,
    });
  });
}
