import { movePlace, readGridKey, tabPlace } from '../../../renderer/parts/grid/grid-keys.ts';

const press = (
  key: string,
  held: Partial<{ ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['ArrowDown', {}, { does: 'move', to: 'down' }],
  ['ArrowDown', { shiftKey: true }, { does: 'extend', to: 'down' }],
  ['ArrowDown', { ctrlKey: true }, { does: 'move', to: 'bottom' }],
  ['Home', {}, { does: 'move', to: 'rowStart' }],
  ['Home', { ctrlKey: true }, { does: 'move', to: 'gridStart' }],
  ['PageDown', {}, { does: 'move', to: 'pageDown' }],
  ['F2', {}, { does: 'edit', start: null }],
  ['F2', { shiftKey: true }, { does: 'note' }],
  ['Enter', {}, { does: 'edit', start: null }],
  ['4', {}, { does: 'edit', start: '4' }],
  ['É', { shiftKey: true }, { does: 'edit', start: 'É' }],
  ['Backspace', {}, { does: 'edit', start: '' }],
  ['Delete', {}, { does: 'clear' }],
  ['Delete', { ctrlKey: true }, { does: 'remove' }],
  ['Insert', {}, { does: 'add' }],
  ['d', { ctrlKey: true }, { does: 'fill' }],
  ['ArrowDown', { ctrlKey: true, shiftKey: true }, { does: 'extend', to: 'bottom' }],
  ['End', { shiftKey: true }, { does: 'extend', to: 'rowEnd' }],
  [' ', { shiftKey: true }, { does: 'select', what: 'row' }],
  [' ', { ctrlKey: true }, { does: 'select', what: 'column' }],
  ['ArrowUp', { altKey: true }, { does: 'shift', to: 'up' }],
  ['F10', { shiftKey: true }, { does: 'menu' }],
  ['Escape', {}, { does: 'cancel' }],
  ['a', { ctrlKey: true }, { does: 'select', what: 'all' }],
] as const)('%s with %j', (key, held, means) => {
  expect(readGridKey(press(key, held))).toEqual(means);
});

test.each([
  ['Tab', {}],
  ['Tab', { shiftKey: true }],
  ['c', { ctrlKey: true }],
  ['z', { ctrlKey: true }],
  ['ArrowLeft', { altKey: true }],
  ['z', { ctrlKey: true, shiftKey: true }],
  ['F6', {}],
  ['Shift', { shiftKey: true }],
] as const)('%s with %j is left to others', (key, held) => {
  expect(readGridKey(press(key, held))).toBeNull();
});

describe('moving', () => {
  const size = { rows: 100, columns: 5, page: 10 };
  test.each([
    ['down', { row: 99, column: 2 }, { row: 99, column: 2 }],
    ['up', { row: 0, column: 2 }, { row: -1, column: 2 }],
    ['up', { row: -1, column: 2 }, { row: -1, column: 2 }],
    ['down', { row: -1, column: 2 }, { row: 0, column: 2 }],
    ['left', { row: 3, column: 0 }, { row: 3, column: 0 }],
    ['right', { row: 3, column: 4 }, { row: 3, column: 4 }],
    ['rowEnd', { row: 3, column: 1 }, { row: 3, column: 4 }],
    ['gridEnd', { row: 3, column: 1 }, { row: 99, column: 4 }],
    ['gridStart', { row: 3, column: 1 }, { row: 0, column: 0 }],
    ['pageDown', { row: 95, column: 1 }, { row: 99, column: 1 }],
    ['pageUp', { row: 3, column: 1 }, { row: 0, column: 1 }],
    ['top', { row: 50, column: 1 }, { row: 0, column: 1 }],
  ] as const)('%s from %j leads to %j', (to, from, place) => {
    expect(movePlace(from, to, size)).toEqual(place);
  });

  test('a grid with no rows has only its header', () => {
    const empty = { rows: 0, columns: 5, page: 10 };
    expect(movePlace({ row: -1, column: 0 }, 'down', empty)).toEqual({ row: -1, column: 0 });
    expect(movePlace({ row: -1, column: 0 }, 'gridStart', empty)).toEqual({ row: -1, column: 0 });
  });

  test('Tab goes along the row and on to the next, and stops at the ends', () => {
    expect(tabPlace({ row: 0, column: 1 }, false, size)).toEqual({ row: 0, column: 2 });
    expect(tabPlace({ row: 0, column: 4 }, false, size)).toEqual({ row: 1, column: 0 });
    expect(tabPlace({ row: 1, column: 0 }, true, size)).toEqual({ row: 0, column: 4 });
    expect(tabPlace({ row: 0, column: 0 }, true, size)).toEqual({ row: 0, column: 0 });
    expect(tabPlace({ row: 99, column: 4 }, false, size)).toEqual({ row: 99, column: 4 });
  });
});
