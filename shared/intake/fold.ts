/** Words for comparing: neither capitals nor spaces tell two apart, nor letters of full width. */
export function fold(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
