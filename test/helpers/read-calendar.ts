/** One property of a calendar file: its name, its parameters and its value as it stands. */
type Property = { readonly name: string; readonly params: ReadonlyMap<string, string>; readonly value: string };

/** A component with its properties and what stands inside it. */
type Component = { readonly name: string; readonly properties: Property[]; readonly inside: Component[] };

const LINE = /^([A-Z][A-Z0-9-]*)((?:;[A-Z][A-Z0-9-]*=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]+))*):([^\p{Cc}]*)$/u;
const DATE = /^\d{8}$/;
const LOCAL = /^\d{8}T\d{6}$/;
const UTC = /^\d{8}T\d{6}Z$/;
const TEXTS = ['SUMMARY', 'DESCRIPTION', 'UID'];

/** Reads a calendar file as strictly as RFC 5545 puts it; whatever it forbids is thrown with the line. */
export function readCalendar(bytes: Uint8Array): Component {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`a line ends otherwise than by CRLF: ${line}`);
    if (Buffer.byteLength(line, 'utf8') > 75) throw new Error(`more than 75 octets: ${line}`);
  }
  const root: Component = { name: '', properties: [], inside: [] };
  const open = [root];
  for (const line of lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', params = '', value = ''] = LINE.exec(line) ?? [];
    if (name === '') throw new Error(`no content line: ${line}`);
    const top = open.at(-1) ?? root;
    if (name === 'BEGIN') {
      const made: Component = { name: value, properties: [], inside: [] };
      top.inside.push(made);
      open.push(made);
    } else if (name === 'END') {
      if (top.name !== value) throw new Error(`${value} ends in ${top.name}`);
      open.pop();
    } else top.properties.push({ name, params: readParams(params), value });
  }
  const [calendar] = root.inside;
  if (open.length !== 1 || root.inside.length !== 1 || root.properties.length > 0 || calendar?.name !== 'VCALENDAR')
    throw new Error('it is not one calendar');
  judge(calendar);
  return calendar;
}

function readParams(params: string): ReadonlyMap<string, string> {
  return new Map(
    params
      .split(';')
      .slice(1)
      .map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)] as const),
  );
}

/** The one property of `name`; thrown where there is none or there are several. */
export function only(component: Component, name: string): Property {
  const [one, ...more] = component.properties.filter((each) => each.name === name);
  if (one === undefined || more.length > 0) throw new Error(`${component.name} has not one ${name}`);
  return one;
}

function judge(calendar: Component): void {
  if (only(calendar, 'VERSION').value !== '2.0') throw new Error('not of version 2.0');
  only(calendar, 'PRODID');
  if (calendar.inside.length === 0) throw new Error('a calendar holds something');
  const zones = calendar.inside.filter(({ name }) => name === 'VTIMEZONE').map((one) => only(one, 'TZID').value);
  const events = calendar.inside.filter(({ name }) => name === 'VEVENT');
  const uids = events.map((one) => only(one, 'UID').value);
  if (new Set(uids).size !== uids.length) throw new Error('two events have one UID');
  for (const event of events) judgeEvent(event, zones);
}

function judgeEvent(event: Component, zones: readonly string[]): void {
  if (!UTC.test(only(event, 'DTSTAMP').value)) throw new Error('DTSTAMP is not in UTC');
  const start = only(event, 'DTSTART');
  const isDay = start.params.get('VALUE') === 'DATE';
  if (!(isDay ? DATE : LOCAL).test(start.value)) throw new Error(`DTSTART is ${start.value}`);
  if (!isDay && !zones.includes(start.params.get('TZID') ?? '')) throw new Error('a time in no zone of the calendar');
  const end = event.properties.find(({ name }) => name === 'DTEND');
  // RFC 5545, 3.8.2.2: of the same kind as the start, and later.
  if (end !== undefined && (end.params.get('VALUE') !== start.params.get('VALUE') || end.value <= start.value))
    throw new Error(`it ends at ${end.value} and begins at ${start.value}`);
  for (const { name, value } of event.properties)
    if (TEXTS.includes(name) && !/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value)) throw new Error(`not escaped: ${value}`);
}
