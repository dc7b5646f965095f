/** Says of a figure that what it was read from has been removed, and what to do. */
export function sayGone(what: string, id: string): string {
  return `a figure was read from ${what} that is no longer in the file (${id}): put another in its place, or take it out`;
}
