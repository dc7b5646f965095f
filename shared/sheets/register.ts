import type { RecordKind } from '../model/records.ts';
import {
  ID_TITLE,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  sheetCell,
  sheetColumn,
  tableSheet,
  type Tint,
  words,
} from './book.ts';
import type { Codec } from './codec.ts';

/** Some fields of a record, by name. */
export type Fields = { readonly [field: string]: unknown };

/** A column of a register: the field it shows, or what follows from the record. */
export type RegisterColumn = {
  readonly title: string;
  readonly width: number;
  readonly codec: Codec;
  /** The field, with a dot for a part of it (`current.likelihood`). What is worked out has none, and is never read back. */
  readonly field: string | null;
  readonly get: (record: Fields) => unknown;
  readonly tints: readonly { readonly word: string; readonly tint: Tint }[];
};

/** A register of one kind of record as a sheet. */
export type Register = {
  readonly kind: RecordKind;
  readonly name: string;
  readonly columns: readonly RegisterColumn[];
};

/** A column that shows `field`. */
export function shows(title: string, field: string, width: number, codec: Codec): RegisterColumn {
  return { title, width, codec, field, get: (record) => readPath(record, field), tints: codec.look.tints ?? [] };
}

/** A column that shows what follows from the record. */
export function follows(
  title: string,
  width: number,
  codec: Codec,
  get: (record: Fields) => unknown,
  tints: RegisterColumn['tints'] = [],
): RegisterColumn {
  return { title, width, codec, field: null, get, tints };
}

/** The value of a field, or of a part of one. */
export function readPath(record: Fields, path: string): unknown {
  const [head = '', ...rest] = path.split('.');
  const value = record[head];
  if (rest.length === 0) return value;
  return typeof value === 'object' && value !== null ? readPath({ ...value }, rest.join('.')) : null;
}

/** `records` as a sheet of `register`, with their ids in a hidden column. */
export function sheetOfRegister(register: Register, records: readonly Fields[]): Sheet {
  const columns = [idColumn(), ...register.columns.map(lookOf)];
  return tableSheet(
    register.name,
    columns,
    records.map((record) => rowOf(register, record)),
  );
}

/** The hidden column of ids. */
export function idColumn(): SheetColumn {
  return sheetColumn(ID_TITLE, 12, { hidden: true });
}

function lookOf({ title, width, codec, tints }: RegisterColumn): SheetColumn {
  return sheetColumn(title, width, { ...codec.look, tints });
}

/** One record as a row of its register. */
export function rowOf(register: Register, record: Fields): SheetRow {
  const cells = register.columns.map((column): SheetCell => sheetCell(column.codec.write(column.get(record))));
  return [sheetCell(words(String(record['id']))), ...cells];
}
