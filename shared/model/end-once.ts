/** A sentence that ends in a question, a number like `1.` or a sentence of its own has no full stop behind that. */
export function endOnce(sentence: string): string {
  return sentence.replace(/(?<!\.)([.?!…])\.$/, '$1');
}

/** `sentence` with a full stop, unless it has its end. */
export function endSentence(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** `sentence` as it stands inside another one: without its full stop. That of `9 a.m.` is no end. */
export function dropStop(sentence: string): string {
  return sentence.replace(/(?<!\.|\.\p{L})\.$/u, '');
}
