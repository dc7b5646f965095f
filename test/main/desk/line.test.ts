import { MessageChannel } from 'node:worker_threads';
import { type Line, openLine } from '../../../main/desk/line.ts';

type Served = {
  readonly add: (one: number, other: number) => Promise<number>;
  readonly fail: () => Promise<never>;
  readonly wait: (signal: AbortSignal) => Promise<string>;
  readonly note: (word: string) => void;
  readonly constructor: () => Promise<unknown>;
};

const noted: string[] = [];
let here: Line;
let close: () => void;
let far: Served;

beforeEach(() => {
  const { port1, port2 } = new MessageChannel();
  noted.length = 0;
  openLine(port2, {
    sums: {
      add: (one: number, other: number) => one + other,
      fail: () => {
        throw new RangeError('too far');
      },
      wait: (signal: AbortSignal) =>
        new Promise((end) => {
          if (signal.aborted) end('stopped before');
          signal.addEventListener('abort', () => end('stopped'));
        }),
      note: (word: string) => void noted.push(word),
    },
  });
  here = openLine(port1, {});
  far = here.reach('sums') as Served;
  close = () => port1.close();
});

afterEach(() => close());

test('what the other side serves is called as if it stood here, however many at once', async () => {
  expect(await Promise.all([far.add(1, 2), far.add(3, 4)])).toEqual([3, 7]);
});

test('what it throws is thrown here, and it goes on answering', async () => {
  await expect(far.fail()).rejects.toThrow('too far');
  expect(await far.add(1, 1)).toBe(2);
});

test('what is called off here is called off there', async () => {
  const calledOff = new AbortController();
  const waits = far.wait(calledOff.signal);
  calledOff.abort();
  expect(await waits).toMatch(/^stopped/);
  expect(await far.wait(AbortSignal.abort())).toMatch(/^stopped/);
});

test('what answers nothing comes in the order it was called', async () => {
  for (const word of ['one', 'two', 'three']) far.note(word);
  await far.add(0, 0);
  expect(noted).toEqual(['one', 'two', 'three']);
});

test('nothing is called that is not served', async () => {
  await expect(far.constructor()).rejects.toThrow('nothing here is called sums.constructor');
  const other = here.reach('toString') as { readonly call: () => Promise<unknown> };
  await expect(other.call()).rejects.toThrow('nothing here is called toString.call');
});

test('when the other side is gone, what was asked and what is asked fail', async () => {
  const waits = far.wait(new AbortController().signal);
  here.hangUp(new Error('gone'));
  await expect(waits).rejects.toThrow('gone');
  await expect(far.add(1, 2)).rejects.toThrow('gone');
});
