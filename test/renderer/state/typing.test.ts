import { createTyping, makeGesture, type Typing } from '../../../renderer/state/typing.ts';

type Bench = {
  readonly typing: Typing;
  readonly saves: [string, string][];
  readonly answers: (string | null)[];
  readonly wait: (ms: number) => Promise<void>;
};

function begin(
  start: string,
  refuse: (value: string) => string | null = () => null,
  idleMs: number | null = 600,
): Bench {
  const saves: [string, string][] = [];
  const answers: (string | null)[] = [];
  const typing = createTyping({
    start,
    save: (value, gesture) => {
      saves.push([value, gesture]);
      return Promise.resolve(refuse(value));
    },
    gesture: 'one',
    onAnswer: (answer) => answers.push(answer),
    idleMs,
    setTimer: (run, ms) => setTimeout(run, ms) as unknown as number,
    clearTimer: (timer) => clearTimeout(timer),
  });
  return { typing, saves, answers, wait: (ms) => jest.advanceTimersByTimeAsync(ms) };
}

describe('a spell of typing', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('saves once the keys have been still for long enough, and not before', async () => {
    const { typing, saves, wait } = begin('old');
    typing.type('old n');
    await wait(500);
    typing.type('old new');
    await wait(599);
    expect(saves).toEqual([]);
    await wait(1);
    expect(saves).toEqual([['old new', 'one']]);
    expect(typing.isSaved()).toBe(true);
  });

  test('saves on commit at once, in the same gesture, and nothing twice', async () => {
    const { typing, saves, wait } = begin('old');
    typing.type('a');
    await wait(600);
    typing.type('ab');
    await expect(typing.commit()).resolves.toBeNull();
    await typing.commit();
    await wait(2000);
    expect(saves).toEqual([
      ['a', 'one'],
      ['ab', 'one'],
    ]);
  });

  test('asks nothing of the file when nothing changed', async () => {
    const { typing, saves } = begin('old');
    await expect(typing.commit()).resolves.toBeNull();
    typing.type('old');
    await typing.commit();
    expect(saves).toEqual([]);
  });

  test('puts the old value back on cancel, if something was saved meanwhile', async () => {
    const { typing, saves, wait } = begin('old');
    typing.type('new');
    await typing.cancel();
    expect(saves).toEqual([]);
    typing.type('new');
    await wait(600);
    await typing.cancel();
    expect(saves).toEqual([
      ['new', 'one'],
      ['old', 'one'],
    ]);
    expect(typing.draft()).toBe('old');
  });

  test('keeps what was refused, says why, and does not ask the same again', async () => {
    const { typing, saves, answers } = begin('old', (value) => (value === '' ? 'It is empty.' : null));
    typing.type('');
    await expect(typing.commit()).resolves.toBe('It is empty.');
    await expect(typing.commit()).resolves.toBe('It is empty.');
    expect(typing.draft()).toBe('');
    expect(typing.isSaved()).toBe(false);
    expect(saves).toHaveLength(1);
    typing.type('x');
    await expect(typing.commit()).resolves.toBeNull();
    expect(answers).toEqual(['It is empty.', null]);
  });

  test('never has two saves on the way at once: the last words win', async () => {
    const order: string[] = [];
    let letGo: () => void = () => undefined;
    const typing = createTyping({
      start: '',
      save: (value) => {
        order.push(`asked ${value}`);
        return new Promise((resolve) => {
          letGo = () => {
            order.push(`saved ${value}`);
            resolve(null);
          };
        });
      },
      gesture: 'one',
      onAnswer: () => undefined,
      idleMs: null,
      setTimer: () => 0,
      clearTimer: () => undefined,
    });
    typing.type('a');
    const first = typing.commit();
    await jest.advanceTimersByTimeAsync(0);
    typing.type('ab');
    const second = typing.commit();
    await jest.advanceTimersByTimeAsync(0);
    letGo();
    await first;
    await jest.advanceTimersByTimeAsync(0);
    letGo();
    await second;
    expect(order).toEqual(['asked a', 'saved a', 'asked ab', 'saved ab']);
  });

  test('a day is not saved by itself half typed', async () => {
    const { typing, saves, wait } = begin('', () => null, null);
    typing.type('31/1');
    await wait(5000);
    expect(saves).toEqual([]);
  });
});

test('each gesture has a name of its own, short enough for the file', () => {
  const names = Array.from({ length: 50 }, makeGesture);
  expect(new Set(names).size).toBe(50);
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(64);
});
