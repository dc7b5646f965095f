import { listToAsk } from '../../../shared/clearing/ask-together.ts';

const list = [
  { key: 'finance', officerId: 'f', standing: 'not asked' },
  { key: 'capital', officerId: 'f', standing: 'stale' },
  { key: 'vat', officerId: 'f', standing: 'waiting' },
  { key: 'tax', officerId: 'f', standing: 'yes' },
  { key: 'grants', officerId: 'f', standing: 'not due' },
  { key: 'legal', officerId: 'm', standing: 'not asked' },
  { key: 'hr', officerId: null, standing: 'not asked' },
] as const;

test('an officer gets in one file what they are still to be asked, and nothing of another', () => {
  expect(listToAsk(list, 'finance', 'f')).toEqual(['finance', 'capital']);
  expect(listToAsk(list, 'legal', 'm')).toEqual(['legal']);
});

test('what is asked goes to whom it is put, whoever was to give it and however it stands', () => {
  expect(listToAsk(list, 'vat', 'f')).toEqual(['finance', 'capital', 'vat']);
  expect(listToAsk(list, 'hr', 'm')).toEqual(['legal', 'hr']);
});
