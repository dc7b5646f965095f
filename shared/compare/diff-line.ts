import { diffArrays } from 'diff';
import type { Inline, Line } from '../document/inline.ts';
import type { Mark, Marks } from './redline.ts';

/** A word, the space between two, or a whole figure, link, reference or footnote; two are the same when their keys are. */
type Token = { readonly key: string; readonly text: string; readonly from: Inline };

/** Space, a number with all that belongs to it (`£5.88m`, `13.1%`, `2023/24`), a word, or a mark. */
const TOKENS = /\s+|[£€$]?\d(?:[\d.,/]*\d)?(?:%|\p{L}{1,2}(?![\p{L}\p{N}]))?|[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu;

/** Beyond this many changes within one paragraph it was written anew, and words that happen to agree say nothing. */
const MOST_CHANGES = 1000;

/** `before` and `after` as one line, word by word: what they share, what went, what came. */
export function diffLine(before: Line, after: Line, marks: Marks): Line {
  const [was, is] = [before.flatMap(tokensOf), after.flatMap(tokensOf)];
  const parts = diffArrays<Token>(was, is, {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: MOST_CHANGES,
  });
  if (parts === undefined) return [...spell(was, 'deleted', marks), ...spell(is, 'inserted', marks)];
  return parts.flatMap(({ value, added, removed }) =>
    spell(value, added ? 'inserted' : removed ? 'deleted' : null, marks),
  );
}

/** The same for two lines that read alike and look alike. */
export function keyOfLine(line: Line): string {
  return line.map(keyOf).join('');
}

function tokensOf(piece: Inline): readonly Token[] {
  if (piece.kind !== 'text') return [{ key: keyOf(piece), text: 'text' in piece ? piece.text : '', from: piece }];
  const words = piece.text.match(TOKENS) ?? [];
  return words.map((text) => ({ key: keyOf({ ...piece, text }), text, from: piece }));
}

function keyOf(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return `${piece.bold === true ? 'b' : ''}${piece.italic === true ? 'i' : ''}${piece.language ?? ''} ${piece.text}`;
    case 'link':
      return `link ${piece.href} ${piece.text}`;
    case 'reference':
    case 'figure':
      return `${piece.kind} ${piece.text}`;
    case 'footnote':
      return 'footnote';
    case 'break':
      return 'break';
  }
}

/** Tokens as pieces of a line again: words that stood in one piece and share a mark are one piece. */
function spell(tokens: readonly Token[], mark: Mark | null, marks: Marks): readonly Inline[] {
  const pieces: Inline[] = [];
  let open: { from: Inline; text: string } | null = null;
  const close = (): void => {
    if (open === null) return;
    const piece: Inline = open.from.kind === 'text' ? { ...open.from, text: open.text } : open.from;
    pieces.push(mark === null ? piece : marks.mark(piece, mark));
    open = null;
  };
  for (const { from, text } of tokens) {
    if (open !== null && open.from === from && from.kind === 'text') open = { from, text: open.text + text };
    else {
      close();
      open = { from, text };
    }
  }
  close();
  return pieces;
}
