/** A stretch of the text a clearance covers, as a person reads it. */
export type CoverPiece =
  | { readonly kind: 'heading' | 'words'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const CELLS = ' | ';
/** What a sentence points to is named behind it, so that the text is bound to it; nobody reads it. */
const POINTED = /((?:^|\s)\p{L}+ …) \([a-z0-9][\w-]*\)/gu;
/** The bytes of a picture, which stand below its words. */
const BYTES = /^[0-9a-f]{64}$/;

/** The text a clearance covers, one thing on a line, as headings, paragraphs and tables. Only the marks of that form are left out. */
export function splitCover(text: string): readonly CoverPiece[] {
  const pieces: CoverPiece[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || BYTES.test(line)) continue;
    const heading = /^#{1,6} (.+)$/.exec(line)?.[1];
    const said = (heading ?? line).replace(POINTED, '$1');
    const last = pieces.at(-1);
    if (heading !== undefined) pieces.push({ kind: 'heading', text: said });
    else if (!line.includes(CELLS)) pieces.push({ kind: 'words', text: said });
    else if (last?.kind === 'table')
      pieces[pieces.length - 1] = { kind: 'table', rows: [...last.rows, said.split(CELLS)] };
    else pieces.push({ kind: 'table', rows: [said.split(CELLS)] });
  }
  return pieces;
}
