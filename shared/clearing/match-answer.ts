import type { Clearance, Report } from '../model/report.ts';
import type { Sha256 } from '../model/units.ts';
import type { AnswerPack } from './pack.ts';

/** What is known here of one clearance when an answer to it comes back. */
export type AskedHere = {
  readonly key: string;
  readonly given: Clearance | undefined;
  /** The hash of what it covers as the report reads now. */
  readonly now: Sha256;
};

/** What becomes of one answer: it holds, it is about a text that has moved on since, or it is not taken for the reason said. */
export type Match = { readonly item: AnswerPack['items'][number] } & (
  | { readonly verdict: 'holds' | 'moved on'; readonly id: string }
  | { readonly verdict: 'refused'; readonly why: string }
);

/**
 * Each answer of `pack` beside what was asked here. It counts only for the request it was made to: a question that was asked again,
 * answered already, or never sent from this file is not answered by it.
 */
export function matchAnswers(
  pack: AnswerPack,
  report: Report,
  authorName: string,
  asked: readonly AskedHere[],
): readonly Match[] {
  return pack.items.map((item): Match => {
    const refused = (why: string): Match => ({ item, verdict: 'refused', why });
    const here = asked.find(({ key }) => key === item.key);
    if (here === undefined) return refused('the report’s format does not ask this');
    if (pack.items.some((other) => other !== item && other.key === item.key))
      return refused('the file answers it twice');
    if (here.given?.request !== pack.request) return refused(sayOther(here.given));
    if (here.given.officerId !== pack.officer.id)
      return refused(`it was sent to another officer than ${pack.officer.name}`);
    if (pack.officer.id === report.authorId || foldName(pack.officer.name) === foldName(authorName))
      return refused('nobody clears their own paper');
    return { item, verdict: item.covers === here.now ? 'holds' : 'moved on', id: here.given.id };
  });
}

/** Why an answer is to no request that is open here. */
function sayOther(given: Clearance | undefined): string {
  if (given === undefined || given.askedOn === null) return 'it was not asked from this file';
  return given.request === ''
    ? 'it is answered already, and the answer stands on the Clearing screen'
    : 'it was asked again since, and only an answer to the newer request counts';
}

/** A person's name, comparable: neither capitals nor spaces tell two apart. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ').trim();
}
