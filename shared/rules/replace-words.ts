import { never } from '../model/never.ts';
import type { FigureSpan, Sentence, Span } from '../model/prose.ts';

/** Words looked for in texts: with capitals just as typed, or in any. */
export type Wanted = { readonly words: string; readonly asTyped: boolean };

/** Where the words stand in a line. Fixed are words that come from the file: they are found, and changed only where they come from. */
export type Match = { readonly from: number; readonly to: number; readonly fixed: boolean };

/** A piece of a line with its words, and whether they come from the file. */
export type Piece = { readonly text: string; readonly fixed: boolean };

/** Stands for what has no words of its own: no words can be looked for across it. */
export const GAP = '\uFFFC';

/** Every place in the line of `pieces` where the words stand, in order, none overlapping another. */
export function matchLine(pieces: readonly Piece[], { words, asTyped }: Wanted): readonly Match[] {
  if (words === '') return [];
  const text = asKeyed(pieces.map((piece) => piece.text).join(''));
  const sought = asKeyed(words);
  const small = text.toLowerCase();
  // A letter that is longer in the other case would shift every place behind it: then the words are looked for as typed.
  const folds = !asTyped && small.length === text.length;
  const [line, wanted] = folds ? [small, sought.toLowerCase()] : [text, sought];
  const found: Match[] = [];
  for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length))
    found.push({ from: at, to: at + wanted.length, fixed: isFixed(pieces, at, at + wanted.length) });
  return found;
}

/** `next` as it stands for words that were `found`: looked for in any capitals, a new word has those of the one it stands for. */
export function fitCapitals(found: string, { words, asTyped }: Wanted, next: string): string {
  const [first = ''] = next;
  if (asTyped || found === words || next !== next.toLowerCase()) return next;
  if (found.length > 1 && found === found.toUpperCase() && found !== found.toLowerCase()) return next.toUpperCase();
  return /^\p{Lu}/u.test(found) ? `${first.toUpperCase()}${next.slice(first.length)}` : next;
}

/** Quotation marks and spaces as a keyboard has them, each as long as it was: nobody looks for the curl of an apostrophe. */
function asKeyed(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\u00A0/g, ' ');
}

function isFixed(pieces: readonly Piece[], from: number, to: number): boolean {
  let start = 0;
  for (const { text, fixed } of pieces) {
    const end = start + text.length;
    if (fixed && start < to && end > from) return true;
    start = end;
  }
  return false;
}

/** What a figure says where it stands. */
export type SayFigure = (figure: FigureSpan) => string;

/** The lines of a sentence: the sentence itself, and each of its footnotes. */
export function linesOf(sentence: Sentence, say: SayFigure): readonly (readonly Piece[])[] {
  const notes = sentence.flatMap((span) =>
    typeof span !== 'string' && span.kind === 'footnote' ? linesOf(span.text, say) : [],
  );
  return [piecesOf(sentence, say), ...notes];
}

function piecesOf(sentence: Sentence, say: SayFigure): readonly Piece[] {
  return sentence.map((span): Piece => {
    if (typeof span === 'string') return { text: span, fixed: false };
    switch (span.kind) {
      case 'figure':
        return { text: say(span), fixed: true };
      case 'reference':
      case 'footnote':
      case 'break':
        return { text: GAP, fixed: true };
      case 'strong':
      case 'emphasis':
      case 'strong emphasis':
      case 'link':
      case 'language':
        return { text: span.text, fixed: false };
      default:
        return never(span);
    }
  });
}

/** The sentence with `next` for the words wherever an author typed them; what a figure says stays. */
export function replaceInSentence(sentence: Sentence, wanted: Wanted, next: string, say: SayFigure): Sentence {
  const pieces = piecesOf(sentence, say);
  const texts = replaced(pieces, wanted, next);
  return sentence.flatMap((span, at): readonly Span[] => {
    const now = texts[at] ?? '';
    if (typeof span === 'string') return now === '' ? [] : [now];
    if (span.kind === 'footnote') {
      const text = replaceInSentence(span.text, wanted, next, say);
      return text.length === 0 ? [] : [{ ...span, text: text as typeof span.text }];
    }
    if (pieces[at]?.fixed === true || !('text' in span)) return [span];
    return now === '' ? [] : [{ ...span, text: now }];
  });
}

/** The same for words that are nothing but words: a sub-heading, the title of a column. */
export function replaceInWords(words: string, wanted: Wanted, next: string): string {
  return replaced([{ text: words, fixed: false }], wanted, next).join('');
}

/** The text of each piece with `next` for the words: the first piece they stand in takes it, the others give up theirs. */
function replaced(pieces: readonly Piece[], wanted: Wanted, next: string): readonly string[] {
  const texts = pieces.map((piece) => piece.text);
  const line = texts.join('');
  // From the end, so that the places before stay where they are.
  for (const { from, to } of matchLine(pieces, wanted)
    .filter((match) => !match.fixed)
    .toReversed()) {
    let start = 0;
    let put = fitCapitals(line.slice(from, to), wanted, next);
    for (const [at, piece] of pieces.entries()) {
      const end = start + piece.text.length;
      if (start < to && end > from) {
        const now = texts[at] ?? '';
        texts[at] = now.slice(0, Math.max(0, from - start)) + put + now.slice(Math.min(to, end) - start);
        put = '';
      }
      start = end;
    }
  }
  return texts;
}
