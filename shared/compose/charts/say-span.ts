/** From the first to the last of `names`, or the one there is. */
export function saySpan(names: readonly string[]): string {
  const [first = '', last = first] = [names[0], names.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}
