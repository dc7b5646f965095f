import type { Day } from '../model/units.ts';
import { addDays } from '../rules/days.ts';

/** One day to be put into a calendar. A time is local; without one it is the whole day. */
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
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Clerkwell//Deadlines//EN', ...events, 'END:VCALENDAR'];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function sayWhen(day: Day, time: string | null): readonly string[] {
  const date = day.replaceAll('-', '');
  if (time === null) return [`DTSTART;VALUE=DATE:${date}`, `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`];
  const at = `${date}T${time.replace(':', '')}00`;
  return [`DTSTART:${at}`, `DTEND:${at}`];
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
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
