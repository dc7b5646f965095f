import { fitTable, fitTables } from '../../../../renderer/screens/report/writing/fit-tables.ts';

test('the letters of a table are as small as it must be to stand in the pane, and no smaller than can be read', () => {
  expect(fitTable(300, 400)).toBe(0.85);
  expect(fitTable(500, 400)).toBeCloseTo(0.68);
  // At that size it is just as wide as there is room.
  expect((500 / 0.85) * (fitTable(500, 400) ?? 0)).toBeCloseTo(400);
  expect(fitTable(1000, 400)).toBeNull();
  expect(fitTable(0, 0)).toBe(0.85);
});

test('tables are measured together: the page is laid out once for all of them, and not anew for each', () => {
  const done: string[] = [];
  const sizes: string[] = [];
  const makeTable = (wide: number): HTMLElement => {
    const table = {
      parentElement: { getBoundingClientRect: () => ({ width: 400 }) },
      getBoundingClientRect: () => {
        done.push('measured');
        return { width: wide };
      },
      classList: { remove: () => undefined, toggle: () => undefined },
      style: {
        setProperty: (_: string, size: string) => {
          done.push('written');
          sizes.push(size);
        },
      },
    };
    return table as unknown as HTMLElement;
  };
  fitTables([makeTable(300), makeTable(500), makeTable(1000)]);
  const all = (what: string): readonly string[] => Array.from({ length: 3 }, () => what);
  expect(done).toEqual([...all('written'), ...all('measured'), ...all('written')]);
  expect(sizes.slice(3).map(Number)).toEqual([0.85, expect.closeTo(0.68), 0.55]);
});
