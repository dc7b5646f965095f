/**
 * A short name for a finding that stays the same while the rule and the text it is about are the same, wherever the text moves.
 * Forty-eight bits of FNV-1a: two findings of one paper share a key about once in a hundred thousand papers of a thousand findings.
 */
export function makeKey(rule: string, parts: readonly string[]): string {
  return `${rule}:${hash(parts.join('\u001F'), 0x811c9dc5)}${hash(parts.join('\u001E'), 0x1f35a7bd).slice(0, 4)}`;
}

function hash(text: string, seed: number): string {
  let state = seed;
  for (let at = 0; at < text.length; at += 1) {
    state ^= text.charCodeAt(at);
    state = Math.imul(state, 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, '0');
}
