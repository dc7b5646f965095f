import type { Change } from '../changes/change.ts';
import type { Fields } from '../changes/edit.ts';
import { nameOf, sayKind } from '../changes/names.ts';
import { NOTHING, type ReadRecord, sayField, sayRecord, sayValue } from '../changes/say-change.ts';
import { fieldsOf } from '../model/fields.ts';
import { type Finding, sayFinding } from '../model/finding.ts';
import { parse } from '../model/parse.ts';
import { PLURALS, RECORDS, type RecordKind } from '../model/records.ts';
import { RISK_STAGES } from '../model/risk.ts';
import type { Table, TableRow } from './find-table.ts';
import type { ReadCell } from './read-book.ts';
import type { Column } from './guess-columns.ts';
import type { ImportedKind, ImportField } from './import-fields.ts';
import type { SheetMapping } from './mapping.ts';
import { RecordIndex } from './match-records.ts';
import type { SheetSource } from './named-codecs.ts';
import { makeRatings } from './plan-ratings.ts';
import { isEmpty, isSame, looksSame, withoutEmpty } from './same-value.ts';
import { ActionPlanner } from './plan-actions.ts';
import { ValuePlanner } from './plan-values.ts';
import { countRows, type PreviewRow, type SheetPlan } from './preview.ts';
import { ForeignWords, readAsSaid, saidOf } from './said-words.ts';
import { judgeDays, type People, readCellAs, type Reading } from './read-rows.ts';

/** What planning needs beside the sheet: new ids, and what the source is called in the history of scores. */
export type ImportContext = { readonly makeId: () => string; readonly from: string };

/** Fields that say a record's number, given in turn where a sheet has none. */
const NUMBERED: { readonly [K in ImportedKind]?: { readonly field: string; readonly letter: string } } = {
  risk: { field: 'ref', letter: 'R' },
  condition: { field: 'ref', letter: 'C' },
  measure: { field: 'ref', letter: 'M' },
  workstream: { field: 'code', letter: 'WS' },
};

/** What the rows of `table` would do to records of `kind`, each on its own: a row that is refused keeps none of the others back. */
export function planRows(
  table: Table,
  kind: ImportedKind,
  columns: readonly Column[],
  fields: readonly ImportField[],
  source: SheetSource,
  mapping: SheetMapping,
  context: ImportContext,
): SheetPlan {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const { orders, assumed } = judgeDays(table, columns, byKey, mapping);
  const people: People = { ids: new Map(), names: new Map() };
  const reading: Reading = { source, mapping, people, makeId: context.makeId, orders };
  const planner = new RowPlanner(kind, source, reading, context, columns);
  const used = columns.flatMap(({ field, at, heading }) => {
    const known = field === null ? undefined : byKey.get(field);
    return known === undefined ? [] : [{ field: known, at, heading }];
  });
  for (const row of table.rows) planner.take(row, used);
  const { rows, changes, removals, named, words } = planner.finish();
  // Who is named only in rows that are refused is not added.
  const added = [...people.names].filter(([id]) => named.has(id));
  const officers = added.map(
    ([id, name]): Change => ({ does: 'add', kind: 'officer', record: { id, name, post: name } }),
  );
  const who = added.length === 1 ? 'A person' : `${added.length} people`;
  const said = `${who} the file does not have would be added, with the same words as name and post: ${added.map(([, name]) => name).join(', ')}`;
  return {
    rows,
    counts: countRows(rows),
    assumed: [
      ...assumed,
      ...(added.length === 0 ? [] : [said]),
      ...(rows.some((row) => row.at !== null)
        ? []
        : [
            used.length === 0
              ? 'No column is taken for anything here: say what at least one of them is'
              : 'Under the headings nothing is filled in: there is no row to import',
          ]),
    ],
    words,
    changes: [...officers, ...changes],
    removals,
  };
}

type Used = { readonly field: ImportField; readonly at: number; readonly heading: string };

class RowPlanner {
  readonly #kind: ImportedKind;
  readonly #index: RecordIndex;
  readonly #records: readonly Fields[];
  readonly #reading: Reading;
  readonly #source: SheetSource;
  readonly #context: ImportContext;
  readonly #read: ReadRecord;
  /** What stands in a row besides the record's own fields: actions against a risk, figures of a measure. */
  readonly #actions: ActionPlanner;
  readonly #values: ValuePlanner;
  readonly #columns: readonly Column[];
  readonly #words = new ForeignWords();
  readonly #rows: PreviewRow[] = [];
  readonly #changes: Change[] = [];
  readonly #seen = new Map<string, number>();
  readonly #matched = new Set<string>();
  /** What rows that are not refused name: ids of people among it. */
  readonly #named = new Set<unknown>();
  /** The risk of the last row, which rows with only an action go on about. */
  #last: { readonly id: string; readonly name: string } | null = null;
  #number: number;
  #order: number;

  constructor(
    kind: ImportedKind,
    source: SheetSource,
    reading: Reading,
    context: ImportContext,
    columns: readonly Column[],
  ) {
    this.#kind = kind;
    this.#columns = columns;
    this.#source = source;
    this.#reading = reading;
    this.#context = context;
    this.#records = source.contents[PLURALS[kind]] as readonly Fields[];
    this.#index = new RecordIndex(kind, this.#records);
    const byId = new Map<string, Fields>();
    for (const other of [
      'officer',
      'workstream',
      'risk',
      'measure',
      'condition',
      'committee',
      'scheme',
      'body',
    ] as const)
      for (const record of source.contents[PLURALS[other]] as readonly Fields[]) byId.set(String(record['id']), record);
    this.#read = (_, id) => byId.get(id) ?? this.#newPerson(id);
    this.#actions = new ActionPlanner(source, context.makeId, this.#read);
    this.#values = new ValuePlanner(source, context.makeId);
    this.#number = this.#highestNumber();
    this.#order = Math.max(-1, ...this.#records.map((record) => Number(record['order'] ?? 0)));
  }

  take(row: TableRow, used: readonly Used[]): void {
    const values: Record<string, unknown> = {};
    const refusals: string[] = [];
    let filled = 0;
    for (const { field, at, heading } of used) {
      const there = row.cells[at];
      const takenFor = there === undefined ? null : saidOf(field.key, there, this.#reading.mapping);
      const cell = there === undefined ? undefined : readAsSaid(there, takenFor);
      if (there !== undefined && takenFor !== null) this.#words.add(field, heading, there, takenFor);
      if (cell === undefined) {
        if (this.#reading.mapping.empty === 'clear' && !field.key.includes('.'))
          values[field.key] = emptyOf(this.#kind, field.key);
        continue;
      }
      // A form that nobody filled in has its sums all the same: nought.
      if (!isEmptySum(field, cell)) filled += 1;
      const read = readCellAs(field, cell, this.#reading);
      if ('refusal' in read) {
        refusals.push(`${shorten(heading)}: ${read.refusal}`);
        if (takenFor === null) this.#words.add(field, heading, cell, null);
      } else values[field.key] = read.value;
    }
    // Lines under a table (a footnote, a total over columns that are left out) say nothing of any field.
    if (filled === 0) return;
    this.#settle(row.at, values, refusals, used);
  }

  #settle(at: number, values: Record<string, unknown>, refusals: readonly string[], used: readonly Used[]): void {
    const found = this.#index.find(values);
    const name = nameOf(this.#kind, { ...found.record, ...withoutEmpty(values), id: '' });
    const refuse = (why: readonly string[]): void => {
      this.#rows.push({ at, state: 'refused', name, fields: [], notes: why });
      if (found.record !== null) this.#matched.add(String(found.record['id']));
    };
    const more = this.#moreActions(values, found.key);
    if (more !== null && refusals.length === 0) return this.#goOn(at, more, values);
    if (refusals.length > 0) return refuse(refusals);
    if (found.why !== null) return refuse([found.why]);
    const twin = found.key === null ? undefined : this.#seen.get(found.key);
    if (twin !== undefined) return refuse([`is the same ${sayKind(this.#kind)} as in row ${twin}`]);
    const ratings = makeRatings(values, found.record, this.#source.matrix);
    if (ratings.refusals.length > 0) return refuse(ratings.refusals);
    const own = Object.fromEntries(Object.entries(values).filter(([key]) => key !== 'id' && !key.includes('.')));
    const notes = [...ratings.notes];
    const id = found.record === null ? this.#context.makeId() : String(found.record['id']);
    const base = found.record ?? { ...this.#blank(own, notes), ...this.#values.start(values) };
    const after: Fields = { ...base, ...own, ...ratings.set, id };
    const moved = Object.keys(after).filter(
      (key) => key !== 'id' && !isSame(base[key], after[key]) && !looksSame(key, base[key], after[key]),
    );
    if (found.record === null || moved.length > 0) {
      const parsed = parse(RECORDS[this.#kind], after);
      if (!parsed.ok) return refuse(parsed.findings.map((finding) => this.#sayRefused(finding, used)));
    }
    if (found.key !== null) this.#seen.set(found.key, at);
    this.#matched.add(id);
    this.#note(values);
    this.#last = { id, name };
    const [action, figures] = [this.#actions.plan(id, values), this.#values.plan(id, values)];
    const besides = [...action.changes, ...figures.changes];
    const label = found.record === null ? 'new' : moved.length > 0 || besides.length > 0 ? 'changed' : 'same';
    const was = (key: string): string =>
      found.record === null ? NOTHING : sayValue(this.#kind, key, base[key], this.#read);
    const shown =
      found.record === null
        ? Object.keys(after).filter((key) => key !== 'id' && key !== 'order' && !isEmpty(after[key]))
        : moved;
    const said = shown.map((key) => ({
      label: sayField(key),
      was: was(key),
      now: sayValue(this.#kind, key, after[key], this.#read),
    }));
    const named = found.record === null ? sayNew(this.#kind, after) : sayRecord(this.#kind, base, this.#read);
    this.#rows.push({ at, state: label, name: named, fields: [...said, ...action.fields, ...figures.fields], notes });
    this.#write(id, found.record === null ? null : moved, after);
    this.#changes.push(...besides);
  }

  /** A finding in the sheet's own words: its heading for the field, or that no column is taken for it. */
  #sayRefused(finding: Finding, used: readonly Used[]): string {
    const column = used.find(({ field }) => field.key === finding.at);
    if (column !== undefined) return sayFinding({ ...finding, at: shorten(column.heading) });
    const unfit = this.#columns.find((one) => one.unfit === finding.at);
    if (unfit !== undefined)
      return `a new ${sayKind(this.#kind)} needs its ${sayField(finding.at)}: ${shorten(unfit.heading)} ${unfit.why}`;
    return fieldsOf(this.#kind).has(finding.at)
      ? `a new ${sayKind(this.#kind)} needs its ${sayField(finding.at)}, and no column is taken for that`
      : sayFinding(finding);
  }

  /** The changes that make `after` of a record; ratings that were judged anew go into the history of scores. */
  #write(id: string, moved: readonly string[] | null, after: Fields): void {
    if (moved === null) {
      this.#changes.push({ does: 'add', kind: this.#kind, record: { ...after, id } });
      return;
    }
    const stages = this.#kind === 'risk' ? RISK_STAGES.filter((stage) => moved.includes(stage)) : [];
    const plain = moved.filter((key) => !stages.some((stage) => stage === key));
    if (plain.length > 0)
      this.#changes.push({
        does: 'set',
        kind: this.#kind,
        id,
        fields: Object.fromEntries(plain.map((key) => [key, after[key]])),
      });
    for (const stage of stages) {
      const rating = after[stage];
      if (rating !== null)
        this.#changes.push({
          does: 'assess',
          riskId: id,
          stage,
          rating: rating as never,
          why: this.#context.from.slice(0, 1000),
        });
    }
  }

  /** Rows under a risk that only name another action of it: its number is repeated, merged or left out. */
  #moreActions(
    values: Readonly<Record<string, unknown>>,
    key: string | null,
  ): { readonly id: string; readonly name: string } | null {
    if (this.#kind !== 'risk' || this.#last === null || isEmpty(values['mitigation.action'])) return null;
    const own = Object.keys(values).filter((field) => !field.startsWith('mitigation.') && !isEmpty(values[field]));
    if (own.length === 0) return this.#last;
    return key !== null && this.#seen.get(key) !== undefined && this.#rows.at(-1)?.state !== 'refused'
      ? this.#last
      : null;
  }

  #goOn(
    at: number,
    risk: { readonly id: string; readonly name: string },
    values: Readonly<Record<string, unknown>>,
  ): void {
    const { changes, fields } = this.#actions.plan(risk.id, values);
    this.#note(values);
    this.#changes.push(...changes);
    const notes = ['another action of the risk above'];
    this.#rows.push({ at, state: changes.length > 0 ? 'changed' : 'same', name: risk.name, fields, notes });
  }

  #note(values: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(values)) if (key.endsWith('Id')) this.#named.add(value);
  }

  /** A new record before the sheet fills it: its place in the order, and a number where the sheet gives none. */
  #blank(own: Readonly<Record<string, unknown>>, notes: string[]): Fields {
    const blank: Record<string, unknown> = {};
    if (fieldsOf(this.#kind).has('order')) {
      this.#order += 1;
      blank['order'] = this.#order;
    }
    const numbered = NUMBERED[this.#kind];
    if (numbered !== undefined && isEmpty(own[numbered.field])) {
      this.#number += 1;
      blank[numbered.field] = `${numbered.letter}${this.#number}`;
      notes.push(`has no ${numbered.field}: it would be ${numbered.letter}${this.#number}`);
    }
    const [council, ...others] = this.#source.contents.bodies;
    const isSaid = this.#columns.some((column) => (column.field ?? column.unfit) === 'bodyId');
    if (this.#kind === 'committee' && !isSaid && others.length === 0) blank['bodyId'] = council?.id;
    return blank;
  }

  #highestNumber(): number {
    const field = NUMBERED[this.#kind]?.field ?? '';
    return Math.max(0, ...this.#records.map((record) => numberAtEnd(record[field])));
  }

  #newPerson(id: string): Fields | undefined {
    const name = this.#reading.people.names.get(id);
    return name === undefined ? undefined : { id, name };
  }

  /** Adds what the sheet does not have. Where it is about some risks or measures only, only those are looked at. */
  finish(): {
    readonly rows: readonly PreviewRow[];
    readonly changes: readonly Change[];
    readonly removals: readonly Change[];
    readonly named: ReadonlySet<unknown>;
    readonly words: SheetPlan['words'];
  } {
    const whole =
      this.#kind === 'mitigation'
        ? 'riskId'
        : ['measureValue', 'measureTarget'].includes(this.#kind)
          ? 'measureId'
          : null;
    const about = new Set(
      this.#records.filter((record) => this.#matched.has(String(record['id']))).map((record) => record[whole ?? '']),
    );
    const gone = this.#records.filter(
      (record) => !this.#matched.has(String(record['id'])) && (whole === null || about.has(record[whole])),
    );
    const rows = gone.map(
      (record): PreviewRow => ({
        at: null,
        state: 'gone',
        name: sayRecord(this.#kind as RecordKind, record, this.#read),
        fields: [],
        notes: [],
      }),
    );
    const removals = gone.map((record): Change => ({ does: 'remove', kind: this.#kind, id: String(record['id']) }));
    return {
      rows: [...this.#rows, ...rows],
      changes: this.#changes,
      removals,
      named: this.#named,
      words: this.#words.list(),
    };
  }
}

/** A score that a formula worked out of nothing. */
function isEmptySum({ reads }: ImportField, cell: ReadCell): boolean {
  return reads === 'score' && cell.kind === 'number' && cell.number === 0;
}

function numberAtEnd(value: unknown): number {
  return typeof value === 'string' ? Number(/\d{1,9}$/.exec(value)?.[0] ?? 0) : 0;
}

/** A heading that is a paragraph is named by how it begins. */
function shorten(heading: string): string {
  return heading.length > 60 ? `${heading.slice(0, 57).trim()}…` : heading;
}

/** A new record by its number and what it is called. */
function sayNew(kind: ImportedKind, record: Fields): string {
  const name = nameOf(kind, record);
  const title = [record['title'], record['name']].find((one): one is string => typeof one === 'string' && one !== '');
  return title === undefined || name.endsWith(title) ? name : `${name}: ${title}`;
}

/** What stands for nothing in a field. */
function emptyOf(kind: RecordKind, field: string): unknown {
  const schema = fieldsOf(kind).get(field);
  for (const value of [null, '', []]) if (schema?.safeParse(value).success === true) return value;
  return undefined;
}
