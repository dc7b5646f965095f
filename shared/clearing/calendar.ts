import type { Day } from '../model/units.ts';
import { addDays } from '../rules/days.ts';

/** One day to be put into a calendar. A time is that of the United Kingdom; without one it is the whole day. */
export type CalendarDay = {
  /** Tells the entry from all others, also when the file is sent again. */
  readonly uid: string;
  readonly day: Day;
  readonly time: string | null;
  readonly title: string;
  readonly note: string;
};

/** A calendar file (iCalendar, RFC 5545) with `days`; `moment` is when it is made, in UTC. */
export function writeCalendar(days: readonly CalendarDay[], moment: string): string {
  const stamp = moment.replace(/[-:]|\.\d+/g, '');
  const events = days.flatMap(({ uid, day, time, title, note }) => [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    ...sayWhen(day, time),
    `SUMMARY:${escapeText(title)}`,
    ...(note === '' ? [] : [`DESCRIPTION:${escapeText(note)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const zone = days.some(({ time }) => time !== null) ? ZONE : [];
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Clerkwell//Deadlines//EN'];
  const lines = [...head, ...zone, ...events, 'END:VCALENDAR'];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function sayWhen(day: Day, time: string | null): readonly string[] {
  const date = day.replaceAll('-', '');
  if (time === null) return [`DTSTART;VALUE=DATE:${date}`, `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`];
  const at = `${date}T${time.replace(':', '')}00`;
  // A moment has no end: one that is no later than the start is forbidden (RFC 5545, 3.8.2.2).
  return [`DTSTART;TZID=Europe/London:${at}`];
}

/** The clock of the United Kingdom, the same in all its nations: forward on the last Sunday of March, back on that of October. */
const ZONE: readonly string[] = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

const MOST_OCTETS = 75;

/** A line of more than 75 octets goes on in the next, which begins with a space; no character is cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** How many octets a character takes in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
