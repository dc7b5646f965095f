/**
 * A piece of a line. A figure's words come from the file; `use` is its place in the document's list of figures. A footnote's
 * `note` is its place in the document's footnotes, its `text` the number printed. `language` marks words in another tongue
 * (`cy-GB`) so that they are read out and spelled as such.
 */
export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      readonly language?: string;
    }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'reference'; readonly text: string; readonly anchor: string }
  | { readonly kind: 'figure'; readonly text: string; readonly use: number; readonly bold?: true }
  | { readonly kind: 'footnote'; readonly text: string; readonly note: number }
  /** A new line within the paragraph. */
  | { readonly kind: 'break' };

export type Line = readonly Inline[];

/** The words of `line`, with nothing of how they look. A footnote is its number in square brackets; a break is a space. */
export function plainLine(line: Line): string {
  return line.map(plainPiece).join('');
}

function plainPiece(piece: Inline): string {
  if (piece.kind === 'break') return ' ';
  return piece.kind === 'footnote' ? `[${piece.text}]` : piece.text;
}
