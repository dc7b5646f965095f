import type { NamedChoice, OfficerChoice, RagWords } from '../../shared/api/register-views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { Programme } from '../../shared/model/programme.ts';

/** What each rating is called in `programme`. */
export function ragWordsOf(programme: Programme): RagWords {
  return { ...programme.ragWords, none: 'Not rated' };
}

/** The officers to choose an owner from. */
export function officerChoicesOf(contents: Pick<Contents, 'officers'>): readonly OfficerChoice[] {
  return contents.officers.map(({ id, name, post }) => ({ id, name, post }));
}

/** The workstreams to choose from, each by code and name. */
export function streamChoicesOf(contents: Pick<Contents, 'workstreams'>): readonly NamedChoice[] {
  return contents.workstreams.map(({ id, code, name }) => ({ id, name: `${code} ${name}` }));
}

/** What each officer is called, by id. */
export function namesOf(contents: Pick<Contents, 'officers'>): ReadonlyMap<string, string> {
  return new Map<string, string>(contents.officers.map((one) => [one.id, one.name]));
}
