import type { Officer } from '../model/people.ts';
import { fold } from './fold.ts';

/** The one officer whose name stands in `words`, or nobody where it is none or several. */
export function findOfficer(words: string, officers: readonly Officer[]): Officer | undefined {
  const said = ` ${plainWords(words)} `;
  const named = officers.filter(({ name }) => {
    const folded = plainWords(name);
    // A name of one word may be any word.
    return folded.includes(' ') && said.includes(` ${folded} `);
  });
  const [one, ...others] = named;
  return others.length === 0 ? one : undefined;
}

/** The words of a line for comparing, one space between them. */
function plainWords(line: string): string {
  return fold(line)
    .replace(/[^\p{L}\p{N}’'-]+/gu, ' ')
    .trim();
}
