import {
  editProfileCell,
  editProfileCells,
  moveLineBeside,
  PERIOD,
} from '../../../renderer/screens/finances/profile-changes.ts';
import {
  editMeasure,
  editComparator,
  editSeries,
  joinEdits,
  OTHER,
  removeComparator,
} from '../../../renderer/screens/measures/measure-changes.ts';
import type { MeasureSeries, MeasureSummary, SeriesRow, ValueView } from '../../../shared/api/measure-views.ts';
import type { FigureView, ProfileRow, ProfileView } from '../../../shared/api/profile-views.ts';
import { Day } from '../../../shared/model/units.ts';

const figure = (id: string | null, pence: number | null): FigureView => ({ id, pence, typed: '', shown: '', note: '' });
const line = (id: string, figures: ProfileRow['figures'] = {}): ProfileRow =>
  ({
    is: 'line',
    id,
    name: id,
    role: 'movement',
    scenario: 'plan',
    basis: 'in-year',
    note: '',
    figures,
    total: '',
  }) as ProfileRow;
const sum: ProfileRow = { is: 'sum', id: 'sum', name: 'All', scenario: 'plan', figures: {}, total: '' };
const grant = line('grant', { '2023': figure('c1', 100), '2024': figure(null, 300) });
const profile = {
  id: 'p',
  name: 'Deficit',
  moneyUnit: 'millions',
  columns: [2023, 2024, 2025].map((year) => ({ key: String(year), name: `${year}`, year, part: null })),
  rows: [grant, line('b'), line('c'), sum],
} as unknown as ProfileView;
const put = (row: ProfileRow, column: string, value: string) => editProfileCell(profile, row, column, value);

test('a figure is set where there is one, added where there is none, and taken away when it is emptied', () => {
  expect(put(grant, `${PERIOD}2023`, '£2.5m')).toEqual({
    changes: [{ does: 'set', kind: 'profileCell', id: 'c1', fields: { pence: 250_000_000 } }],
    label: 'grant, 2023',
  });
  expect(put(grant, `${PERIOD}2025`, 'TBC')).toEqual({
    changes: [{ does: 'add', kind: 'profileCell', record: { lineId: 'grant', year: 2025, part: null, pence: null } }],
    label: 'grant, 2025',
  });
  expect(put(grant, `${PERIOD}2023`, '')).toMatchObject({
    changes: [{ does: 'remove', kind: 'profileCell', id: 'c1' }],
  });
  expect(put(grant, `${PERIOD}2025`, ' ')).toMatchObject({ changes: [] });
});

test('a sum, and a year that is its parts added up, cannot be typed over; what is no sum is refused', () => {
  expect(put(sum, `${PERIOD}2023`, '1')).toBe('A sum is worked out from the lines above.');
  expect(put(grant, `${PERIOD}2024`, '1')).toMatch(/parts added up/);
  expect(put(grant, 'total', '1')).toBe('This column is worked out.');
  expect(put(grant, `${PERIOD}2025`, 'x')).toMatch(/is not a sum of money/);
  expect(put(grant, 'scenario', 'actual')).toMatchObject({ changes: [{ fields: { scenario: 'actual' } }] });
});

test('a paste is one step of all its values', () => {
  const cells = [2023, 2025].map((year) => ({ row: grant, columnId: `${PERIOD}${year}`, value: '1' }));
  expect(editProfileCells(profile, cells, 'paste')).toMatchObject({
    changes: [{ does: 'set' }, { does: 'add' }],
    label: 'paste of 2 values',
  });
});

test('a line is put beside another, the others keep their order, and a sum does not move', () => {
  const order = (id: string, side: 'before' | 'after', other: string) =>
    moveLineBeside(profile, id, side, other).map((change) => (change.does === 'set' ? change.id : ''));
  expect(order('b', 'before', 'grant')).toEqual(['b', 'grant', 'c']);
  expect(order('b', 'after', 'c')).toEqual(['grant', 'c', 'b']);
  expect(order('c', 'before', 'grant')).toEqual(['c', 'grant', 'b']);
  expect([order('sum', 'before', 'grant'), order('c', 'after', 'c'), order('b', 'after', 'grant')]).toEqual([
    [],
    [],
    [],
  ]);
});

const value = (id: string): ValueView => ({
  id,
  typed: '1',
  shown: '1',
  status: 'final',
  note: '',
  sourceId: null,
  source: '',
});
const measure = { id: 'm', ref: 'M1', unit: 'percent' } as MeasureSummary;
const day = Day.parse('2023-05-31');
const row: SeriesRow = {
  day,
  own: value('v1'),
  others: { England: value('v2') },
  target: { id: 't1', typed: '1', shown: '1', note: '' },
  change: '',
  direction: null,
  was: '',
};
const empty: SeriesRow = { ...row, own: null, others: {}, target: null };

test('values, comparators and targets of a day are records of their own', () => {
  expect(editSeries(measure, row, 'value', '12.7%')).toMatchObject({
    changes: [{ does: 'set', kind: 'measureValue', id: 'v1', fields: { value: '12.7' } }],
    label: 'value of M1 at 31 May 2023',
  });
  expect(editSeries(measure, empty, `${OTHER}England`, '9')).toMatchObject({
    changes: [
      {
        does: 'add',
        kind: 'measureValue',
        record: { measureId: 'm', comparator: 'England', asAt: '2023-05-31', value: '9' },
      },
    ],
  });
  expect(editSeries(measure, empty, 'target', '90')).toMatchObject({
    changes: [{ does: 'add', kind: 'measureTarget', record: { measureId: 'm', by: '2023-05-31', value: '90' } }],
  });
  expect(editSeries(measure, row, 'target', '')).toMatchObject({ changes: [{ does: 'remove', id: 't1' }] });
  expect(editSeries(measure, empty, 'status', 'revised')).toMatch(/no value of our own/);
  expect(editSeries(measure, row, 'source', '')).toMatchObject({ changes: [{ fields: { sourceId: null } }] });
});

test('a comparator that is taken away takes its values along, also when only values name it', () => {
  const series = {
    rows: [row, empty],
    comparators: [{ id: 'c1', name: 'England', basis: '' }],
  } as unknown as MeasureSeries;
  expect(removeComparator(series, 'England')).toEqual([
    { does: 'remove', kind: 'measureValue', id: 'v2' },
    { does: 'remove', kind: 'comparator', id: 'c1' },
  ]);
  expect(removeComparator({ ...series, comparators: [] }, 'England')).toEqual([
    { does: 'remove', kind: 'measureValue', id: 'v2' },
  ]);
});

test('a comparator is renamed by its record, which its values follow; without one its values are renamed', () => {
  const series = {
    rows: [row, empty],
    comparators: [{ id: 'c1', name: 'England', basis: '' }],
  } as unknown as MeasureSeries;
  expect(editComparator(series, 'England', { name: 'All councils', basis: 'January' })).toEqual([
    { does: 'set', kind: 'comparator', id: 'c1', fields: { name: 'All councils', basis: 'January' } },
  ]);
  const bare = { ...series, comparators: [{ id: null, name: 'England', basis: '' }] };
  expect(editComparator(bare, 'England', { name: 'All councils', basis: '' })).toEqual([
    { does: 'set', kind: 'measureValue', id: 'v2', fields: { comparator: 'All councils' } },
  ]);
});

test('a day that is moved takes everything of its row along', () => {
  const moved = editSeries(measure, row, 'day', '2023-06-30');
  expect(moved).toMatchObject({ label: 'day of M1, 31 May 2023 to 30 June 2023' });
  expect(typeof moved === 'string' ? [] : moved.changes).toEqual([
    { does: 'set', kind: 'measureValue', id: 'v1', fields: { asAt: '2023-06-30' } },
    { does: 'set', kind: 'measureValue', id: 'v2', fields: { asAt: '2023-06-30' } },
    { does: 'set', kind: 'measureTarget', id: 't1', fields: { by: '2023-06-30' } },
  ]);
  expect(editSeries(measure, row, 'day', '')).toMatch(/needs its day/);
});

test('the register of measures saves a baseline in its own unit, and nothing in a column that is worked out', () => {
  expect(editMeasure(measure, 'baseline', '(2.5%)')).toMatchObject({ changes: [{ fields: { baseline: '-2.5' } }] });
  expect(editMeasure(measure, 'baseline', '')).toMatchObject({ changes: [{ fields: { baseline: null } }] });
  expect(editMeasure(measure, 'baseline', '£2')).toMatch(/is money/);
  expect(editMeasure(measure, 'owner', '')).toMatchObject({ changes: [{ fields: { ownerId: null } }] });
  expect(editMeasure(measure, 'latest', '1')).toMatch(/worked out/);
  const cells = ['a', 'b'].map((name) => ({ row: measure, columnId: 'name', value: name }));
  expect(joinEdits(cells, 'fill', (cell) => editMeasure(cell.row, cell.columnId, cell.value))).toMatchObject({
    label: 'fill of 2 values',
  });
});
