import { nameOf } from '../../../shared/changes/names.ts';

test('a record is named as a person would: by its ref or name, by the start of its words, and by its id only where it has neither', () => {
  expect(nameOf('risk', { id: 'r1', ref: 'R1', title: 'Cash runs short' })).toBe('Risk R1');
  expect(nameOf('mitigation', { id: 'm1', action: 'Seek legal advice on borrowing' })).toBe(
    'Mitigation “Seek legal advice on borrowing”',
  );
  expect(nameOf('clearance', { id: 'c1', question: 'x'.repeat(70) })).toBe(`Clearance “${'x'.repeat(60)}…”`);
  expect(nameOf('assessment', { id: 'a1' })).toBe('Assessment a1');
});
