import { createWriting, SAVE_MS, SPELL_MS, type Writing } from '../../../renderer/state/writing.ts';
import type { Prose } from '../../../shared/model/prose.ts';

const say = (text: string): Prose => [{ kind: 'paragraph', text: [text], anchor: null }];

function begin(refuse: () => string | null = () => null) {
  const saves: [Prose, string][] = [];
  const answers: (string | null)[] = [];
  let text = '';
  let gestures = 0;
  const writing: Writing = createWriting({
    read: () => say(text),
    save: (body, gesture) => {
      saves.push([body, gesture]);
      return Promise.resolve(refuse());
    },
    onAnswer: (answer) => answers.push(answer),
    makeGesture: () => {
      gestures += 1;
      return `spell ${gestures}`;
    },
    setTimer: (run, ms) => setTimeout(run, ms) as unknown as number,
    clearTimer: (timer) => clearTimeout(timer),
  });
  const type = (letters: string): void => {
    text += letters;
    writing.change();
  };
  return { writing, saves, answers, type, wait: (ms: number) => jest.advanceTimersByTimeAsync(ms) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('whoever never stops typing is saved within a second all the same, each time', async () => {
  const { saves, type, wait } = begin();
  for (let key = 0; key < 50; key += 1) {
    type('a');
    await wait(100);
  }
  // Five seconds of keys: nothing was ever unsaved for longer than the most.
  expect(SAVE_MS.most).toBeLessThan(1000);
  expect(saves.length).toBeGreaterThanOrEqual(5);
  expect(new Set(saves.map(([, gesture]) => gesture))).toEqual(new Set(['spell 1']));
});

test('a rest ends a spell: undo takes back what was typed since the last rest', async () => {
  const { saves, type, wait, writing } = begin();
  type('one');
  await wait(SAVE_MS.idle);
  expect(saves).toEqual([[say('one'), 'spell 1']]);
  await wait(SPELL_MS);
  type(' two');
  await wait(SAVE_MS.idle);
  expect(saves.at(-1)).toEqual([say('one two'), 'spell 2']);
  expect(writing.isSaved()).toBe(true);
});

test('what is refused is not taken for saved, and is asked again with the next flush', async () => {
  let problem: string | null = 'The disk is full.';
  const { answers, type, wait, writing } = begin(() => problem);
  type('words');
  await wait(SAVE_MS.idle);
  expect(answers).toEqual(['The disk is full.']);
  expect(writing.isSaved()).toBe(false);
  problem = null;
  await expect(writing.flush()).resolves.toBeNull();
  expect(writing.isSaved()).toBe(true);
});

test('nothing typed is nothing saved', async () => {
  const { saves, wait, writing } = begin();
  await writing.flush();
  await wait(10_000);
  expect(saves).toEqual([]);
});

test('what a tool does is undone alone: what was typed before it is saved as it stood, each under its own gesture', async () => {
  const { saves, type, wait, writing } = begin();
  type('typed');
  writing.beginSpell(() => say('typed'));
  type(' [table]');
  writing.beginSpell(() => say('typed [table]'));
  type(' more');
  await wait(SAVE_MS.idle);
  expect(saves).toEqual([
    [say('typed'), 'spell 1'],
    [say('typed [table]'), 'spell 2'],
    [say('typed [table] more'), 'spell 3'],
  ]);
  expect(writing.isSaved()).toBe(true);
});

test('a tool used while the letters before it are being saved does not save them a second time', async () => {
  const { saves, type, writing } = begin();
  type('typed');
  const saving = writing.flush();
  writing.beginSpell(() => say('typed'));
  await saving;
  type(' [table]');
  await writing.flush();
  expect(saves).toEqual([
    [say('typed'), 'spell 1'],
    [say('typed [table]'), 'spell 2'],
  ]);
});

test('what is refused before a tool is asked again with what the tool made', async () => {
  let problem: string | null = 'The disk is full.';
  const { saves, answers, type, writing } = begin(() => problem);
  type('typed');
  writing.beginSpell(() => say('typed'));
  type(' [table]');
  await writing.flush();
  expect(writing.isSaved()).toBe(false);
  problem = null;
  await writing.flush();
  expect(saves.at(-1)).toEqual([say('typed [table]'), 'spell 2']);
  expect(answers.at(-1)).toBeNull();
  expect(writing.isSaved()).toBe(true);
});
