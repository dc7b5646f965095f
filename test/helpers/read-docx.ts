import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file by name, as text; those of a workbook inside it are named `book.xlsx!part`. */
export type WordParts = ReadonlyMap<string, string>;

/** The parts of `bytes`, with what a Word library leaves to chance or to the clock written alike: for golden files. */
export function readDocx(bytes: Uint8Array): WordParts {
  return new Map([...rawParts(bytes)].map(([name, text]) => [name, normalise(text)]));
}

/** The text of one part. */
export function partOf(parts: WordParts, name: string): string {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`the file has no ${name}; it has ${[...parts.keys()].join(', ')}`);
  return text;
}

/** Every `name` element of `xml` in order, outermost first; elements of that name must not hold one another. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gs')) ?? [];
}

/** The value of an attribute of the first `name` element of `xml`; null when it has none. */
export function attribute(xml: string, name: string, key: string): string | null {
  const tag = new RegExp(`<${name}(?: [^>]*)?/?>`).exec(xml)?.[0] ?? '';
  const value = new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? null : unescape(value);
}

/** The words a reader sees in `xml`, field results included. */
export function wordsOf(xml: string): string {
  return elements(xml, 'w:t')
    .map((run) => unescape(run.replace(/<[^>]*>/g, '')))
    .join('');
}

/** The parts that a parser would refuse, each with why; pictures are no XML. */
export function malformedParts(parts: WordParts): readonly string[] {
  return [...parts].flatMap(([name, xml]) => {
    const why = /\.(png|jpe?g|emf)$/.test(name) ? null : malformed(xml);
    return why === null ? [] : [`${name}: ${why}`];
  });
}

/** Why a parser would refuse `xml`; null when it would not. */
function malformed(xml: string): string | null {
  const open: string[] = [];
  const tag = /<(?:\?[^>]*\?|(\/?)([\w:.-]+)((?: [\w:.-]+="[^"<]*")*) ?(\/?))>/y;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next === -1 ? xml.length : next);
    const bad = badText(text);
    if (bad !== null) return bad;
    if (next === -1) break;
    tag.lastIndex = next;
    const found = tag.exec(xml);
    if (found === null) return `a broken tag: ${xml.slice(next, next + 60)}`;
    const [all, close, name = '', attributes = '', empty] = found;
    const badAttribute = badText(attributes);
    if (badAttribute !== null) return badAttribute;
    if (close === '/' && open.pop() !== name) return `</${name}> closes nothing`;
    if (close === '' && name !== '' && empty === '') open.push(name);
    at = next + all.length;
  }
  return open.length === 0 ? null : `never closed: ${open.join(' ')}`;
}

function badText(text: string): string | null {
  const ampersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.exec(text);
  if (ampersand !== null) return `a bare ampersand: ${text.slice(ampersand.index, ampersand.index + 20)}`;
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.exec(text);
  return control === null ? null : `U+${control[0].charCodeAt(0).toString(16)} is not a character of XML`;
}

function rawParts(bytes: Uint8Array): WordParts {
  const parts = new Map<string, string>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('.xlsx')) parts.set(name, strFromU8(content));
    else for (const [inner, text] of rawParts(content)) parts.set(`${name}!${inner}`, text);
  }
  return parts;
}

function normalise(text: string): string {
  const names = new Map<string, string>();
  const rename = (id: string) => {
    const name = names.get(id) ?? `rId-${names.size + 1}`;
    names.set(id, name);
    return name;
  };
  return text
    .replace(/ (Id|r:id|r:embed)="(rId[^"]*)"/g, (_, key: string, id: string) => ` ${key}="${rename(id)}"`)
    .replace(/(<wp:docPr [^>]*?id=")\d+"/g, '$1N"')
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$1DAY');
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
