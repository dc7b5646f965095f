import type { Change } from '../changes/change.ts';
import { Basis, LineRole, type Profile, type ProfileCell, type ProfileLine, Scenario } from '../model/finance.ts';
import type { FinancialYear, Pence } from '../model/units.ts';
import { writeMoney } from '../rules/write-number.ts';
import { readPeriod, recognisePeriod } from '../rules/periods.ts';
import { readMoney, sayMoneyUnit } from '../rules/read-money.ts';
import { ID_TITLE, nameSheet } from './book.ts';
import type { Table, TableRow } from './find-table.ts';
import { type Column, FIELD_LEFT_OUT, type Guessable } from './guess-columns.ts';
import type { SheetMapping } from './mapping.ts';
import { choice, type SheetSource } from './named-codecs.ts';
import { countRows, type PreviewRow, type SheetPlan } from './preview.ts';
import { type ReadCell, sayReadCell } from './read-book.ts';
import { fold } from './read-values.ts';
import { toSheetValue } from './read-rows.ts';

/** What a line of a financial profile says besides its sums. */
export const PROFILE_FIELDS: readonly Guessable[] = [
  { key: 'id', title: ID_TITLE, words: [ID_TITLE.toLowerCase()] },
  {
    key: 'name',
    title: 'Line',
    words: ['line', 'name', 'item', 'description', 'heading', 'budget line', 'category', 'year'],
  },
  { key: 'role', title: 'Role', words: ['role', 'part', 'type'] },
  { key: 'scenario', title: 'Scenario', words: ['scenario', 'version', 'plan or forecast'] },
  { key: 'basis', title: 'Basis', words: ['basis'] },
  { key: 'unit', title: 'Unit', words: ['unit', 'units'] },
  { key: 'note', title: 'Note', words: ['note', 'notes', 'comment', 'comments'] },
];

/** How much a heading looks like one of a profile: a field's name, or a period. */
export function likePeriod(heading: string): number {
  if (recognisePeriod(heading) !== null) return 1;
  const said = fold(heading);
  return PROFILE_FIELDS.some((field) => field.words.includes(said)) ? 0.8 : 0;
}

/** The columns of a profile: periods by their names, the rest by theirs; the first column of words is the name of the line. */
export function profileColumns(table: Table, mapping: SheetMapping): readonly Column[] {
  const taken = new Set<string>();
  const columns = table.headings.flatMap((heading, at): Column[] => {
    if (heading === '') return [];
    const examples = table.rows.flatMap((row) => row.cells[at] ?? []).slice(0, 3);
    const chosen = Object.hasOwn(mapping.columns, heading) ? mapping.columns[heading] : undefined;
    const put = (field: string | null, why: string): Column[] => {
      if (field !== null) taken.add(field);
      return [{ heading, at, field, why, examples }];
    };
    if (chosen === FIELD_LEFT_OUT) return put(null, 'left out, as chosen');
    if (chosen !== undefined) return put(chosen, 'as chosen');
    const period = recognisePeriod(heading);
    if (period !== null) return put(period, 'its heading names the period');
    const said = fold(heading);
    const field = PROFILE_FIELDS.find((one) => !taken.has(one.key) && one.words.includes(said));
    return field === undefined
      ? put(null, 'its heading names no period, such as 2024/25')
      : put(field.key, 'its heading says so');
  });
  if (taken.has('name')) return columns;
  const first = columns.find((one) => one.field === null && one.examples.some((cell) => cell.kind === 'text'));
  return columns.map((one) => (one === first ? { ...one, field: 'name', why: 'the first column of words' } : one));
}

/** What a sheet of lines and periods would do to the profile of its name, which is made where there is none. */
export function planProfile(
  table: Table,
  columns: readonly Column[],
  source: SheetSource,
  mapping: SheetMapping,
  makeId: () => string,
): SheetPlan {
  const { contents, programme } = source;
  // A sheet is often called Sheet1, or after its file.
  const wanted = mapping.profile ?? (table.title === '' ? table.sheet : table.title);
  const found = findProfile(table, columns, source, mapping);
  const periods = columns.flatMap(({ at, field, heading }) => {
    const period = field === null ? null : recognisePeriod(field);
    return period === null ? [] : [{ at, heading, period }];
  });
  const startsMonth = found?.yearStartsMonth ?? programme.yearStartsMonth;
  const parts = periods.map(({ period }) => readPeriod(period, startsMonth));
  const style = parts.find((one) => one.style !== 'years')?.style ?? 'years';
  const unit = mapping.unit ?? unitIn([table.sheet, ...table.headings]) ?? found?.moneyUnit ?? programme.moneyUnit;
  const profileId = found?.id ?? (makeId() as Profile['id']);
  const assumed = [`Sums that name no unit are in ${sayMoneyUnit(unit)}`];
  const changes: Change[] = [];
  if (found === undefined) {
    const order = 1 + Math.max(-1, ...contents.profiles.map((one) => one.order));
    const record = {
      id: profileId,
      name: wanted,
      periods: style === 'terms' ? 'years' : style,
      moneyUnit: unit,
      order,
    };
    changes.push({ does: 'add', kind: 'profile', record });
    assumed.push(`There is no profile “${wanted}”: it would be added`);
  }
  if (periods.length === 0) assumed.push(sayNoPeriods(table, columns));
  const lines = contents.profileLines.filter((line) => line.profileId === profileId);
  const cells = new Map(contents.profileCells.map((cell) => [placeOf(cell), cell]));
  const at = (key: string): number | undefined => columns.find((one) => one.field === key)?.at;
  const matched = new Set<string>();
  const rows: PreviewRow[] = [];
  const planLine = (row: TableRow): void => {
    const cell = (key: string): ReadCell | undefined => {
      const place = at(key);
      return place === undefined ? undefined : row.cells[place];
    };
    const name = sayReadCell(cell('name')).replace(/\s+/g, ' ').trim();
    const sums = periods.filter(({ at: place }) => row.cells[place] !== undefined);
    if (name === '' && sums.length === 0) return;
    const refusals: string[] = name === '' ? ['has no name of a line'] : [];
    const read = <T extends string>(key: string, options: readonly T[]): T | null => {
      const given = cell(key);
      if (given === undefined) return null;
      const value = choice(options).read(toSheetValue(given));
      if ('refusal' in value) refusals.push(`${key}: ${value.refusal}`);
      return 'value' in value ? (value.value as T | null) : null;
    };
    const role = read('role', LineRole.options);
    const scenario = read('scenario', Scenario.options);
    const basis = read('basis', Basis.options);
    const note = cell('note') === undefined ? null : sayReadCell(cell('note')).replace(/\s+/g, ' ').trim();
    const own = unitIn([sayReadCell(cell('unit'))]) ?? unit;
    const figures = sums.flatMap(({ at: place, heading, period }) => {
      const value = row.cells[place];
      const money = value === undefined ? null : readMoney(sayReadCell(value), own);
      if (money === null) return [];
      if ('refusal' in money) refusals.push(`${heading}: ${money.refusal}`);
      return 'pence' in money ? [{ parts: readPeriod(period, startsMonth), heading, pence: money.pence }] : [];
    });
    const id = sayReadCell(cell('id')).trim();
    const same = lines.filter((line) =>
      id === '' ? fold(line.name) === fold(name) && (scenario === null || line.scenario === scenario) : line.id === id,
    );
    if (same.length > 1) refusals.push(`several lines here are called ${name}: name its scenario too`);
    const [line] = same;
    if (line !== undefined && matched.has(line.id)) refusals.push('is the same line as one above');
    if (refusals.length > 0) {
      if (line !== undefined) matched.add(line.id);
      rows.push({ at: row.at, state: 'refused', name, fields: [], notes: refusals });
      return;
    }
    const lineId = line?.id ?? (makeId() as ProfileLine['id']);
    matched.add(lineId);
    const fields: { label: string; was: string; now: string }[] = [];
    const notes: string[] = [];
    const given = Object.fromEntries(
      Object.entries({ name, role, scenario, basis, note }).filter(([, value]) => value !== null),
    );
    if (line === undefined) {
      const known = role ?? guessRole(name);
      if (role === null) notes.push(`its role is not said: ${known}`);
      if (known === 'contribution' && figures.some(({ pence }) => pence !== null && pence < 0))
        notes.push(
          'is a contribution with sums below nought: the bridge expects them above nought, and takes them away by itself',
        );
      const record = { id: lineId, profileId, ...given, role: known, order: lines.length + rows.length };
      changes.push({ does: 'add', kind: 'profileLine', record });
    } else {
      const moved = Object.entries(given).filter(([field, value]) => line[field as keyof ProfileLine] !== value);
      if (moved.length > 0)
        changes.push({ does: 'set', kind: 'profileLine', id: lineId, fields: Object.fromEntries(moved) });
      for (const [field, value] of moved)
        fields.push({ label: field, was: String(line[field as keyof ProfileLine]), now: String(value) });
    }
    for (const { parts: place, heading, pence } of figures) {
      const part = place.part;
      const before = cells.get(placeOf({ lineId, year: place.year, part }));
      if (before !== undefined && before.pence === pence) continue;
      fields.push({
        label: heading,
        was: before === undefined ? 'nothing' : sayPence(before.pence),
        now: sayPence(pence),
      });
      changes.push(
        before === undefined
          ? { does: 'add', kind: 'profileCell', record: { lineId, year: place.year, part, pence } }
          : { does: 'set', kind: 'profileCell', id: before.id, fields: { pence } },
      );
    }
    rows.push({
      at: row.at,
      state: line === undefined ? 'new' : fields.length > 0 ? 'changed' : 'same',
      name,
      fields,
      notes,
    });
  };
  for (const row of table.rows) planLine(row);
  const gone = found === undefined ? [] : lines.filter((line) => !matched.has(line.id));
  for (const line of gone) rows.push({ at: null, state: 'gone', name: line.name, fields: [], notes: [] });
  const removals = gone.map((line): Change => ({ does: 'remove', kind: 'profileLine', id: line.id }));
  const isEmpty = !rows.some((row) => row.state === 'new' || row.state === 'changed');
  return { rows, counts: countRows(rows), assumed, words: [], changes: isEmpty ? [] : changes, removals };
}

/** The profile whose lines the sheet has by their ids, else the one of its name, as Excel may have had to shorten it, or of the words above its table. */
function findProfile(
  table: Table,
  columns: readonly Column[],
  { contents }: SheetSource,
  mapping: SheetMapping,
): Profile | undefined {
  const at = columns.find((one) => one.field === 'id')?.at;
  const ids = new Set(at === undefined ? [] : table.rows.map((row) => sayReadCell(row.cells[at]).trim()));
  const known = contents.profileLines.find((line) => ids.has(line.id))?.profileId;
  if (mapping.profile === null && known !== undefined) return contents.profiles.find((one) => one.id === known);
  const called = (mapping.profile === null ? [table.sheet, table.title] : [mapping.profile]).map(fold);
  for (const wanted of called.filter((name) => name !== '')) {
    const same = contents.profiles.find((one) => fold(one.name) === wanted);
    const shortened = contents.profiles.filter((one) => fold(nameSheet(one.name)) === wanted);
    const found = same ?? (shortened.length === 1 ? shortened[0] : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Years may stand down the side, or be counted from one without saying which they are. */
function sayNoPeriods(table: Table, columns: readonly Column[]): string {
  const place = columns.find((one) => one.field === 'name')?.at ?? 0;
  const counted = table.rows
    .map((row) => sayReadCell(row.cells[place]))
    .filter((said) => /^year[\s_-]?\d+$/i.test(said));
  const [first] = counted;
  return first === undefined
    ? 'No column is a period, such as 2024/25: map at least one'
    : `${first} to ${counted.at(-1) ?? first} stand down the side and do not say which years they are: choose that records stand side by side, and give each its period, such as 2025/26`;
}

function placeOf({
  lineId,
  year,
  part,
}: {
  readonly lineId: ProfileCell['lineId'];
  readonly year: FinancialYear;
  readonly part: number | null;
}): string {
  return `${lineId} ${year} ${part ?? 0}`;
}

function sayPence(pence: Pence | null): string {
  return pence === null
    ? 'to be confirmed'
    : writeMoney(pence, {
        moneyUnit: 'pounds',
        moneyDecimals: pence % 100 === 0 ? 0 : 2,
        negative: 'minus',
        toBeConfirmed: '',
      });
}

function unitIn(texts: readonly string[]): 'pounds' | 'thousands' | 'millions' | null {
  const said = texts.join(' ');
  if (/£ ?m(?:illions?)?\b|\bmillions?\b/i.test(said)) return 'millions';
  if (/£ ?(?:000s?|'000|k|thousands?)\b|\bthousands?\b/i.test(said)) return 'thousands';
  return texts.some((text) => text.trim() === '£') ? 'pounds' : null;
}

/** The part of a line in the bridge by its name; what names none is shown and counts in no sum. */
function guessRole(name: string): ProfileLine['role'] {
  const said = name.toLowerCase();
  if (/\b(opening|brought forward|b\/f)\b/.test(said)) return 'opening';
  if (/\b(closing|carried forward|c\/f)\b/.test(said)) return 'closing';
  if (/\bcontributions?\b/.test(said)) return 'contribution';
  if (
    /\b(movement|shortfall|overspend|underspend)s?\b|\bin[- ]year (deficit|surplus|position|pressure|gap)\b/.test(said)
  )
    return 'movement';
  if (/\b(grants?|income|funding|allocation)\b/.test(said)) return 'funding';
  if (/\b(spend|spending|expenditure|costs?|budget)\b/.test(said)) return 'spending';
  return 'memo';
}
