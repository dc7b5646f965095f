import { fieldsOf } from '../model/fields.ts';
import { Basis, LineRole, Scenario } from '../model/finance.ts';
import type { Day, FinancialYear } from '../model/units.ts';
import { financialYearOf, writeYear } from '../rules/days.ts';
import { sayMoneyUnit } from '../rules/read-money.ts';
import { type Book, nameSheets, type SheetColumn, sheetCell, sheetColumn, tableSheet, words } from './book.ts';
import { listRegisters } from './export-book.ts';
import { type ImportedKind, type ImportField, importFields } from './import-fields.ts';
import { choice, type SheetSource } from './named-codecs.ts';
import type { SheetKind } from './plan-sheet.ts';

const YEARS = 5;
const MOST_WORDS_SAID = 12;

/** A workbook of `kind` with headings, drop-downs and what goes where, and no row: to be filled in and imported. */
export function emptyBook(source: SheetSource, kind: SheetKind, day: Day): Book {
  const { programme } = source;
  const name =
    kind === 'profile' ? 'New profile' : (listRegisters(source).find((one) => one.kind === kind)?.name ?? '');
  const columns = kind === 'profile' ? profileColumns(source, day) : registerColumns(source, kind);
  const table = tableSheet(name, columns, []);
  const lines = [
    `${name}: an empty sheet for ${programme.name}`,
    '',
    'What to do',
    'Fill in one row for each, below the headings. Columns may be moved or taken out; what is left empty says nothing.',
    ...(kind === 'profile'
      ? ['Give the sheet the name of the profile: its lines are added to that one, or to a new one.']
      : []),
    'Then choose File, Import from Excel or CSV. It shows what each row would do before anything is written.',
    '',
    'Columns',
    ...columns.map((column) => `${column.title}: ${sayColumn(column)}`),
  ];
  const guide = tableSheet(
    'Read me',
    [sheetColumn('Guidance', 110, { wrapped: true })],
    lines.map((line) => [sheetCell(words(line))]),
    { headed: false, filtered: false, frozen: 0, locked: true },
  );
  return { title: programme.name, day, paper: 'A4', sheets: nameSheets([table, guide]) };
}

function registerColumns(source: SheetSource, kind: ImportedKind): readonly SheetColumn[] {
  const looks = new Map(
    listRegisters(source).flatMap((one) =>
      one.kind === kind ? one.columns.map((column) => [column.title, column]) : [],
    ),
  );
  return importFields(kind, source)
    .filter(({ reads }) => reads !== 'id' && reads !== 'score' && reads !== 'code')
    .map((field) => {
      const known = looks.get(field.title);
      const { look } = field.codec;
      return sheetColumn(field.title, known?.width ?? 24, {
        ...look,
        tints: known?.tints ?? [],
        hint: hintOf(kind, field),
      });
    });
}

/** What goes into a field, as a sentence beside its cell. */
function hintOf(kind: ImportedKind, { key, codec, reads }: ImportField): string {
  const hints: string[] = [];
  if (key === 'ref' || (key === 'code' && kind === 'workstream')) hints.push('Left empty, the next number is given.');
  else if (fieldsOf(kind).get(key)?.safeParse(undefined).success === false) hints.push('Needed.');
  if (reads === 'person') hints.push('A person by name, post or e-mail; one who is not there yet is added.');
  else if ((codec.look.choices ?? []).length > 0) hints.push('Choose from the list.');
  if (reads === 'day') hints.push('A day, such as 31/03/2026.');
  if (reads === 'money') hints.push('A sum such as £1,250.00 or £1.2m.');
  if (reads === 'decimal') hints.push('A number.');
  if (key === 'mitigation.action') hints.push('A further one goes into the next row, with nothing before it.');
  if (key.endsWith('Ids')) hints.push('Several with commas between.');
  return hints.join(' ');
}

function profileColumns({ programme }: SheetSource, day: Day): readonly SheetColumn[] {
  const first = financialYearOf(day, programme.yearStartsMonth);
  const unit = sayMoneyUnit(programme.moneyUnit);
  const years = Array.from({ length: YEARS }, (_, at) => writeYear((first + at) as FinancialYear, '2022/23'));
  const listed = (title: string, width: number, options: readonly string[]): SheetColumn =>
    sheetColumn(title, width, { ...choice(options).look, hint: 'Choose from the list.' });
  return [
    sheetColumn('Line', 44, { wrapped: true, hint: 'Needed.' }),
    listed('Role', 13, LineRole.options),
    listed('Scenario', 13, Scenario.options),
    listed('Basis', 20, Basis.options),
    sheetColumn('Unit', 12, { hint: `£ millions, £ thousands or £; left empty, sums are in ${unit}.` }),
    ...years.map((year) => sheetColumn(year, 14, { hint: 'A sum; (2.6) is less than nought, TBC is not known yet.' })),
    sheetColumn('Note', 40, { wrapped: true }),
  ];
}

function sayColumn({ hint, choices }: SheetColumn): string {
  const list = choices.length === 0 || choices.length > MOST_WORDS_SAID ? '' : ` ${choices.join(', ')}.`;
  return `${hint === '' ? 'Words.' : hint}${list}`;
}
