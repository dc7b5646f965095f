import { makeWordMemory, MOST_WORDS } from '../../../renderer/state/word-memory.ts';

test('a word is asked about once, and again when the dictionary has changed', async () => {
  const asked: string[] = [];
  const memory = makeWordMemory(async (words) => {
    asked.push(...words);
    return words.filter((word) => word === 'recieved');
  });
  expect([...(await memory.find(['was', 'recieved', 'was']))]).toEqual(['recieved']);
  expect([...(await memory.find(['recieved', 'now']))]).toEqual(['recieved']);
  expect(asked).toEqual(['was', 'recieved', 'now']);
  memory.forget();
  await memory.find(['was']);
  expect(asked).toHaveLength(4);
});

test('an hour of half-typed words is not remembered for ever, and the words of the paper are found all the same', async () => {
  const memory = makeWordMemory(async (words) => words.filter((word) => word.startsWith('mis')));
  let most = 0;
  for (let rest = 0; rest < 400; rest += 1) {
    const typed = Array.from({ length: 100 }, (_, at) => `w${rest}x${at}`);
    expect(await memory.find(['the', 'misspelt', ...typed])).toEqual(new Set(['misspelt']));
    most = Math.max(most, memory.size());
  }
  expect(most).toBeGreaterThan(MOST_WORDS / 2);
  expect(most).toBeLessThanOrEqual(MOST_WORDS + 5000);
});
