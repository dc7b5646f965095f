/** Alt text is read out in one breath: longer ones are cut at a word, and the table beside the chart holds the rest. */
export function fitAlt(text: string): string {
  if (text.length <= 250) return text;
  const cut = text.slice(0, 249);
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`;
}
