import { freeAtRest } from '../../../renderer/state/free-at-rest.ts';

/** A rest whose timers the test lets run out, and how often memory was freed. */
function watch(): { readonly press: (keys: number) => void; readonly rest: () => void; readonly freed: () => number } {
  const timers = new Map<number, () => void>();
  let made = 0;
  let freed = 0;
  const { press } = freeAtRest({
    free: () => {
      freed += 1;
    },
    setTimer: (run) => {
      made += 1;
      timers.set(made, run);
      return made;
    },
    clearTimer: (timer) => timers.delete(timer),
  });
  return {
    press: (keys) => {
      for (let key = 0; key < keys; key += 1) press();
    },
    rest: () => {
      const due = [...timers.values()];
      timers.clear();
      for (const run of due) run();
    },
    freed: () => freed,
  };
}

test('memory is freed once in the rest that follows many keys, and again only after as many', () => {
  const { press, rest, freed } = watch();
  press(1000);
  expect(freed()).toBe(0);
  rest();
  rest();
  expect(freed()).toBe(1);
  press(399);
  rest();
  expect(freed()).toBe(1);
  press(1);
  rest();
  expect(freed()).toBe(2);
});

test('a few keys cost no collection', () => {
  const { press, rest, freed } = watch();
  press(20);
  rest();
  expect(freed()).toBe(0);
});
