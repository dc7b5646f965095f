import { dropStop, endSentence } from '../model/end-once.ts';
import type { Clearance, ClearanceAnswer, Report } from '../model/report.ts';
import { writeDay } from '../rules/days.ts';
import type { Sha256 } from '../model/units.ts';
import { nameSection } from '../template/fields.ts';
import type { Template, TemplateClearance } from '../template/template.ts';

/**
 * How a clearance stands. `not asked`: nobody was; `waiting`: an officer was and has not said; `unbound`: an answer that was written
 * down without the text it is about; `stale`: the text or a figure has changed since; `on conditions`: a yes whose conditions nobody
 * has marked as met. Only the answers themselves count as given.
 */
export type Standing = 'not due' | 'not asked' | 'waiting' | 'unbound' | 'stale' | 'on conditions' | ClearanceAnswer;

/** Every clearance the template asks for, in its order. */
export function listClearances(template: Template): readonly TemplateClearance[] {
  return template.sections.flatMap((section) => ('clearances' in section ? section.clearances : []));
}

/** The heading of each section and prompt of the template, by its key, as a report with these `fields` has it. */
export function headsOf(template: Template, fields: Report['fields']): ReadonlyMap<string, string> {
  return new Map(
    template.sections.flatMap((section) => [
      [section.key, nameSection(section, fields)] as const,
      ...(section.holds === 'responses' ? section.prompts.map((one) => [one.key, one.heading] as const) : []),
    ]),
  );
}

/** How `given` stands beside `now`, the hash of what it covers as the report reads at present. */
export function standingOf(given: Clearance | undefined, isDue: boolean, now: Sha256): Standing {
  if (given !== undefined && given.answer !== null) {
    if (given.covers === null) return 'unbound';
    if (given.covers !== now) return 'stale';
    return given.answer === 'yes with conditions' && given.metOn === null ? 'on conditions' : given.answer;
  }
  if (!isDue) return 'not due';
  return (given?.askedOn ?? null) === null ? 'not asked' : 'waiting';
}

/** Why a clearance that stands so keeps the report from being cleared; null when it does not. Silence is never a yes. */
export function refuseStanding(standing: Standing, question: string, note: string): string | null {
  switch (standing) {
    case 'yes':
    case 'yes with conditions':
    case 'not needed':
    case 'not due':
      return null;
    case 'on conditions':
      return `“${question}” is a yes on conditions that nobody has marked as met: ${endSentence(note)}`;
    case 'no':
      return `“${question}” is answered no.`;
    case 'stale':
      return `“${question}” was answered for another text: ask again.`;
    case 'unbound':
      return `“${question}” has an answer that was recorded without the text it is about: ask again.`;
    case 'waiting':
      return `“${question}” has no answer yet.`;
    case 'not asked':
      return `“${question}” has not been asked.`;
  }
}

/** The label of what an officer wrote beside an answer. */
export function labelNote(answer: ClearanceAnswer | null): string {
  return answer === 'yes' ? 'Note' : answer === 'yes with conditions' ? 'Conditions' : 'Reason';
}

/** An answer in words. */
export function nameAnswer(answer: ClearanceAnswer): string {
  return SAID[answer];
}

const SAID = {
  'not due': 'Not asked for this report',
  'not asked': 'Nobody has been asked',
  yes: 'Yes',
  'yes with conditions': 'Yes, with conditions',
  no: 'No',
  'not needed': 'Not needed',
} as const;

/** How a clearance stands, in words, with the day it was answered or asked. */
export function sayStanding(standing: Standing, given: Clearance | undefined): string {
  const date = given?.date ?? null;
  const on = date === null ? '' : `, ${writeDay(date)}`;
  const answer = given?.answer ?? null;
  const said = answer === null ? '' : `${SAID[answer]}${on}`;
  if (standing === 'unbound') return `${said}; recorded without the text it is about: ask again`;
  if (standing === 'stale') return `Stale: the text has changed since (${said})`;
  if (standing === 'not due' || standing === 'not asked') return SAID[standing];
  if (standing === 'on conditions') return `${said}; not yet met`;
  if (standing === 'yes with conditions' && given?.metOn !== null && given !== undefined)
    return `${said}; met ${writeDay(given.metOn)}`;
  if (standing !== 'waiting') return said;
  const asked = given?.askedOn ?? null;
  return asked === null ? 'Waiting' : `Waiting since ${writeDay(asked)}`;
}

/** How the conditions of a yes were met, and who says so; empty while they are open. */
export function sayHowMet(given: Clearance | undefined): string {
  if (given === undefined || given.metOn === null) return '';
  const { metHow, metBy } = given;
  return [dropStop(metHow), metBy === '' ? '' : `(${metBy})`].filter((part) => part !== '').join(' ');
}
