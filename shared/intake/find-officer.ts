import type { Officer } from '../model/people.ts';
import { fold } from './fold.ts';

/** The one officer whose name stands in `words`, or nobody where it is none or several. */
export function findOfficer(words: string, officers: readonly Officer[]): Officer | undefined {
  const said = ` ${fold(words).replace(/[^\p{L}\p{N}’'-]+/gu, ' ')} `;
  const named = officers.filter(({ name }) => {
    const folded = fold(name)
      .replace(/[^\p{L}\p{N}’'-]+/gu, ' ')
      .trim();
    // A name of one word may be any word.
    return folded.includes(' ') && said.includes(` ${folded} `);
  });
  const [one, ...others] = named;
  return others.length === 0 ? one : undefined;
}
