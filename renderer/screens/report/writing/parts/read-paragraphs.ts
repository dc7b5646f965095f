/** The numbers of paragraphs of a schedule in `typed`: `1, 3 and 5`. Null where it is something else. */
export function readParagraphs(typed: string): readonly number[] | null {
  const words = typed
    .trim()
    .split(/\s*(?:[,;]|\band\b|\s)\s*/)
    .filter(Boolean);
  const numbers = words.map((word) => (/^\d{1,2}$/.test(word) ? Number(word) : 0));
  if (numbers.length === 0 || numbers.length > 10 || numbers.some((one) => one < 1 || one > 30)) return null;
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}
