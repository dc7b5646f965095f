import type { Change } from '../changes/change.ts';
import type { Fields } from '../changes/edit.ts';
import { NOTHING } from '../changes/say-change.ts';
import type { MeasureTarget, MeasureValue } from '../model/measure.ts';
import type { Day } from '../model/units.ts';
import { daysBetween, writeDay } from '../rules/days.ts';
import type { SheetSource } from './named-codecs.ts';
import type { PreviewRow } from './preview.ts';
import { isSame } from './same-value.ts';
import { readValueKey, type ValueColumn } from './value-columns.ts';

/** A figure of a cell, and the sign that stood by it. */
export type Measured = { readonly number: string; readonly sign: '%' | '£' | '' };

type Values = Readonly<Record<string, unknown>>;
type Figure = { readonly key: Omit<ValueColumn, 'named'>; readonly measured: Measured };

/** What the figures in the rows of measures would do: a measure has one value of its own, and one target, a day. */
export class ValuePlanner {
  readonly #values = new Map<string, MeasureValue>();
  readonly #targets = new Map<string, MeasureTarget>();
  readonly #makeId: () => string;

  constructor({ contents }: SheetSource, makeId: () => string) {
    for (const one of contents.measureValues)
      if (one.comparator === null) this.#values.set(`${one.measureId} ${one.asAt}`, one);
    for (const one of contents.measureTargets) this.#targets.set(`${one.measureId} ${one.by}`, one);
    this.#makeId = makeId;
  }

  /** What the figures of a row say of a measure that is new: as many decimals as they have, and the unit by their sign. */
  start(values: Values): Fields {
    const figures = figuresOf(values);
    if (figures.length === 0) return {};
    const precision = Math.max(...figures.map(({ measured }) => measured.number.split('.')[1]?.length ?? 0));
    const [sign, ...others] = new Set(figures.map(({ measured }) => measured.sign));
    const unit = others.length > 0 ? undefined : sign === '%' ? 'percent' : sign === '£' ? 'pounds' : undefined;
    const frequency = frequencyOf(figures.flatMap(({ key }) => (key.part === 'value' ? [key.day] : [])));
    return {
      precision: Math.min(6, precision),
      ...(unit !== undefined && { unit }),
      ...(frequency !== undefined && { frequency }),
    };
  }

  plan(
    measureId: string,
    values: Values,
  ): { readonly changes: readonly Change[]; readonly fields: PreviewRow['fields'] } {
    const changes: Change[] = [];
    const fields: { label: string; was: string; now: string }[] = [];
    for (const { key, measured } of figuresOf(values)) {
      const { part, day, status } = key;
      const known = (part === 'value' ? this.#values : this.#targets).get(`${measureId} ${day}`);
      const value = measured.number;
      const set = {
        value,
        ...(part === 'value' && known !== undefined && 'status' in known && known.status !== status && { status }),
      };
      // What was final or revised by hand stays so while its figure does.
      if (known !== undefined && isSame(known.value, value)) continue;
      fields.push({
        label: part === 'value' ? writeDay(day) : `target ${writeDay(day)}`,
        was: known?.value ?? NOTHING,
        now: status === 'final' ? value : `${value}, provisional`,
      });
      if (known !== undefined)
        changes.push({
          does: 'set',
          kind: part === 'value' ? 'measureValue' : 'measureTarget',
          id: known.id,
          fields: set,
        });
      else if (part === 'value')
        changes.push({
          does: 'add',
          kind: 'measureValue',
          record: { id: this.#makeId(), measureId, asAt: day, value, status },
        });
      else
        changes.push({ does: 'add', kind: 'measureTarget', record: { id: this.#makeId(), measureId, by: day, value } });
    }
    return { changes, fields };
  }
}

/** How often figures come that stand on these days; undefined where their gaps differ. */
function frequencyOf(days: readonly Day[]): string | undefined {
  const sorted = days.toSorted();
  const gaps = sorted.slice(1).map((day, at) => daysBetween(sorted[at] ?? day, day));
  const all = (least: number, most: number): boolean => gaps.every((gap) => gap >= least && gap <= most);
  if (gaps.length === 0) return undefined;
  return all(28, 31) ? 'monthly' : all(89, 92) ? 'quarterly' : all(365, 366) ? 'yearly' : undefined;
}

function figuresOf(values: Values): readonly Figure[] {
  return Object.entries(values).flatMap(([field, value]) => {
    const key = readValueKey(field);
    return key === null || value === null ? [] : [{ key, measured: value as Measured }];
  });
}
