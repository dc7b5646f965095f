import { makeJsonReader, UNSURE } from '../../../main/store/json-reader.ts';
import { makeTextMemory, MOST_REMEMBERED } from '../../../main/store/text-memory.ts';
import { Prose } from '../../../shared/model/prose.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', anchor: null, text: [text] });
const write = (...texts: readonly string[]): string => JSON.stringify(texts.map(paragraph));

test('after a key in one paragraph only that paragraph is read again; the others are the same objects, frozen', () => {
  const read = makeJsonReader(Prose);
  const before = read(write('one', 'two', 'three')) as Prose;
  const after = read(write('one', 'two!', 'three')) as Prose;
  expect(after).toEqual(Prose.parse(JSON.parse(write('one', 'two!', 'three'))));
  expect(after[0]).toBe(before[0]);
  expect(after[2]).toBe(before[2]);
  expect(Object.isFrozen(after) && after.every((block) => Object.isFrozen(block))).toBe(true);
  expect(read(write('one', 'two', 'three'))).toBe(before);
});

test.each([
  ['no JSON', '[{'],
  ['no list', '{"kind":"paragraph"}'],
  ['a kind that is not known', '[{"kind":"poem"}]'],
  ['a paragraph with a field more', '[{"kind":"paragraph","anchor":null,"text":["a"],"rhyme":true}]'],
])('%s does not read, however often it is asked', (_, text) => {
  const read = makeJsonReader(Prose);
  expect([read(text), read(text)]).toEqual([UNSURE, UNSURE]);
});

test('an hour of saves is not remembered: the memory keeps within its bound and still says the same', () => {
  const memory = makeTextMemory();
  let most = 0;
  for (let save = 0; save < 300; save += 1) {
    const text = `${save} ${'x'.repeat(50_000)}`;
    expect(memory.recall(text, () => save)).toBe(save);
    expect(memory.recall(text, () => -1)).toBe(save);
    most = Math.max(most, memory.size());
  }
  expect(most).toBeGreaterThan(MOST_REMEMBERED.characters / 2);
  expect(most).toBeLessThanOrEqual(MOST_REMEMBERED.characters);
});
