import type { BlockChoices } from '../../../../shared/api/studio-views.ts';
import { BoundBlock } from '../../../../shared/model/bound-block.ts';
import { type BoundShow, describeBlock, type OptionRecords } from '../../../../shared/model/block-options.ts';
import { BLOCK_WORDS } from './block-words.ts';

type Values = Readonly<Record<string, unknown>>;

const LONGEST_CAPTION = 200;

/** The value of an option in a block. */
export function readOption(block: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), block);
}

/**
 * The block with one option set, or the sentence that says why it cannot be. A caption that was made from what the block is about goes
 * along with it.
 */
export function setOption(
  block: unknown,
  path: readonly string[],
  value: unknown,
  choices: BlockChoices,
): BoundBlock | string {
  const held = isObject(block) ? block : {};
  const set = put(held, path, value);
  const [was, is] = [makeCaption(held, choices), makeCaption(set, choices)];
  return parse(is !== null && set['caption'] === was ? put(set, ['caption'], is) : set);
}

/** The caption of a new block: the name of what it is about, and of a bridge where it leads and in which year. Null where it is about nothing. */
function makeCaption(values: Values, choices: BlockChoices): string | null {
  const show = values['show'] as BoundShow;
  const records = describeBlock(show).flatMap(({ path, control }) =>
    control.kind === 'record'
      ? recordsFor(choices, control.of).filter(({ id }) => id === readOption(values, path))
      : [],
  );
  const record = records.at(-1);
  if (record === undefined) return null;
  const name = record.caption ?? record.name;
  const year = isBridge(show) ? choices.years.find((one) => one.year === values['year']) : undefined;
  if (year === undefined) return name.slice(0, LONGEST_CAPTION);
  const when = name.includes(year.name) ? '' : `, ${year.name}`;
  return `${name}: from the opening to the closing balance${when}`.slice(0, LONGEST_CAPTION);
}

function isBridge(show: BoundShow): show is 'bridge table' | 'bridge chart' {
  return show === 'bridge table' || show === 'bridge chart';
}

function parse(values: Values): BoundBlock | string {
  const parsed = BoundBlock.safeParse(values);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return issue === undefined ? 'This cannot be set.' : `${issue.path.join(' ')} ${issue.message}`.trim();
}

function put(values: Values, [name = '', ...rest]: readonly string[], value: unknown): Values {
  if (rest.length === 0) return { ...values, [name]: value };
  const inner = values[name];
  return { ...values, [name]: put(isObject(inner) ? inner : {}, rest, value) };
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record that a block may be about. */
type BlockRecord = { readonly id: string; readonly name: string; readonly caption?: string };

/** What can be picked for an option that names records. */
export function recordsFor(choices: BlockChoices, of: OptionRecords): readonly BlockRecord[] {
  return of === 'categories' ? choices.categories.map((name) => ({ id: name, name })) : choices[of];
}

/** A new block of this kind: the first of what it must be about, under the name of that; null when the file has none. */
export function makeBound(show: BoundShow, choices: BlockChoices): BoundBlock | null {
  if (isBridge(show)) return makeBridge(show, choices);
  let values: Values = { show };
  for (const { path, control } of describeBlock(show)) {
    const [name] = path;
    if (control.kind === 'record') {
      const [first] = recordsFor(choices, control.of);
      if (first === undefined) return null;
      values = put(values, path, first.id);
    }
    if (control.kind === 'year' && !control.optional) values = put(values, path, choices.years.at(-1)?.year);
    if (control.kind === 'choice' && !control.optional && name === 'kind') values = put(values, path, control.words[0]);
  }
  const about = makeCaption(values, choices) ?? BLOCK_WORDS[show].caption;
  // The headline says what the chart shows: that is its author's to write, and the name stands in the caption.
  for (const { path } of describeBlock(show)) if (path[0] === 'caption') values = put(values, path, about);
  const parsed = BoundBlock.safeParse(values);
  return parsed.success ? parsed.data : null;
}

/** A new bridge is the newest of the first profile that has one. */
function makeBridge(show: 'bridge table' | 'bridge chart', choices: BlockChoices): BoundBlock | null {
  const profile = choices.profiles.find(({ bridge }) => bridge !== null);
  if (profile?.bridge === undefined || profile.bridge === null) return null;
  const { year, contributions } = profile.bridge;
  // Two columns show what contributions paid off: without any there are only steps to draw.
  const drawn = { as: contributions ? 'stacked columns' : 'waterfall' };
  const values = { show, profileId: profile.id, year, ...(show === 'bridge chart' ? drawn : {}) };
  const parsed = BoundBlock.safeParse({ ...values, caption: makeCaption(values, choices) });
  return parsed.success ? parsed.data : null;
}
