/** A number or bullet that somebody typed before a text. */
export type Typed = {
  readonly marker: string;
  readonly kind: 'deep' | 'shallow' | 'letter' | 'bullet';
  /** Where the text itself begins. */
  readonly from: number;
};

const SPACE = '[\\s\\u00a0]';
const BULLET = new RegExp(`^([•▪●■○◦‣·]|[–—*-](?=${SPACE})|o(?=\\t|${SPACE}{2}))${SPACE}*`);
// A capital, a quotation or a bracket follows: 3.5 million and 2.5% begin sentences too.
const DEEP = new RegExp(`^(\\d{1,3}(?:\\.\\d{1,3}){1,4}[.):]?)${SPACE}+(?=["“‘'(\\[]?[A-Z0-9])`);
const SHALLOW = new RegExp(`^(\\(?\\d{1,3}[.):]|\\(\\d{1,3}\\)|\\d{1,3}(?=\\t))${SPACE}+(?=\\S)`);
const LETTER = new RegExp(`^(\\(?[a-z]{1,2}[.)]|\\(?[ivx]{1,5}[.)]|\\(?[A-Z][)])${SPACE}+(?=\\S)`);

/** The number or bullet typed at the start of `words`; null when there is none. */
export function findTyped(words: string): Typed | null {
  const kinds: readonly (readonly [Typed['kind'], RegExp])[] = [
    ['deep', DEEP],
    ['shallow', SHALLOW],
    ['letter', LETTER],
    ['bullet', BULLET],
  ];
  for (const [kind, pattern] of kinds) {
    const match = pattern.exec(words);
    if (match === null || match[0].length >= words.length) continue;
    // A paper that was a PDF once may have a dash before its numbers: the number counts.
    const inner = kind === 'bullet' ? DEEP.exec(words.slice(match[0].length)) : null;
    if (inner !== null) return { marker: inner[1] ?? '', kind: 'deep', from: match[0].length + inner[0].length };
    return { marker: kind === 'bullet' ? '•' : (match[1] ?? ''), kind, from: match[0].length };
  }
  return null;
}
