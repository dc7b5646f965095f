import type { RecordKind } from '../model/records.ts';
import type { Day } from '../model/units.ts';
import { type Book, nameSheets, type Sheet } from './book.ts';
import { recordsInOrder } from './in-order.ts';
import { matrixSheets } from './matrix-sheet.ts';
import type { SheetSource } from './named-codecs.ts';
import { profileSheet } from './profile-sheet.ts';
import { programmeRegisters } from './programme-registers.ts';
import { type Register, sheetOfRegister } from './register.ts';
import { mitigationRegister, riskRegister } from './risk-registers.ts';

/** The kinds that have a register, in the order of a workbook with all of them. */
export const EXPORTED_KINDS = [
  'risk',
  'mitigation',
  'workstream',
  'workstreamUpdate',
  'milestone',
  'condition',
  'measure',
  'measureValue',
  'measureTarget',
  'scheme',
  'allocation',
  'officer',
  'committee',
  'meeting',
  'source',
  'acronym',
] as const satisfies readonly RecordKind[];

/** What can be taken out: one register, the matrix, one financial profile or all of them, or everything there is. */
export type Wanted =
  | { readonly what: 'register'; readonly kind: (typeof EXPORTED_KINDS)[number] }
  | { readonly what: 'matrix' | 'profiles' | 'all' }
  | { readonly what: 'profile'; readonly id: string };

/** Every register as a sheet is made of it. */
export function listRegisters(source: SheetSource): readonly Register[] {
  return [riskRegister(source), mitigationRegister(source), ...programmeRegisters(source)];
}

/** What is `wanted` as a workbook of `day`. Of everything, registers that hold nothing are left out. */
export function exportBook(source: SheetSource, wanted: Wanted, day: Day, paper: Book['paper']): Book {
  return { title: source.programme.name, day, paper, sheets: nameSheets(sheetsOf(source, wanted)) };
}

function sheetsOf(source: SheetSource, wanted: Wanted): readonly Sheet[] {
  const { contents, matrix } = source;
  const registers = listRegisters(source).map((register) => ({ register, sheet: () => sheetOf(source, register) }));
  const drawn = matrix === null ? [] : matrixSheets(matrix, contents.risks);
  switch (wanted.what) {
    case 'register': {
      const own = registers.filter(({ register }) => register.kind === wanted.kind).map(({ sheet }) => sheet());
      return wanted.kind === 'risk' ? [...own, ...drawn] : own;
    }
    case 'matrix':
      return drawn;
    case 'profile':
      return contents.profiles.filter((one) => one.id === wanted.id).map((one) => profileSheet(source, one));
    case 'profiles':
      return contents.profiles.map((one) => profileSheet(source, one));
    case 'all': {
      const [risks, ...others] = registers.map(({ sheet }) => sheet());
      const there = [...(risks === undefined ? [] : [risks]), ...drawn, ...others];
      return [
        ...there.filter((sheet) => sheet.rows.length > 0),
        ...contents.profiles.map((one) => profileSheet(source, one)),
      ];
    }
  }
}

function sheetOf({ contents }: SheetSource, register: Register): Sheet {
  return sheetOfRegister(register, recordsInOrder(contents, register.kind));
}
