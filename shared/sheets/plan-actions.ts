import type { Change } from '../changes/change.ts';
import { NOTHING, type ReadRecord, sayField, sayValue } from '../changes/say-change.ts';
import type { Mitigation } from '../model/risk.ts';
import type { SheetSource } from './named-codecs.ts';
import type { PreviewRow } from './preview.ts';
import { fold } from './read-values.ts';

/** What the actions named in rows of risks would do: an action of a risk is known by its words. */
export class ActionPlanner {
  readonly #known = new Map<string, Mitigation>();
  readonly #counts = new Map<string, number>();
  readonly #makeId: () => string;
  readonly #read: ReadRecord;

  constructor({ contents }: SheetSource, makeId: () => string, read: ReadRecord) {
    for (const one of contents.mitigations) {
      this.#known.set(keyOf(one.riskId, one.action), one);
      this.#counts.set(one.riskId, Math.max(this.#counts.get(one.riskId) ?? 0, one.order + 1));
    }
    this.#makeId = makeId;
    this.#read = read;
  }

  plan(
    riskId: string,
    values: Readonly<Record<string, unknown>>,
  ): { readonly changes: readonly Change[]; readonly fields: PreviewRow['fields'] } {
    const action = values['mitigation.action'];
    if (typeof action !== 'string' || action === '') return { changes: [], fields: [] };
    const given = Object.fromEntries(
      ['ownerId', 'due', 'status']
        .map((field) => [field, values[`mitigation.${field}`]] as const)
        .filter(([, value]) => value !== undefined && value !== null),
    );
    const key = keyOf(riskId, action);
    const known = this.#known.get(key);
    const say = (field: string, value: unknown): string => sayValue('mitigation', field, value, this.#read);
    if (known === undefined) {
      const order = this.#counts.get(riskId) ?? 0;
      this.#counts.set(riskId, order + 1);
      const record = { id: this.#makeId(), riskId, action, ...given, order };
      this.#known.set(key, record as unknown as Mitigation);
      return {
        changes: [{ does: 'add', kind: 'mitigation', record }],
        fields: [{ label: 'mitigation', was: NOTHING, now: action }],
      };
    }
    const moved = Object.entries(given).filter(([field, value]) => known[field as keyof Mitigation] !== value);
    if (moved.length === 0) return { changes: [], fields: [] };
    return {
      changes: [{ does: 'set', kind: 'mitigation', id: known.id, fields: Object.fromEntries(moved) }],
      fields: moved.map(([field, value]) => ({
        label: `mitigation ${sayField(field)}`,
        was: say(field, known[field as keyof Mitigation]),
        now: say(field, value),
      })),
    };
  }
}

function keyOf(riskId: string, action: string): string {
  return `${riskId} ${fold(action)}`;
}
