/** What the browser keeps of the window from one start to the next. */
const kept = new Map<string, string>();
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => kept.set(name, value),
  removeItem: (name: string) => kept.delete(name),
};
beforeAll(() => Object.defineProperty(globalThis, 'window', { value: { localStorage: storage }, configurable: true }));
afterAll(() => Reflect.deleteProperty(globalThis, 'window'));

/** The panes as a window that has just started has them. */
async function start() {
  jest.resetModules();
  const panes = await import('../../../renderer/state/panes.ts');
  return { ...panes, now: () => panes.usePanes.getState() };
}

test('panes are hidden and as wide as they were left when the window is started again, and one always stays', async () => {
  const { togglePane, setPaneWidth, now, PANES, PANE_LIMITS } = await start();
  expect(now().hidden).toEqual([]);
  for (const pane of PANES) togglePane(pane);
  expect(now().hidden).toEqual(PANES.slice(0, -1));
  togglePane('text');
  expect(now().hidden).toEqual(['outline', 'preview']);
  setPaneWidth('text', 500.4);
  setPaneWidth('outline', 1);
  setPaneWidth('checks', 100_000);
  const widths = { text: 500, outline: PANE_LIMITS.least, checks: PANE_LIMITS.most };
  expect(now().widths).toMatchObject(widths);
  const again = await start();
  expect(again.now()).toMatchObject({ hidden: ['outline', 'preview'], widths });
});
