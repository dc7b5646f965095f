import { type Day, isDay } from '../model/units.ts';
import { writeDay } from '../rules/days.ts';
import { lastDay, recognisePeriod } from '../rules/periods.ts';
import { readWrittenDay } from '../rules/read-written-day.ts';
import type { ImportField } from './import-fields.ts';
import type { SheetMapping } from './mapping.ts';
import { DECIMAL } from './plain-codecs.ts';
import { judgeDayOrder } from './read-values.ts';

/** What a column of figures is about: values (final or provisional) or targets of the measures in its rows, on one day. */
export type ValueColumn = {
  readonly part: 'value' | 'target';
  readonly day: Day;
  readonly status: 'final' | 'provisional';
  /** How the heading names the day; a period stands for its last. */
  readonly named: 'day' | 'month' | 'quarter' | 'term' | 'year';
};

const PARTS = ['value', 'target'] as const;

/** What the heading of a column of figures says of them; null when it names no day and no period. */
export function readValueHeading(
  heading: string,
  startsMonth: number,
  order: 'day first' | 'month first' = 'day first',
): ValueColumn | null {
  const bare = heading.replace(/\s*\((?:p|prov\.?|provisional)\)/i, '');
  const isTarget = /\btargets?\b/i.test(bare);
  const said = bare
    .replace(/\b(?:targets?|actuals?|outturn|results?|values?|as at|as of|to|for|by)\b:?/gi, ' ')
    .replace(/\s*\(.*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const common = { part: isTarget ? 'target' : 'value', status: bare === heading ? 'final' : 'provisional' } as const;
  const written = /\d/.test(said) ? readWrittenDay(said, order) : null;
  if (written !== null && 'day' in written) return { ...common, day: written.day, named: 'day' };
  const period = recognisePeriod(said);
  if (period === null) return null;
  const named = /^\d{4}-/.test(period) ? 'month' : / Q/.test(period) ? 'quarter' : / T/.test(period) ? 'term' : 'year';
  return { ...common, day: lastDay(period, startsMonth), named };
}

/** The columns of `headings` that hold figures of one day each, as fields that they are taken for. */
export function valueFields(
  headings: readonly string[],
  startsMonth: number,
  dates: SheetMapping['dates'],
): readonly ImportField[] {
  const fields = new Map<string, ImportField>();
  for (const { heading, column } of valueColumns(headings, startsMonth, dates)) {
    const key = keyOf(column);
    if (fields.has(key)) continue;
    const provisional = column.status === 'provisional' ? ', provisional' : '';
    const title = `${column.part === 'value' ? 'Value on' : 'Target for'} ${writeDay(column.day)}${provisional}`;
    const words = [heading, heading.replace(/(?<=\S)\s*\(.*$/, '')];
    fields.set(key, { key, title, codec: DECIMAL, reads: 'measured', words });
  }
  return [...fields.values()];
}

/** What was assumed of columns of figures, in words. */
export function sayValueColumns(
  headings: readonly string[],
  startsMonth: number,
  dates: SheetMapping['dates'],
): readonly string[] {
  const columns = valueColumns(headings, startsMonth, dates);
  const said = (['month', 'quarter', 'term', 'year'] as const).flatMap((named) => {
    const [first, ...others] = columns.filter(({ column }) => column.named === named);
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return [
      `${first.heading}${more}: figures of a ${named} are as at its last day, here ${writeDay(first.column.day)}`,
    ];
  });
  const undated = headings.filter(
    (heading) => /^(?:q[1-4]|quarter [1-4]|month \d+)$/i.test(heading) || isMonth(heading),
  );
  const [first] = undated;
  return first === undefined
    ? said
    : [
        ...said,
        `${undated.join(', ')}: left out, as no year is named. Write ${first} 2025/26 or April 2025 over the figures`,
      ];
}

/** The column of figures that a field stands for; null for any other field. */
export function readValueKey(key: string): Omit<ValueColumn, 'named'> | null {
  const [head, day, status] = key.split('.');
  const part = PARTS.find((one) => one === head);
  return part === undefined || day === undefined || !isDay(day)
    ? null
    : { part, day: day as Day, status: status === 'provisional' ? status : 'final' };
}

function keyOf({ part, day, status }: ValueColumn): string {
  return status === 'final' ? `${part}.${day}` : `${part}.${day}.${status}`;
}

function valueColumns(
  headings: readonly string[],
  startsMonth: number,
  dates: SheetMapping['dates'],
): readonly { readonly heading: string; readonly column: ValueColumn }[] {
  const shown = judgeDayOrder(headings.map((text) => ({ kind: 'text', text })));
  const order = dates ?? (shown === 'month first' ? shown : 'day first');
  return headings.flatMap((heading) => {
    const column = heading === '' ? null : readValueHeading(heading, startsMonth, order);
    return column === null ? [] : [{ heading, column }];
  });
}

function isMonth(heading: string): boolean {
  return (
    /^[a-z]{3,9}$/i.test(heading) &&
    recognisePeriod(`${heading} 2025`) !== null &&
    !/^(spring|summer|autumn)$/i.test(heading)
  );
}
