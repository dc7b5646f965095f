import type { BlockChoices } from '../../../../shared/api/studio-views.ts';
import { BoundBlock } from '../../../../shared/model/bound-block.ts';
import { type BoundShow, describeBlock, type OptionRecords } from '../../../../shared/model/block-options.ts';

type Values = Readonly<Record<string, unknown>>;

/** The value of an option in a block. */
export function readOption(block: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), block);
}

/** The block with one option set, or the sentence that says why it cannot be. */
export function setOption(block: unknown, path: readonly string[], value: unknown): BoundBlock | string {
  const parsed = BoundBlock.safeParse(put(isObject(block) ? block : {}, path, value));
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

/** What can be picked for an option that names records. */
export function recordsFor(
  choices: BlockChoices,
  of: OptionRecords,
): readonly { readonly id: string; readonly name: string }[] {
  return of === 'categories' ? choices.categories.map((name) => ({ id: name, name })) : choices[of];
}

/** A new block of this kind: the first of what it must be about, under a caption of its own; null when the file has none. */
export function makeBound(show: BoundShow, choices: BlockChoices): BoundBlock | null {
  const caption = show.replace(/^./, (first) => first.toUpperCase());
  let values: Values = { show };
  for (const { path, control } of describeBlock(show)) {
    const [name] = path;
    if (name === 'caption' || name === 'headline') values = put(values, path, caption);
    if (control.kind === 'record') {
      const [first] = recordsFor(choices, control.of);
      if (first === undefined) return null;
      values = put(values, path, first.id);
    }
    if (control.kind === 'year' && !control.optional) values = put(values, path, choices.years.at(-1)?.year);
    if (control.kind === 'choice' && !control.optional && name === 'kind') values = put(values, path, control.words[0]);
  }
  const parsed = BoundBlock.safeParse(values);
  return parsed.success ? parsed.data : null;
}
