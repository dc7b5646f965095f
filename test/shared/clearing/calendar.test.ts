import { type CalendarDay, writeCalendar } from '../../../shared/clearing/calendar.ts';
import { Day } from '../../../shared/model/units.ts';
import { only, readCalendar } from '../../helpers/read-calendar.ts';

const MOMENT = '2023-09-01T08:30:00.000Z';
const DAY: CalendarDay = { uid: 'a@clerkwell', day: Day.parse('2023-10-10'), time: null, title: 'Meeting', note: '' };
const write = (...days: readonly CalendarDay[]) => new TextEncoder().encode(writeCalendar(days, MOMENT));

test('days and hours are read by the strict rules of RFC 5545, an hour in the time of the United Kingdom and with no end', () => {
  const calendar = readCalendar(write(DAY, { ...DAY, uid: 'b@clerkwell', time: '10:00' }));
  const [zone, day, hour] = calendar.inside;
  expect(zone?.name).toBe('VTIMEZONE');
  expect(zone?.inside.map(({ name }) => name)).toEqual(['DAYLIGHT', 'STANDARD']);
  if (day === undefined || hour === undefined) throw new Error('two events');
  expect([only(day, 'DTSTART').value, only(day, 'DTEND').value]).toEqual(['20231010', '20231011']);
  expect(only(hour, 'DTSTART')).toMatchObject({ value: '20231010T100000' });
  expect(only(hour, 'DTSTART').params.get('TZID')).toBe('Europe/London');
  expect(hour.properties.some(({ name }) => name === 'DTEND')).toBe(false);
  // Whole days need no zone.
  expect(readCalendar(write(DAY)).inside.map(({ name }) => name)).toEqual(['VEVENT']);
});

test('whatever a title or note says, it is one line of letters that can be read back, folded between letters', () => {
  const title = `Children’s, Families; & “Schools” \\ ${'Pwyllgor Plant a Theuluoedd ŵŷ '.repeat(6)}😀😀😀😀😀😀😀😀`;
  const note = 'One\nTwo\r\nThree\rFour\tFive\u0007 BEGIN:VEVENT\nEND:VCALENDAR';
  const [event] = readCalendar(write({ ...DAY, title, note })).inside;
  if (event === undefined) throw new Error('an event');
  const said = only(event, 'SUMMARY').value.replace(/\\([\\;,])/g, '$1');
  expect(said).toBe(title);
  expect(only(event, 'DESCRIPTION').value).toBe('One\\nTwo\\nThree\\nFour Five  BEGIN:VEVENT\\nEND:VCALENDAR');
});

test.each([
  ['a line that ends without CR', (text: string) => text.replace('\r\n', '\n')],
  ['a line of 76 octets', (text: string) => text.replace('SUMMARY:Meeting', `SUMMARY:${'x'.repeat(68)}`)],
  ['a comma that is not escaped', (text: string) => text.replace('SUMMARY:Meeting', 'SUMMARY:Meeting, late')],
  ['an end that is no later', (text: string) => text.replace('DATE:20231011', 'DATE:20231010')],
  ['no moment of making', (text: string) => text.replace(/DTSTAMP:.*\r\n/, '')],
  ['what ends in another', (text: string) => text.replace('END:VEVENT', 'END:VTODO')],
])('the reader of the tests refuses %s', (_, spoil) => {
  const text = writeCalendar([DAY], MOMENT);
  expect(spoil(text)).not.toBe(text);
  expect(() => readCalendar(new TextEncoder().encode(spoil(text)))).toThrow();
});
