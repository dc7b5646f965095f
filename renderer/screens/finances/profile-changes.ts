import type { PeriodView, ProfileRow, ProfileView } from '../../../shared/api/profile-views.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { readMoney } from '../../../shared/rules/read-money.ts';

/** What one edit asks for, and how undo will name it. */
export type ProfileEdit = { readonly changes: readonly Change[]; readonly label: string };

/** The column of a period. */
export const PERIOD = 'period:';

const FIELDS: readonly string[] = ['name', 'role', 'scenario', 'basis', 'note'];

/** What typing `value` into a cell of a profile asks for; a sentence when it makes no sense. Emptying a figure takes it away. */
export function editProfileCell(
  profile: ProfileView,
  row: ProfileRow,
  columnId: string,
  value: string,
): ProfileEdit | string {
  if (row.is === 'sum') return 'A sum is worked out from the lines above.';
  if (FIELDS.includes(columnId))
    return {
      changes: [{ does: 'set', kind: 'profileLine', id: row.id, fields: { [columnId]: value } }],
      label: `${columnId} of ${row.name}`,
    };
  const period = profile.columns.find((one) => `${PERIOD}${one.key}` === columnId);
  return period === undefined ? 'This column is worked out.' : editFigure(profile, row, period, value);
}

function editFigure(
  profile: ProfileView,
  row: Extract<ProfileRow, { is: 'line' }>,
  period: PeriodView,
  value: string,
): ProfileEdit | string {
  const held = row.figures[period.key];
  const label = `${row.name}, ${period.name}`;
  if (held !== undefined && held.id === null) return 'This year is its parts added up. Change the parts.';
  const id = held?.id ?? null;
  if (value.trim() === '') return { changes: id === null ? [] : [{ does: 'remove', kind: 'profileCell', id }], label };
  const read = readMoney(value, profile.moneyUnit);
  if ('refusal' in read) return read.refusal;
  const { pence } = read;
  if (id !== null) return { changes: [{ does: 'set', kind: 'profileCell', id, fields: { pence } }], label };
  const record = { lineId: row.id, year: period.year, part: period.part, pence };
  return { changes: [{ does: 'add', kind: 'profileCell', record }], label };
}

/** What pasting several values asks for, as one step; a sentence when one of them makes no sense. */
export function editProfileCells(
  profile: ProfileView,
  cells: readonly { readonly row: ProfileRow; readonly columnId: string; readonly value: string }[],
  did: string,
): ProfileEdit | string {
  const changes: Change[] = [];
  for (const { row, columnId, value } of cells) {
    const one = editProfileCell(profile, row, columnId, value);
    if (typeof one === 'string') return one;
    changes.push(...one.changes);
  }
  return { changes, label: cells.length === 1 ? `${did} of one value` : `${did} of ${cells.length} values` };
}

/** What putting a line beside another asks for: the lines are counted anew, so that no two share a place. */
export function moveLineBeside(
  profile: ProfileView,
  lineId: string,
  side: 'before' | 'after',
  otherId: string,
): readonly Change[] {
  const line = profile.rows.find((row) => row.id === lineId);
  if (line?.is !== 'line' || lineId === otherId) return [];
  const rest = profile.rows.filter((row) => row !== line);
  const to = rest.findIndex((row) => row.id === otherId) + (side === 'after' ? 1 : 0);
  const moved = [...rest.slice(0, to), line, ...rest.slice(to)].filter((row) => row.is === 'line');
  const before = profile.rows.filter((row) => row.is === 'line');
  if (moved.every((row, at) => row === before[at])) return [];
  return moved.map(({ id }, order): Change => ({ does: 'set', kind: 'profileLine', id, fields: { order: order + 1 } }));
}
