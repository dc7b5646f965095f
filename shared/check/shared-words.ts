// Words that say nothing about what a sentence or a table is about.
const EMPTY = new Set(
  'about above after all also and any are been before below between but both can does down each every few first for from had has have how into its last less like made make many may more most much near new next not now number numbers off once one only other our out over own per share shown shows since some such table than that the their them then there these they this those through under until upon very was were what when where which while who will with within without year years month months week weeks day days rate rates total totals figure figures percentage proportion cent'.split(
    ' ',
  ),
);

/** A word without its plural or possessive, so that `Plans` meets `plan`. */
export function stemOf(word: string): string {
  const bare = word.toLowerCase().replace(/[’']s?$/, '');
  if (bare.length > 4 && bare.endsWith('ies')) return `${bare.slice(0, -3)}y`;
  if (bare.length > 5 && /(?:ss|sh|ch|x|z)es$/.test(bare)) return bare.slice(0, -2);
  return bare.length > 3 && bare.endsWith('s') && !bare.endsWith('ss') ? bare.slice(0, -1) : bare;
}

/** The stems of the words of `text` that say what it is about. */
export function listStems(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !EMPTY.has(word.toLowerCase())).map((word) => stemOf(word)));
}

/** Whether two sets have one in common. */
export function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((one) => b.has(one));
}

const MONTH = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]{0,6})\b/g;

/** The years that `text` names; a financial year names both of its own. */
export function listYears(text: string): ReadonlySet<number> {
  const years = new Set<number>();
  for (const [, from = '', to = ''] of text.matchAll(
    /(?<![\d,.£])((?:19|20)\d{2}|\d{2}(?=[-/–]\d{2}(?!\d)))(?:[-/–](20\d{2}|\d{2}))?(?![\d%]|,\d)/g,
  )) {
    years.add(from.length === 2 ? 2000 + Number(from) : Number(from));
    if (to !== '') years.add(2000 + Number(to.slice(-2)));
  }
  return years;
}

/** The months and years that `text` names, in a form only good for comparing. */
export function listPeriods(text: string): ReadonlySet<string> {
  return new Set([...[...text.matchAll(MONTH)].map(([, month = '']) => month), ...[...listYears(text)].map(String)]);
}

/** Whether two texts may speak of one period: one of them names none, or they name the same. */
export function mayBeOnePeriod(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || (a.size === b.size && [...a].every((one) => b.has(one)));
}
