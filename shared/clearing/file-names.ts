import type { Day } from '../model/units.ts';
import { writeDate } from '../rules/days.ts';
import { splitWording } from '../template/wording.ts';

/** What the name of a file may say. */
export type FileWords = {
  readonly title: string;
  readonly committee: string;
  readonly date: Day | null;
  readonly part: string;
  readonly number: string;
  readonly appendix: string;
};

/** A file's name without its ending, by a template's pattern: `{date} {committee} - {title}`; as every system takes it. */
export function nameFile(pattern: string, words: FileWords): string {
  const date = words.date === null ? '' : writeDate(words.date, 'yyyy-mm-dd');
  const said: { readonly [name: string]: string } = { ...words, date };
  const name = splitWording(pattern)
    .map(({ open, text }) => (open ? (said[text] ?? '') : text))
    .join('')
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[-–. ]+|[-–. ]+$/g, '');
  return cutAtWord(name) || 'Paper';
}

/** Longer names are more than some systems take together with their folders, in letters. */
const LONGEST = 120;

/** A name that is cut says so: it would be read as another title. */
function cutAtWord(name: string): string {
  if (name.length <= LONGEST) return name;
  const space = name.lastIndexOf(' ', LONGEST - 1);
  const cut = name.slice(0, space > LONGEST / 2 ? space : LONGEST - 1);
  return `${cut.replace(/[-–., ]+$/, '')}…`;
}

/** `names` with a number behind those that came before: no file of one sending replaces another. */
export function tellApart(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLowerCase();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count === 1) return name;
    const dot = name.lastIndexOf('.');
    return dot <= 0 ? `${name} (${count})` : `${name.slice(0, dot)} (${count})${name.slice(dot)}`;
  });
}
