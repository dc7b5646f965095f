/** `2.3` of `2.3.`: a sentence does not want the stop. */
export function trimNumber(text: string): string {
  return text.replace(/[.)]$/, '');
}
