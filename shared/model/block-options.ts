import type { z } from 'zod';
import { BoundBlock } from './bound-block.ts';

/** What an option of a bound block is set with. `records` names which records can be picked. */
export type OptionControl =
  | { readonly kind: 'line' }
  | { readonly kind: 'number' }
  | { readonly kind: 'day' }
  | { readonly kind: 'days' }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly words: readonly string[]; readonly optional: boolean }
  | { readonly kind: 'several'; readonly words: readonly string[] }
  | { readonly kind: 'record'; readonly of: OptionRecords }
  | { readonly kind: 'records'; readonly of: OptionRecords }
  | { readonly kind: 'year'; readonly optional: boolean };

export type OptionRecords = 'measures' | 'profiles' | 'lines' | 'workstreams' | 'categories';

/** One option: where it stands in the block (`filter`, `scoreFrom`), what it is called, and what it is set with. */
export type BlockOption = {
  readonly path: readonly string[];
  readonly label: string;
  readonly control: OptionControl;
};

export type BoundShow = BoundBlock['show'];

/** The kinds of bound block there are. */
export const BOUND_SHOWS: readonly BoundShow[] = BoundBlock.options.flatMap(
  (option): readonly BoundShow[] => option.shape.show.def.values,
);

/** The options of a kind of bound block, read off its schema: what the schema gains, the panel shows. */
export function describeBlock(show: BoundShow): readonly BlockOption[] {
  const option = BoundBlock.options.find((one) => one.shape.show.def.values.some((value) => value === show));
  if (option === undefined) return [];
  return Object.entries(option.shape as Readonly<Record<string, z.core.$ZodType>>).flatMap(([name, schema]) =>
    name === 'show' ? [] : describe([name], schema),
  );
}

/** Fields that name records, by their name in the block. */
const RECORDS: { readonly [field: string]: OptionRecords } = {
  measureId: 'measures',
  measureIds: 'measures',
  partIds: 'measures',
  profileId: 'profiles',
  lineId: 'lines',
  lineIds: 'lines',
  workstreamIds: 'workstreams',
  categories: 'categories',
};

const LABELS: { readonly [path: string]: string } = {
  measureId: 'Measure',
  measureIds: 'Measures (none means all)',
  partIds: 'Measures that are parts of the one above them',
  profileId: 'Financial profile',
  lineId: 'Line of the profile',
  lineIds: 'Lines (none means all)',
  workstreamIds: 'Workstreams (none means all)',
  'filter workstreamIds': 'Only risks of these workstreams',
  'filter categories': 'Only risks of these categories',
  'filter ratings': 'Only risks rated',
  'filter scoreFrom': 'Only risks that score at least',
  'filter closed': 'Closed risks too',
  'filter most': 'At most so many risks',
  'years from': 'From the year',
  'years to': 'To the year',
  as: 'Drawn as',
  show: 'Shows',
  columns: 'Columns, in the order they are ticked (none means the usual ones)',
  days: 'Days of the column “days”, oldest first, with a comma between them',
  headline: 'Headline: what the chart says',
  total: 'With a total',
  across: 'Across the page',
  changes: 'With the change on the value before',
  comparators: 'With comparators',
  targets: 'With targets',
  projected: 'With what is to be reached',
  purposes: 'With what each is for',
  periods: 'How many periods',
  since: 'Since',
  unit: 'Unit of money',
  scenarios: 'Scenarios (none means all)',
  statuses: 'Statuses (none means all)',
  order: 'Order',
  layout: 'Layout',
  stage: 'Stage of the rating',
  kind: 'Which',
  from: 'From the day',
  to: 'To the day',
  year: 'Year',
};

function labelOf(path: readonly string[]): string {
  const said = LABELS[path.join(' ')] ?? LABELS[path.at(-1) ?? ''];
  return said ?? path.join(' ').replace(/^./, (first) => first.toUpperCase());
}

function describe(path: readonly string[], schema: z.core.$ZodType): readonly BlockOption[] {
  const { inner, optional } = open(schema);
  const { def } = (inner as z.core.$ZodTypes)._zod;
  const name = path.at(-1) ?? '';
  const option = (control: OptionControl): readonly BlockOption[] => [{ path, label: labelOf(path), control }];
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([field, one]) => describe([...path, field], one));
  const records = RECORDS[name];
  if (def.type === 'array') {
    if (records !== undefined) return option({ kind: 'records', of: records });
    const words = wordsOf(open(def.element).inner);
    if (words !== null) return option({ kind: 'several', words });
    return name === 'days' ? option({ kind: 'days' }) : [];
  }
  if (records !== undefined) return option({ kind: 'record', of: records });
  if (name === 'year' || path[0] === 'years') return option({ kind: 'year', optional });
  const words = wordsOf(inner);
  if (words !== null) return option({ kind: 'choice', words, optional });
  if (def.type === 'boolean') return option({ kind: 'switch' });
  if (def.type === 'number') return option({ kind: 'number' });
  if (def.type !== 'string') return [];
  return option({ kind: name === 'from' || name === 'to' || name === 'since' ? 'day' : 'line' });
}

function wordsOf(schema: z.core.$ZodType): readonly string[] | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'enum' ? Object.values(def.entries).map(String) : null;
}

/** The schema itself, from inside what gives it a default, makes it read-only or lets it be null. */
function open(schema: z.core.$ZodType): { readonly inner: z.core.$ZodType; readonly optional: boolean } {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'nullable') return { inner: open(def.innerType).inner, optional: true };
  if (def.type === 'default' || def.type === 'readonly' || def.type === 'prefault') return open(def.innerType);
  return { inner: schema, optional: false };
}
