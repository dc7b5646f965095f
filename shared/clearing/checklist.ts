import { placeOf, type SummaryLine } from '../check/summary.ts';
import { endSentence } from '../model/end-once.ts';
import type { Finding } from '../model/finding.ts';
import type { Day } from '../model/units.ts';
import { writeDay } from '../rules/days.ts';

/** What the clerk is told about a paper that comes to them. */
export type Checklist = {
  readonly title: string;
  readonly committee: string;
  readonly meeting: Day | null;
  readonly author: string;
  readonly status: string;
  readonly frozen: string;
  readonly deadlines: readonly { readonly name: string; readonly day: Day; readonly isPast: boolean }[];
  readonly clearances: readonly {
    readonly question: string;
    readonly officer: string;
    readonly said: string;
    readonly note: string;
  }[];
  readonly open: readonly Finding[];
  readonly aside: readonly {
    readonly finding: Finding;
    readonly reason: string;
    readonly who: string;
    /** The day, in words. */
    readonly on: string;
  }[];
  readonly appendices: readonly string[];
  readonly sources: readonly string[];
  readonly exempt: readonly { readonly what: string; readonly under: string; readonly publicInterest: string }[];
  readonly files: readonly string[];
  readonly history: readonly { readonly name: string; readonly who: string; readonly on: Day }[];
};

/** The checklist page for the clerk: who cleared what and when, what the check says, what was let stand and why, and what is sent. */
export function composeChecklist(list: Checklist, today: Day): readonly SummaryLine[] {
  const meeting = list.meeting === null ? 'no meeting' : writeDay(list.meeting);
  return [
    { kind: 'title', text: `Checklist for “${list.title}”` },
    {
      kind: 'paragraph',
      text: `${list.committee}, ${meeting}. Written by ${list.author}. State on ${writeDay(today)}: ${list.status}. ${list.frozen}`,
    },
    ...section('Clearances', list.clearances, 'The format asks for none.', ({ question, officer, said, note }) => ({
      kind: 'finding',
      place: question,
      text: endSentence(said),
      why: [officer, note].filter((part) => part !== '').join('; '),
    })),
    ...section('What the check leaves open', list.open, 'Nothing.', (finding) => ({
      kind: 'finding',
      place: placeOf(finding.at),
      text: finding.message,
      why: `(${finding.code})`,
    })),
    ...section('What was looked at and let stand', list.aside, 'Nothing.', ({ finding, reason, who, on }) => ({
      kind: 'finding',
      place: placeOf(finding.at),
      text: finding.message,
      why: `${reason === '' ? '' : `Let stand: ${endSentence(reason)} `}(${finding.code}; ${who}, ${on})`,
    })),
    ...section('Deadlines', list.deadlines, 'None are known.', ({ name, day, isPast }) => ({
      kind: 'finding',
      place: writeDay(day),
      text: isPast ? `${name} (past)` : name,
      why: '',
    })),
    ...section('Exempt information', list.exempt, 'None.', ({ what, under, publicInterest }) => ({
      kind: 'finding',
      place: what,
      text: `${under} of Part 1 of Schedule 12A to the Local Government Act 1972.`,
      why:
        publicInterest === ''
          ? 'How the public interest was weighed is not written down.'
          : `Public interest: ${endSentence(publicInterest)}`,
    })),
    ...section('Appendices, in order', list.appendices, 'None.', item),
    ...section('Background papers (Local Government Act 1972, section 100D)', list.sources, 'None.', item),
    ...section('Files sent', list.files, 'None.', item),
    ...section('What happened to the report', list.history, 'Nothing is recorded.', ({ name, who, on }) => ({
      kind: 'finding',
      place: writeDay(on),
      text: who === '' ? name : `${name}, by ${who}`,
      why: '',
    })),
  ];
}

function item(text: string): SummaryLine {
  return { kind: 'item', text };
}

function section<T>(
  heading: string,
  things: readonly T[],
  none: string,
  say: (thing: T) => SummaryLine,
): readonly SummaryLine[] {
  return [
    { kind: 'heading', text: heading },
    ...(things.length === 0 ? [{ kind: 'paragraph' as const, text: none }] : things.map(say)),
  ];
}
