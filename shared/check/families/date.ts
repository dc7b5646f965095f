import { type PlacedText, listTexts } from '../../document/read-paper.ts';
import type { Day } from '../../model/units.ts';
import { daysBetween, writeDay, writeDayWithWeekday } from '../../rules/days.ts';
import { type DateAt, findDates, lastDayOf } from '../dates-in-text.ts';
import { splitSentences } from '../in-text.ts';
import { type CheckInput, type Found, type FoundInText, type LoneText, type Rule, spotIn } from '../rule.ts';
import { frontOf, wordsOf } from '../sections.ts';

const READ_THEN = 'Practice: a paper is written for the day it is read, and each figure says as at when.';

function isSaid({ part, kind }: Pick<LoneText, 'part' | 'kind'>): boolean {
  return (
    (part === 'text' && kind !== 'title' && kind !== 'field') ||
    part === 'cell' ||
    part === 'note' ||
    part === 'footnote'
  );
}

/** Words that speak of what is to come. */
const COMING =
  /\b(?:will|shall|is due|are due|due to|is to be|are to be|(?<!\b(?:was|were) )to be (?:submitted|completed|held|opened|published|cleared|finished|made)|(?:is|are) (?:expected|planned|required|scheduled|anticipated|intended|likely) (?:to|for|by|in|on)|(?:expects?|plans?|intends?|hopes?) to|required (?:in|on|by)|taking up|forthcoming|upcoming)\b/i;

const tense: Rule = {
  id: 'DATE-01',
  severity: 'warns',
  title: 'The text speaks of a past day as yet to come',
  why: 'When members read it, it has happened or it has slipped, and they cannot tell which.',
  source: READ_THEN,
  example: { bad: 'In a paper of 22 May: “will be complete by the end of April”', good: 'was completed on 30 April' },
  reads: 'text',
  find: (text, { meeting }) =>
    meeting === null || !isSaid(text)
      ? []
      : splitSentences(text.text.words).flatMap(({ words, start }): readonly FoundInText[] => {
          const coming = COMING.exec(words);
          if (coming === null) return [];
          const past = findDates(words).find((date) => isPast(date, words, coming.index, meeting));
          return past === undefined
            ? []
            : [
                {
                  start: start + past.start,
                  end: start + past.end,
                  message: `“${coming[0]} … ${past.words}” speaks of what is to come, and that is before the meeting of ${writeDay(meeting)}.`,
                  about: meeting,
                },
              ];
        }),
};

/** Whether `date`, which stands after words about the future, had passed on `meeting`. A month without a year is the nearest one. */
function isPast(date: DateAt, words: string, after: number, meeting: Day): boolean {
  if (
    date.start < after &&
    !/^[^,.;]{0,12}$/.test(
      words.slice(0, date.start).replace(/^(?:on|in|by|from|at the end of|the end of|during) /i, ''),
    )
  )
    return false;
  // "was planned", "reports that it will", "since March": the future was seen from an earlier day.
  if (
    /\b(?:was|were|had been|would|since|following|after|from|announced|agreed|approved|decided|told|said|confirmed|noted|reported)\b[^,;]*$/i.test(
      words.slice(0, date.start),
    ) &&
    !COMING.test(words.slice(Math.max(0, date.start - 60), date.start))
  )
    return false;
  if (
    /\b(?:since|after|from|following|agreed in|approved in|published in|made in|(?<!\b(?:end|start|beginning|middle|close) )of)\s(?:the )?$/i.test(
      words.slice(0, date.start),
    )
  )
    return false;
  const year = Number(meeting.slice(0, 4));
  const last = lastDayOf(date, year);
  if (last === null || last >= meeting) return false;
  return date.year !== null || daysBetween(last, meeting) < 150;
}

const noYear: Rule = {
  id: 'DATE-02',
  severity: 'notes',
  title: 'A day has no year',
  why: 'The paper is read for years; “24 October” is then any October.',
  source: 'Tendring’s cabinet report guidance: dates in full, day month year.',
  example: { bad: 'published on 24th October', good: 'published on 24 October 2024' },
  reads: 'text',
  find: (text) =>
    isSaid(text) && text.part !== 'cell'
      ? splitSentences(text.text.words).flatMap(({ words, start }): readonly FoundInText[] => {
          const dates = findDates(words);
          const yearly = /\b(?:each|every) year\b|\bannual(?:ly)?\b|\byearly\b/i.test(words);
          if (yearly || dates.some((date) => date.year !== null)) return [];
          return dates
            .filter((date) => date.date !== null)
            .map((date) => ({
              start: start + date.start,
              end: start + date.end,
              message: `“${date.words}” has no year.`,
            }));
        })
      : [],
};

const MOST_DAYS = 120;

const old: Rule = {
  id: 'DATE-03',
  severity: 'warns',
  title: 'Data called the latest is old',
  why: 'Members decide on how things stand; four months on they may stand otherwise.',
  source: READ_THEN,
  example: { bad: 'In October: “the latest data, as at 31 May”', good: 'the latest data, as at 31 August' },
  reads: 'text',
  find: (text, { meeting }) =>
    meeting === null || !isSaid(text)
      ? []
      : splitSentences(text.text.words).flatMap(({ words, start }): readonly FoundInText[] => {
          const year = Number(meeting.slice(0, 4));
          return findDates(words).flatMap((date): readonly FoundInText[] => {
            const lead = words.slice(0, date.start);
            const asAt =
              /\b(?:as (?:at|of)|latest\b[^.;]{0,40}|current(?:ly)?\b[^.;]{0,30}|most recent\b[^.;]{0,40})\s*(?:the )?(?:end of )?$/i.test(
                lead,
              );
            const last = lastDayOf(date, year);
            if (!asAt || last === null || last >= meeting) return [];
            const age = daysBetween(last, meeting);
            // A series gives older days beside newer ones.
            const newer = findDates(words).some(
              (other) => (lastDayOf(other, year) ?? '') > last && (lastDayOf(other, year) ?? '') < meeting,
            );
            if (age <= MOST_DAYS || newer) return [];
            return [
              {
                start: start + date.start,
                end: start + date.end,
                message: `“${date.words}” lies ${Math.round(age / 30.4)} months before the meeting.`,
                about: meeting,
              },
            ];
          });
        }),
};

const undated: Rule = {
  id: 'DATE-04',
  severity: 'warns',
  title: 'The paper has no date, and speaks of “this month”',
  why: 'Nobody who reads it later can tell when that was.',
  source: READ_THEN,
  example: { bad: 'an undated paper: “at Cabinet this month”', good: 'at Cabinet on 15 January 2025' },
  reads: 'paper',
  find: (input) => {
    const { paper } = input;
    if (hasDay(input)) return [];
    const texts = listTexts(paper).filter(isSaid);
    const said = texts.flatMap((text): readonly Found[] => {
      const match =
        /\b(?:this|last|next) (?:week|month|term|year|autumn|spring|summer|winter)\b|\b(?:today|yesterday|tomorrow|recently|currently)\b/i.exec(
          text.text.words,
        );
      return match === null
        ? []
        : [
            {
              spot: spotIn(text, match.index, match.index + match[0].length),
              message: `“${match[0]}” means nothing in a paper without a date.`,
            },
          ];
    });
    const long = paper.items.length >= 5;
    return said.length > 0
      ? said.slice(0, 1)
      : long
        ? [{ spot: null, message: 'The paper does not say what day it is of.', about: 'none' }]
        : [];
  },
};

/** Whether the paper says of which day it is: a full date above the first heading, or a meeting that is known. */
function hasDay({ paper, meeting }: CheckInput): boolean {
  if (meeting !== null) return true;
  return frontOf(paper).some(({ item }) =>
    findDates(item.kind === 'field' ? item.text.words : wordsOf(item)).some((date) => date.year !== null),
  );
}

const calendar: Rule = {
  id: 'DATE-05',
  severity: 'stops',
  title: 'A date is not in the calendar',
  why: 'Someone will turn up on the wrong day.',
  source: 'The Gregorian calendar.',
  example: { bad: 'Monday 12 March 2024', good: 'Tuesday 12 March 2024' },
  reads: 'text',
  find: (text) =>
    text.part === 'alt'
      ? []
      : findDates(text.text.words).flatMap((date): readonly FoundInText[] => {
          if (date.date === null) return [];
          const at = { start: date.start, end: date.end };
          const day = lastDayOf(date, 2024);
          if (day === null) return date.date <= 31 || date.date > 40 ? sayNone(at, date) : [];
          if (date.weekday === '' || date.year === null) return [];
          const right = writeDayWithWeekday(day).split(' ')[0] ?? '';
          return right === date.weekday
            ? []
            : [{ ...at, message: `${writeDay(day)} is a ${right}.`, severity: 'warns' }];
        }),
};

function sayNone(at: { readonly start: number; readonly end: number }, { words }: DateAt): readonly FoundInText[] {
  return [{ ...at, message: `There is no ${words}.` }];
}

const spans: Rule = {
  id: 'DATE-06',
  severity: 'notes',
  title: 'The time looked back on differs',
  why: 'One improvement, told once over four months and once over six, is not the same one.',
  source: READ_THEN,
  example: { bad: 'in the last six months … over the last four months', good: 'in the last six months, both times' },
  reads: 'paper',
  find: ({ paper }) => {
    const seen: {
      readonly text: PlacedText;
      readonly start: number;
      readonly end: number;
      readonly count: string;
      readonly words: string;
    }[] = [];
    for (const text of listTexts(paper).filter((one) => one.part === 'text'))
      for (const match of text.text.words.matchAll(/\b(?:last|past|previous) (\w+) (months|weeks)\b/gi))
        seen.push({
          text,
          start: match.index,
          end: match.index + match[0].length,
          count: `${numberOf(match[1] ?? '')} ${match[2] ?? ''}`,
          words: match[0],
        });
    const [first] = seen;
    const other = seen.find((one) => one.count !== first?.count);
    return first === undefined || other === undefined
      ? []
      : [
          {
            spot: spotIn(other.text, other.start, other.end),
            message: `“${other.words}” here, “${first.words}” elsewhere: say the months by name.`,
            about: first.count,
          },
        ];
  },
};

const WORDS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function numberOf(word: string): string {
  const at = WORDS.indexOf(word.toLowerCase());
  return at > 0 ? String(at) : word;
}

const expiring: Rule = {
  id: 'DATE-07',
  severity: 'notes',
  title: 'A fact that ends soon has no as-at day',
  why: 'Law and funding are often renewed: the reader must know when this was true.',
  source: 'The override of the Dedicated Schools Grant: due to end in March 2023, then extended to March 2026.',
  example: {
    bad: 'the override expires in March 2023',
    good: 'as at 29 November 2022 the override expires in March 2023',
  },
  reads: 'text',
  find: (text, { meeting }) =>
    meeting === null || !isSaid(text)
      ? []
      : splitSentences(text.text.words).flatMap(({ words, start }): readonly FoundInText[] => {
          if (/\bas (?:at|of)\b|\bat the time of writing\b|\bcurrently\b|\bat present\b/i.test(words)) return [];
          const match =
            /\b(?:override|regulations?|statutory instrument|dispensation|exemption|direction|moratorium|scheme|grant|licence)\b[^.;]{0,60}\b(?:expires?|ends?|lapses?|(?:is|are) due to end|will end|runs? out)\b/i.exec(
              words,
            );
          const date = match === null ? undefined : findDates(words).find((one) => one.start > match.index);
          const last = date === undefined ? null : lastDayOf(date);
          if (date === undefined || last === null || last < meeting || daysBetween(meeting, last) > 200) return [];
          return [
            {
              start: start + date.start,
              end: start + date.end,
              message: 'This ends soon after the meeting and may be renewed: say as at when it holds.',
            },
          ];
        }),
};

const registers: Rule = {
  id: 'DATE-08',
  severity: 'warns',
  title: 'A date differs from the register of milestones',
  why: 'One of the two is wrong, or the milestone slipped and the paper does not say so.',
  source: READ_THEN,
  example: {
    bad: 'approval in December 2022, in the register March 2023',
    good: 'approval planned for December 2022 came in March 2023',
  },
  reads: 'text',
  find: (text, { facts }) =>
    facts === null || !isSaid(text) || !SAYS_YEAR.test(text.text.words)
      ? []
      : splitSentences(text.text.words).flatMap(({ words, start }): readonly FoundInText[] => {
          const low = words.toLowerCase();
          return facts.contents.milestones.flatMap((milestone): readonly FoundInText[] => {
            const at = low.indexOf(milestone.name.toLowerCase());
            if (at === -1) return [];
            const days = [milestone.baseline, milestone.forecast, milestone.actual].filter(
              (day): day is Day => day !== null,
            );
            const date = findDates(words).find((one) => one.year !== null && one.start > at);
            if (days.length === 0 || date === undefined) return [];
            const agrees = days.some((day) => sameTime(date, day));
            const held = milestone.actual ?? milestone.forecast ?? milestone.baseline;
            return agrees || held === null
              ? []
              : [
                  {
                    start: start + date.start,
                    end: start + date.end,
                    message: `The register has ${writeDay(held)} for “${milestone.name}”.`,
                    about: held,
                  },
                ];
          });
        }),
};

// Without a year there is no date to compare, and most cells of a long table have none.
const SAYS_YEAR = /\d{4}|[’'‘]\d{2}/;

function sameTime(date: DateAt, day: Day): boolean {
  const [year, month, of] = day.split('-').map(Number);
  return date.year === year && date.month === month && (date.date === null || date.date === of);
}

/** Dates: tense against the day of the meeting, missing years, the age of data, facts that have run out. */
export const DATE: readonly Rule[] = [tense, noYear, old, undated, calendar, spans, expiring, registers];
