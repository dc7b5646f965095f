import { listToAsk } from '../../../shared/clearing/ask-together.ts';

const list = [
  { key: 'finance', meantId: 'f', standing: 'not asked' },
  { key: 'capital', meantId: 'f', standing: 'stale' },
  { key: 'vat', meantId: 'f', standing: 'waiting' },
  { key: 'tax', meantId: 'f', standing: 'yes' },
  { key: 'grants', meantId: 'f', standing: 'not due' },
  { key: 'legal', meantId: 'm', standing: 'not asked' },
  { key: 'hr', meantId: null, standing: 'not asked' },
] as const;

test('an officer gets in one file what they are meant to be asked still, and nothing of another', () => {
  expect(listToAsk(list, 'finance', 'f')).toEqual(['finance', 'capital']);
  expect(listToAsk(list, 'legal', 'm')).toEqual(['legal']);
});

test('what is asked goes to whom it is put, whoever was to give it and however it stands', () => {
  expect(listToAsk(list, 'vat', 'f')).toEqual(['finance', 'capital', 'vat']);
  expect(listToAsk(list, 'hr', 'm')).toEqual(['legal', 'hr']);
});
