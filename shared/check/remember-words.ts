/** More texts than a long paper has: past it the memory begins anew. */
const MOST = 20_000;

/**
 * `read`, which goes by nothing but the words, with a memory: a rule that looks at the whole paper after each key reads only the
 * text that was typed in.
 */
export function rememberWords<T>(read: (words: string) => T): (words: string) => T {
  let memory = new Map<string, T>();
  return (words) => {
    const known = memory.get(words);
    if (known !== undefined) return known;
    const made = read(words);
    if (memory.size >= MOST) memory = new Map();
    memory.set(words, made);
    return made;
  };
}
