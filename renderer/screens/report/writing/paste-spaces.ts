const HARD = '\u00A0';

/** Stands between lines: no pasted text holds it. */
const EDGE = '\u0000';

const LINES = 'p, div, li, ul, ol, td, th, tr, table, blockquote, h1, h2, h3, h4, h5, h6, br, pre, [data-footnote]';

/**
 * `words` with only the hard spaces that are meant: alone between two words. Programs write others to keep spaces apart that stand in
 * a row, and some write them for every space; these become plain. It stays as long as it was.
 */
export function settleSpaces(words: string): string {
  return words
    .split(EDGE)
    .map((line) => {
      const hard = line.split(HARD).length - 1;
      const plain = line.split(/[ \t\r\n]+/).length - 1;
      if (hard > 2 && hard > plain) return line.replaceAll(HARD, ' ');
      return line.replace(/(?<![^\s])\u00A0|\u00A0(?!\S)/g, ' ');
    })
    .join(EDGE);
}

/** Settles the hard spaces of what was pasted, line by line. */
export function settleHardSpaces(body: HTMLElement): void {
  const texts: Text[] = [];
  let words = '';
  const read = (node: Node): void => {
    if (node instanceof Text) {
      texts.push(node);
      words += node.data;
      return;
    }
    const isLine = node instanceof Element && node.matches(LINES);
    if (isLine) words += EDGE;
    for (const child of node.childNodes) read(child);
    if (isLine) words += EDGE;
  };
  read(body);
  if (!words.includes(HARD)) return;
  const settled = settleSpaces(words);
  let at = 0;
  for (const text of texts) {
    while (settled[at] === EDGE) at += 1;
    const { length } = text.data;
    if (length > 0) text.data = settled.slice(at, at + length);
    at += length;
  }
}
