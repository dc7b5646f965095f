// Made once: a format costs more than all it writes in a day.
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** The time of day of `moment` (ISO 8601) where the person sits: 10:42. With the day before it when that was not today. */
export function sayClock(moment: string, now: Date = new Date()): string {
  const then = new Date(moment);
  if (Number.isNaN(then.getTime())) return moment;
  const time = TIME.format(then);
  if (then.toDateString() === now.toDateString()) return time;
  return `${DATE.format(then)}, ${time}`;
}
