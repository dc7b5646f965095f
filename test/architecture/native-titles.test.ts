import { type Node, parseSync } from 'oxc-parser';
import { sourceFiles } from './source-files.ts';

/**
 * A title that the browser itself shows comes up under a mouse alone: each says only what stands elsewhere too. What is said nowhere
 * else is a `Tooltip` of the kit, which also comes with the focus, can be reached, and goes by Escape.
 */
const SAID_ELSEWHERE: { readonly [file: string]: string } = {
  'renderer/parts/grid/grid-cell.tsx': 'all of a cell that is cut off: in the details, and when it is opened',
  'renderer/parts/grid/header-row.tsx': 'what keys and the menu of a title do: in the list of keys',
  'renderer/parts/paper/inline.tsx':
    'where a figure is from, where a link leads: in the options of the figure, and when it is pressed',
  'renderer/parts/shell/header.tsx': 'that every edit is saved: in the guide',
};
/** Parts of the kit that hand a title on to the browser. */
const HANDED_ON = /^(Button|ToggleButton|Input|Select|Checkbox|MenuItem|Tab|Link)$/;

function hasTitle(node: Node): boolean {
  if (node.type !== 'JSXOpeningElement' || node.name.type !== 'JSXIdentifier') return false;
  const { name } = node.name;
  const shown = /^[a-z]/.test(name) || HANDED_ON.test(name);
  return shown && node.attributes.some((one) => one.type === 'JSXAttribute' && one.name.name === 'title');
}

test('what comes up under the mouse alone stands elsewhere too', () => {
  const found = new Set<string>();
  for (const { path, text } of sourceFiles('renderer')) {
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) return value.forEach(visit);
      if (typeof value !== 'object' || value === null || !('type' in value)) return;
      if (hasTitle(value as Node)) found.add(path);
      Object.values(value).forEach(visit);
    };
    visit(parseSync(path, text).program);
  }
  expect([...found].toSorted()).toEqual(Object.keys(SAID_ELSEWHERE).toSorted());
});
