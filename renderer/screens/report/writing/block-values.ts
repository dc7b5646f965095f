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

/** The block with one option set, or the sentence that says why it cannot be. */
export function setOption(block: unknown, path: readonly string[], value: unknown): BoundBlock | string {
  return parse(put(isObject(block) ? block : {}, path, value));
}

/** The block about another record: a caption that named the old one names the new one. */
export function setRecord(
  block: unknown,
  path: readonly string[],
  { from, to }: { readonly from: BlockRecord | undefined; readonly to: BlockRecord },
): BoundBlock | string {
  const held = isObject(block) ? block : {};
  let values = put(held, path, to.id);
  if (from !== undefined && held['caption'] === captionOf(from)) values = put(values, ['caption'], captionOf(to));
  return parse(values);
}

function captionOf({ caption, name }: BlockRecord): string {
  return (caption ?? name).slice(0, LONGEST_CAPTION);
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
  if (show === 'bridge table' || show === 'bridge chart') return makeBridge(show, choices);
  let values: Values = { show };
  let about = BLOCK_WORDS[show].caption;
  for (const { path, control } of describeBlock(show)) {
    const [name] = path;
    if (control.kind === 'record') {
      const [first] = recordsFor(choices, control.of);
      if (first === undefined) return null;
      values = put(values, path, first.id);
      about = captionOf(first);
    }
    if (control.kind === 'year' && !control.optional) values = put(values, path, choices.years.at(-1)?.year);
    if (control.kind === 'choice' && !control.optional && name === 'kind') values = put(values, path, control.words[0]);
  }
  // The headline says what the chart shows: that is its author's to write, and the name stands in the caption.
  for (const { path } of describeBlock(show)) if (path[0] === 'caption') values = put(values, path, about);
  const parsed = BoundBlock.safeParse(values);
  return parsed.success ? parsed.data : null;
}

/** A new bridge is the newest of the first profile that has one. */
function makeBridge(show: 'bridge table' | 'bridge chart', { profiles }: BlockChoices): BoundBlock | null {
  const profile = profiles.find(({ bridge }) => bridge !== null);
  if (profile?.bridge === undefined || profile.bridge === null) return null;
  const { year, contributions } = profile.bridge;
  const caption = captionOf(profile);
  // Two columns show what contributions paid off: without any there are only steps to draw.
  const drawn = { as: contributions ? 'stacked columns' : 'waterfall' };
  const values = { show, profileId: profile.id, year, caption, ...(show === 'bridge chart' ? drawn : {}) };
  const parsed = BoundBlock.safeParse(values);
  return parsed.success ? parsed.data : null;
}
