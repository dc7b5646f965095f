import { fieldsOf } from '../model/fields.ts';
import type { Change } from '../changes/change.ts';
import type { MergeAnswers } from '../changes/answers.ts';
import type { Lookup } from '../changes/lookup.ts';
import { nameOf } from '../changes/names.ts';
import { sameValue } from '../changes/net.ts';
import type { Measure } from '../model/measure.ts';
import type { Rating } from '../model/risk.ts';
import type { Day } from '../model/units.ts';
import { suggestNextRef } from '../rules/next-ref.ts';
import { sayCell } from './plain-codecs.ts';
import { cellOf, isSame } from './read-cells.ts';
import type { SheetSource } from './named-codecs.ts';
import { planNextValue } from './plan-next-value.ts';
import type { CameTable, CameUpdate } from './read-update.ts';
import { type Fields, readPath } from './register.ts';
import { type UpdateTable, updateTables } from './update-tables.ts';
import type { SheetValue } from './book.ts';

/** Something that both the owner and the programme changed since the sheet was sent. */
export type UpdateConflict = {
  /** By which an answer names it: `risk r1 title`. */
  readonly key: string;
  readonly name: string;
  readonly field: string;
  /** What was sent, what the programme holds now, and what came back, in words. */
  readonly was: string;
  readonly mine: string;
  readonly theirs: string;
  readonly chosen: 'mine' | 'theirs' | null;
};

/** A cell or row that cannot be taken, where it stands and why. */
export type UpdateRefusal = { readonly at: string; readonly why: string };

/** What an update sheet comes to. Each list of changes belongs together: a row of the sheet. */
export type UpdatePlan = {
  readonly changes: readonly { readonly at: string; readonly changes: readonly Change[] }[];
  readonly conflicts: readonly UpdateConflict[];
  readonly refused: readonly UpdateRefusal[];
  readonly notes: readonly string[];
};

/** Collects what the rows of one sheet come to. */
export class UpdateTally {
  readonly changes: { at: string; changes: readonly Change[] }[] = [];
  readonly conflicts: UpdateConflict[] = [];
  readonly refused: UpdateRefusal[] = [];
  readonly notes: string[] = [];
  readonly #answers: MergeAnswers;

  constructor(answers: MergeAnswers) {
    this.#answers = answers;
  }

  /** Notes a conflict, and says whose value holds: this programme's until it is answered. */
  ask(conflict: Omit<UpdateConflict, 'chosen'>): 'mine' | 'theirs' {
    const answer = this.#answers.named[conflict.key] ?? this.#answers.rest;
    const chosen = answer === 'mine' || answer === 'theirs' ? answer : null;
    this.conflicts.push({ ...conflict, chosen });
    return chosen ?? 'mine';
  }

  refuse(at: string, why: string): void {
    this.refused.push({ at, why });
  }
}

/** What a row is worked on with. */
export type RowContext = {
  readonly tally: UpdateTally;
  readonly lookup: Lookup;
  readonly came: CameUpdate;
  readonly table: UpdateTable;
  readonly sheet: CameTable;
  readonly today: Day;
};

/**
 * Works out what `came` changes in the programme that `lookup` reads: for each field three values are compared, the one that was
 * sent, the one in the programme now and the one that came back. What only the owner changed is taken, what both changed is asked.
 */
export function planUpdate(
  source: SheetSource,
  came: CameUpdate,
  lookup: Lookup,
  answers: MergeAnswers,
  today: Day,
): UpdatePlan {
  const tally = new UpdateTally(answers);
  const tables = updateTables(source, came.ownerId, came.sent);
  const refs = lookup.list('risk').map((one) => String(one['ref']));
  for (const sheet of came.tables) {
    const table = tables.find((one) => one.kind === sheet.kind);
    if (table === undefined)
      tally.notes.push(
        `The sheet “${sheet.sheet}” is about ${sheet.kind}, which no update sheet asks for: it was not read.`,
      );
    else planTable({ tally, lookup, came, table, sheet, today }, refs);
  }
  for (const name of came.unread) tally.notes.push(`The sheet “${name}” has lost its column of ids: it was not read.`);
  return tally;
}

function planTable(context: RowContext, refs: string[]): void {
  const { tally, came, table, sheet, lookup } = context;
  for (const column of table.columns)
    if (column.asked === 'asked' && !sheet.columns.has(column.title.toLowerCase()))
      tally.notes.push(`The sheet “${sheet.sheet}” has no column “${column.title}” any more: nothing of it was read.`);
  const seen = new Map<string, string>();
  for (const { number, cells } of sheet.rows) {
    const at = `${sheet.sheet}, row ${number}`;
    const id = sayCell(cells[sheet.idAt] ?? null).trim();
    const asked = table.columns.filter((column) => column.asked !== 'shown');
    const written = asked.some((column) => sayCell(cellOf(context.sheet, cells, column)).trim() !== '');
    if (id === '' && !written) continue;
    if (id === '') {
      if (table.grows) planNew(context, cells, at, refs);
      else tally.refuse(at, `has no id, and no row can be added here`);
      continue;
    }
    const said = JSON.stringify(asked.map((column) => sayCell(cellOf(context.sheet, cells, column))));
    const before = seen.get(id);
    if (before === said) continue;
    if (before !== undefined) {
      tally.refuse(
        at,
        'has the id of a row above it and says something else: empty the id of a row that was copied to add another',
      );
      continue;
    }
    seen.set(id, said);
    planRow(context, id, cells, at);
  }
  for (const key of came.base.keys()) {
    const [kind, id = ''] = key.split(' ');
    if (kind !== table.kind || seen.has(id)) continue;
    const record = lookup.read(table.kind, id);
    if (record !== undefined)
      tally.notes.push(`${nameOf(table.kind, record)} is not in the sheet any more; it stays as it is.`);
  }
}

function planRow(context: RowContext, id: string, cells: readonly SheetValue[], at: string): void {
  const { tally, came, table, lookup } = context;
  const base = came.base.get(`${table.kind} ${id}`);
  const now = lookup.read(table.kind, id);
  if (base === undefined) return tally.refuse(at, `its id ${id} was not among those that were sent`);
  const asked = table.columns.filter(
    (column) => column.asked === 'asked' && context.sheet.columns.has(column.title.toLowerCase()),
  );
  const moved = asked.flatMap((column) => {
    const read = column.codec.read(cellOf(context.sheet, cells, column));
    const field = column.field ?? '';
    if (isSame(column, read, base[field])) return [];
    return [{ column, field, read }];
  });
  if (moved.length === 0) return;
  if (now === undefined)
    return tally.refuse(
      at,
      `was removed from the programme since the sheet was sent; what was changed: ${moved.map(({ column }) => column.title).join(', ')}`,
    );
  if (table.kind === 'measure') return planNextValue(context, now as Measure, cells, at);
  const taken: Record<string, unknown> = {};
  for (const { column, field, read } of moved) {
    if ('refusal' in read) {
      tally.refuse(`${at}, ${column.title}`, read.refusal);
      continue;
    }
    const present = readPath(now, field) ?? null;
    if (isSame(column, read, present)) continue;
    if (!isSame(column, column.codec.read(column.codec.write(base[field])), present)) {
      const say = (value: unknown): string => sayCell(column.codec.write(value)) || 'nothing';
      const key = `${table.kind} ${id} ${field}`;
      const name = nameOf(table.kind, now);
      const sides = { was: say(base[field]), mine: say(present), theirs: say(read.value) };
      if (tally.ask({ key, name, field: column.title.toLowerCase(), ...sides }) === 'mine') continue;
    }
    taken[field] = read.value;
  }
  const changes = toChanges(table.kind, id, now, taken, context.today);
  if (changes.length > 0) tally.changes.push({ at, changes });
}

/** Parts of a rating become a judgement with its line in the history, closing a risk its day; the rest is set as it is. */
function toChanges(kind: UpdateTable['kind'], id: string, now: Fields, taken: Fields, today: Day): readonly Change[] {
  const plain = Object.fromEntries(Object.entries(taken).filter(([field]) => !field.includes('.')));
  const rated = Object.fromEntries(
    Object.entries(taken)
      .filter(([field]) => field.startsWith('current.'))
      .map(([field, value]) => [field.slice('current.'.length), value]),
  );
  const fields =
    kind === 'risk' && plain['status'] === 'closed' ? { ...plain, closedOn: now['closedOn'] ?? today } : plain;
  const set: readonly Change[] = Object.keys(fields).length === 0 ? [] : [{ does: 'set', kind, id, fields }];
  if (Object.keys(rated).length === 0) return set;
  const held = (now['current'] as Rating | null | undefined) ?? {
    likelihood: null,
    impact: null,
    score: null,
    impacts: {},
  };
  const changed = { ...held, ...rated };
  const isJudged = changed.likelihood !== null && changed.impact !== null;
  const rating =
    'impact' in rated || isJudged
      ? { ...changed, score: 'score' in rated ? changed.score : null, impacts: 'impact' in rated ? {} : held.impacts }
      : changed;
  return [...set, { does: 'assess', riskId: id, stage: 'current', rating, why: 'From an update sheet' }];
}

function planNew(context: RowContext, cells: readonly SheetValue[], at: string, refs: string[]): void {
  const { tally, table, came, lookup } = context;
  const record: Record<string, unknown> = {};
  const rating: Record<string, unknown> = {};
  for (const column of table.columns) {
    const cell = cellOf(context.sheet, cells, column);
    if (column.asked === 'shown' || column.field === null || sayCell(cell).trim() === '') continue;
    const read = column.codec.read(cell);
    if ('refusal' in read) return tally.refuse(`${at}, ${column.title}`, `${read.refusal}; the row was not added`);
    if (column.field.startsWith('current.')) rating[column.field.slice('current.'.length)] = read.value;
    else record[column.field] = read.value;
  }
  const fields = fieldsOf(table.kind);
  const missing = table.columns.filter(
    ({ asked, field }) =>
      asked !== 'shown' &&
      field !== null &&
      record[field] === undefined &&
      fields.get(field)?.safeParse(undefined).success === false,
  );
  if (missing.length > 0) {
    const titles = missing.map(({ title }) => `“${title}”`).join(' and ');
    return tally.refuse(at, `has nothing in ${titles}, which a new row needs; the row was not added`);
  }
  const twin = lookup
    .list(table.kind)
    .find((one) => Object.entries(record).every(([field, value]) => sameValue(one[field], value)));
  if (twin !== undefined) {
    tally.notes.push(`${at} is already in the programme: ${nameOf(table.kind, twin)}.`);
    return;
  }
  const own = { ...record, ownerId: came.ownerId };
  if (table.kind !== 'risk') {
    tally.changes.push({ at, changes: [{ does: 'add', kind: table.kind, record: own }] });
    return;
  }
  const ref = suggestNextRef(refs, 'R1');
  refs.push(ref);
  const current = Object.keys(rating).length === 0 ? null : rating;
  tally.changes.push({
    at,
    changes: [{ does: 'add', kind: 'risk', record: { ...own, ref, raisedOn: context.today, current } }],
  });
}
