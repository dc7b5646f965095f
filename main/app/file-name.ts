/** `name` as a file name every system takes: no separators, no reserved characters, not too long. */
export function toFileName(name: string): string {
  const plain = name
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return plain.slice(0, 100) || 'Untitled';
}
