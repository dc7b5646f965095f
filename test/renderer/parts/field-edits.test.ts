import { countColumn, dayColumn, textColumn, choiceColumn } from '../../../renderer/parts/register/field-columns.tsx';
import { editField, editFields } from '../../../renderer/parts/register/field-edits.ts';

type Row = { readonly id: string; readonly name: string; readonly due: string | null; readonly places: number | null };

const register = {
  kind: 'scheme' as const,
  columns: [
    textColumn<Row>('name', 'Name', 10),
    dayColumn<Row>('due', 'Due', 10),
    countColumn<Row>('places', 'Places', 10),
    choiceColumn<Row>('id', 'Kind', 10, [{ value: 'a', name: 'A' }], 'None'),
  ],
  rowName: (row: Row) => row.name,
};
const hub: Row = { id: 'hub', name: 'Hub', due: '2024-09-01', places: 1_200 };
const base: Row = { id: 'base', name: 'Base', due: null, places: null };

test('what is typed becomes a field of its record: trimmed text, a number without its commas, nothing for an empty cell', () => {
  const fieldsOf = (columnId: string, value: string): unknown => {
    const edit = editField(register, hub, columnId, value);
    return typeof edit === 'string' ? edit : edit.changes;
  };
  const set = (fields: object): readonly object[] => [{ does: 'set', kind: 'scheme', id: 'hub', fields }];
  expect(fieldsOf('name', '  New hub ')).toEqual(set({ name: 'New hub' }));
  expect(fieldsOf('places', '1,250')).toEqual(set({ places: 1250 }));
  expect(fieldsOf('places', ' ')).toEqual(set({ places: null }));
  expect(fieldsOf('due', '')).toEqual(set({ due: null }));
  expect(fieldsOf('places', 'about 20')).toBe('“about 20” is not a whole number. Type it as 1200 or 1,200.');
  expect(fieldsOf('slip', '1')).toBe('This column cannot be edited.');
});

test('a paste is one step; one value that makes no sense keeps all of it out and says where', () => {
  const cells = [
    { row: hub, columnId: 'places', value: '40' },
    { row: base, columnId: 'name', value: 'Annexe' },
  ];
  expect(editFields(register, cells, 'paste')).toEqual({
    changes: [
      { does: 'set', kind: 'scheme', id: 'hub', fields: { places: 40 } },
      { does: 'set', kind: 'scheme', id: 'base', fields: { name: 'Annexe' } },
    ],
    label: 'paste of 2 values',
  });
  expect(editFields(register, [...cells, { row: base, columnId: 'places', value: '-1' }], 'paste')).toBe(
    'Base: “-1” is not a whole number. Type it as 1200 or 1,200.',
  );
});

test('a cell copies as it is shown and says nothing where nothing is set', () => {
  expect(register.columns.map((column) => column.say(hub))).toEqual(['Hub', '1 September 2024', '1,200', '']);
  expect(register.columns.map((column) => column.say(base))).toEqual(['Base', '', '', '']);
});
