import type { Counting, LeadTime } from '../model/lead-time.ts';
import type { Committee, Meeting } from '../model/meetings.ts';
import { never } from '../model/never.ts';
import type { Body, Nation } from '../model/people.ts';
import type { Day } from '../model/units.ts';
import { isWorkingDay } from './bank-holidays.ts';
import { addDays } from './days.ts';

/** One rung: what is due, the last day and time for it, who asks for it (the law, the body, the committee) and by what. */
export type Deadline = {
  readonly name: string;
  readonly day: Day;
  readonly time: string | null;
  readonly from: 'law' | 'body' | 'template' | 'committee';
  /** The provision, for what the law asks. */
  readonly rule: string;
  readonly lead: LeadTime;
};

/** What makes a paper need more notice. */
export type Notice = { readonly keyDecision: boolean; readonly exempt: boolean };

/** The last day that leaves `days` before `meeting`, counted back as `counting` says. */
export function countBack(meeting: Day, days: number, counting: Counting, nation: Nation): Day {
  const working = (day: Day): boolean => isWorkingDay(day, nation);
  switch (counting) {
    case 'days':
      return addDays(meeting, -days);
    case 'clear days':
      return addDays(meeting, -days - 1);
    case 'working days':
      return stepBack(meeting, days, working);
    case 'clear working days':
      // The day of the deadline is not one of the clear days, and it must be a day on which something can be done.
      return stepBack(meeting, days + 1, working);
    default:
      return never(counting);
  }
}

function stepBack(from: Day, days: number, counts: (day: Day) => boolean): Day {
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, -1);
    if (counts(day)) left -= 1;
  }
  return day;
}

/**
 * Everything that is due before `meeting`, the earliest first: what the law of the nation asks, then what the body and the committee
 * ask for, and what the format of the paper brings. Of two with the same name the committee's stands, then the format's.
 */
export function buildLadder(
  body: Body,
  committee: Committee,
  meeting: Meeting,
  notice: Notice,
  ofTemplate: readonly LeadTime[] = [],
): readonly Deadline[] {
  const ofCommittee = new Set(committee.leadTimes.map((lead) => lead.name));
  const own = new Set([...ofCommittee, ...ofTemplate.map((lead) => lead.name)]);
  const asked = [
    ...lawOf(body, committee),
    ...body.leadTimes.filter((lead) => !own.has(lead.name)).map((lead) => ({ lead, from: 'body' as const, rule: '' })),
    ...ofTemplate
      .filter((lead) => !ofCommittee.has(lead.name))
      .map((lead) => ({ lead, from: 'template' as const, rule: '' })),
    ...committee.leadTimes.map((lead) => ({ lead, from: 'committee' as const, rule: '' })),
  ];
  return asked
    .filter(({ lead }) => applies(lead, notice))
    .map(({ lead, from, rule }) => ({
      name: lead.name,
      day: countBack(meeting.date, lead.days, lead.counting, body.nation),
      time: lead.time,
      from,
      rule,
      lead,
    }))
    .toSorted((a, b) => (a.day === b.day ? compareTimes(a.time, b.time) : a.day < b.day ? -1 : 1));
}

function compareTimes(a: string | null, b: string | null): number {
  return (a ?? '24:00') < (b ?? '24:00') ? -1 : (a ?? '24:00') > (b ?? '24:00') ? 1 : 0;
}

function applies(lead: LeadTime, notice: Notice): boolean {
  return (
    lead.onlyIf === 'always' ||
    (lead.onlyIf === 'key decision' && notice.keyDecision) ||
    (lead.onlyIf === 'exempt' && notice.exempt)
  );
}

/** How long before a meeting of a body its agenda and reports must be open to the public, how that is counted and by which law. */
export function noticeBy({ nation, clearDays }: Pick<Body, 'nation' | 'clearDays'>): {
  readonly days: number;
  readonly counting: Counting;
  readonly rule: string;
} {
  return { ...PUBLICATION[nation], counting: clearDays === 'working' ? 'clear working days' : 'clear days' };
}

type Law = { readonly lead: LeadTime; readonly from: 'law'; readonly rule: string };

/** How many days before a meeting its agenda and reports must be open to the public, and where it is written. */
const PUBLICATION: { readonly [nation in Nation]: { readonly days: number; readonly rule: string } } = {
  england: { days: 5, rule: 'Local Government Act 1972 s100B(3), as amended by SI 2002/715' },
  wales: { days: 3, rule: 'Local Government Act 1972 s100BA(3), inserted by the 2021 Act (asc 1) Schedule 4' },
  scotland: { days: 3, rule: 'Local Government (Scotland) Act 1973 s50B(3)' },
  'northern ireland': { days: 5, rule: 'Local Government Act (Northern Ireland) 2014 Part 8' },
};

/**
 * What the law asks. Clear days for publication are counted as working days, which is how the courts and councils read them, unless
 * the body says it counts every day. The 28 days before an executive decision are calendar days everywhere.
 */
function lawOf(body: Body, committee: Committee): readonly Law[] {
  const { days, counting, rule } = noticeBy(body);
  const law = (name: string, count: number, counted: Counting, onlyIf: LeadTime['onlyIf'], by: string): Law => ({
    lead: { name, days: count, counting: counted, time: null, onlyIf },
    from: 'law',
    rule: by,
  });
  const published = law('Agenda and reports published', days, counting, 'always', rule);
  if (!committee.executive || body.nation !== 'england') return [published];
  return [
    published,
    law('Notice of key decision published', 28, 'clear days', 'key decision', 'SI 2012/2089 reg 9(2)'),
    law('Notice of private meeting published', 28, 'clear days', 'exempt', 'SI 2012/2089 reg 5(2)'),
    law('Second notice of private meeting published', 5, counting, 'exempt', 'SI 2012/2089 reg 5(4)'),
  ];
}
