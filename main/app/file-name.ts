/** `name` as a file name every system takes: no separators, no reserved characters, not too long. */
export function toFileName(name: string): string {
  const plain = name
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return plain.slice(0, 100) || 'Untitled';
}

/** The ending that a file goes out under, as `name` has it: one of letters and digits, or none. What a forger writes there is no part of a path. */
export function endingOf(name: string): string {
  return /\.[a-z0-9]{1,10}$/.exec(name.toLowerCase())?.[0] ?? '';
}
