import { carryKeys, type Drawn } from '../../../renderer/parts/grid/carry-keys.ts';
import { seededRandom } from '../../helpers/random.ts';

const WINDOW = 12;
const sight = (top: number): readonly string[] => Array.from({ length: WINDOW }, (_, at) => `line ${top + at}`);
const keysOf = (drawn: readonly Drawn[]): readonly string[] => drawn.map(({ key }) => key);

describe('the keys under which lines are drawn', () => {
  test('all are used again when nothing that was in sight still is', () => {
    const before = carryKeys([], sight(0), null);
    expect(keysOf(carryKeys(before, sight(100), null))).toEqual(keysOf(before));
  });

  test('the lines that stay keep theirs when a few come into sight', () => {
    const before = carryKeys([], sight(0), null);
    const after = carryKeys(before, sight(3), null);
    expect(after.slice(0, WINDOW - 3)).toEqual(before.slice(3));
  });

  test('the line in hand keeps its own, and no line moves past another, wherever it goes', () => {
    const next = seededRandom(7);
    let before = carryKeys([], sight(50), null);
    for (let round = 0; round < 2000; round += 1) {
      const top = Math.floor(next() * 60);
      const hand = `line ${Math.floor(next() * 72)}`;
      // The line in hand is drawn even where it is out of sight.
      const ids = [...new Set([...sight(top), hand])].toSorted((a, b) => Number(a.slice(5)) - Number(b.slice(5)));
      const after = carryKeys(before, next() < 0.1 ? ids.toReversed() : ids, hand);
      const keys = keysOf(after);
      expect(new Set(keys).size).toBe(ids.length);
      const was = keys.map((key) => keysOf(before).indexOf(key)).filter((at) => at >= 0);
      expect(was).toEqual(was.toSorted((a, b) => a - b));
      const held = before.find(({ id }) => id === hand);
      if (held !== undefined) expect(after).toContainEqual(held);
      expect(
        carryKeys(
          after,
          after.map(({ id }) => id),
          hand,
        ),
      ).toEqual(after);
      before = after;
    }
  });
});
