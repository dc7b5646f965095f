import type { Page } from '@playwright/test';

/** What a screen reader would only call by its kind, were it without a name. */
const NAMED: ReadonlySet<string> = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'checkbox',
  'radio',
  'combobox',
  'listbox',
  'option',
  'switch',
  'slider',
  'spinbutton',
  'tab',
  'menuitem',
  'menuitemradio',
  'menuitemcheckbox',
  'PopUpButton',
  'DisclosureTriangle',
  'grid',
  'table',
  'columnheader',
  'dialog',
  'alertdialog',
  'menu',
  'image',
  'img',
  'figure',
  'region',
  'navigation',
  'complementary',
  'toolbar',
  'tablist',
  'tabpanel',
  'form',
]);

/** The part that is used here of a node as Chromium hands it to a screen reader. */
type Said = {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
};

/**
 * What a screen reader would be told wrongly or not at all, by the tree that Chromium makes for it: things without a name, a
 * heading that skips a level, messages that would not be heard, grids whose counts do not fit their rows, and what is wrong with a field but is not said with it.
 */
export async function findUnsaid(page: Page): Promise<readonly string[]> {
  const nodes = await readTree(page);
  const said = nodes.filter(({ ignored }) => !ignored);
  const nameless = said.filter((node) => NAMED.has(roleOf(node)) && nameOf(node) === '');
  const headings = said.filter((node) => roleOf(node) === 'heading');
  const skips = headings.filter((node, at) => levelOf(node) > levelOf(headings[at - 1]) + 1);
  const heard = said.some((node) => roleOf(node) === 'status' && nameOf(node) === 'Messages');
  return [
    ...nameless.map((node) => `a ${roleOf(node)} without a name`),
    ...skips.map((node) => `the heading ${nameOf(node)} skips a level`),
    ...(heard ? [] : ['messages are not heard']),
    ...(await findFaceless(page)),
    ...(await findMiscounted(page)),
    ...(await findUnlinked(page)),
  ];
}

/**
 * What takes the focus, is nothing that a screen reader could say, and holds a whole part of the window: all of that would be read. A
 * block of the paper is led to and read.
 */
export function findFaceless(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll('div[tabindex]:not([role], .paper-block):has([data-landmark], h1, [role="grid"])'),
    ].map((one) => `${one.className} takes the focus and is nothing`),
  );
}

/**
 * The tree that Chromium makes for a screen reader. Switched off again by name: otherwise Chromium 130 drops the tree only when the
 * session is collected as garbage, which may be while the tree is being made anew, and the page dies of it (SIGSEGV).
 */
async function readTree(page: Page): Promise<readonly Said[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.send('Accessibility.disable');
  await session.detach();
  return inReadingOrder(nodes);
}

/** Chromium hands the tree over level by level; a screen reader reads what is in a thing before what follows it. */
function inReadingOrder(nodes: readonly Said[]): readonly Said[] {
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const readOn = (node: Said): readonly Said[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => {
      const child = known.get(id);
      return child === undefined ? [] : readOn(child);
    }),
  ];
  const [root] = nodes;
  return root === undefined ? [] : readOn(root);
}

function read(held: { readonly value?: unknown } | undefined): string {
  return typeof held?.value === 'string' ? held.value : '';
}

function roleOf({ role }: Said): string {
  return read(role);
}

function nameOf({ name }: Said): string {
  return read(name).trim();
}

/** The first heading of a dialog stands under that of the screen, which is hidden then. */
function levelOf(node: Said | undefined): number {
  return Number(node?.properties?.find(({ name }) => name === 'level')?.value.value ?? 1);
}

/** What is wrong with a field, and is not said with it; fields that are said to be wrong without a word why. */
export function findUnlinked(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const invalid = [...document.querySelectorAll('[aria-invalid="true"]')];
    const wordsOf = (field: Element): readonly Element[] =>
      `${field.getAttribute('aria-describedby') ?? ''} ${field.getAttribute('aria-errormessage') ?? ''}`
        .split(' ')
        .flatMap((id) => (id === '' ? [] : (document.getElementById(id) ?? [])));
    const said = new Set(invalid.flatMap(wordsOf));
    const nameOf = (part: Element): string => part.getAttribute('aria-label') ?? part.textContent ?? '';
    // A message under a field has the mark of an error; one without it is a note.
    const messages = [...document.querySelectorAll('.fui-Field__validationMessage, .ed-problem')].filter(
      (message) => message.matches('.ed-problem') || message.querySelector('svg') !== null,
    );
    return [
      ...messages.filter((one) => !said.has(one)).map((one) => `“${nameOf(one)}” is not said with its field`),
      ...invalid
        // A cell holds the words itself.
        .filter((one) => !one.matches('[role="gridcell"], [role="rowheader"]') && wordsOf(one).length === 0)
        .map((one) => `${nameOf(one)} is wrong, and why is not said with it`),
    ];
  });
}

/** Grids draw only the rows in sight: each must say which row of how many it is and what names it, and each cell which column. */
function findMiscounted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[role="grid"]')].flatMap((grid) => {
      const name = grid.getAttribute('aria-label') ?? '';
      const headOf = (row: Element): string => row.querySelector('[role="rowheader"]')?.textContent?.trim() ?? '';
      const count = (element: Element, what: string): number => Number(element.getAttribute(`aria-${what}`));
      const rows = [...grid.querySelectorAll('[role="row"]')];
      const places = rows.map((row) => count(row, 'rowindex'));
      const inOrder = places.every((place, at) => place > (at === 0 ? 0 : (places[at - 1] ?? 0)));
      const fits = inOrder && (places.at(-1) ?? 0) <= count(grid, 'rowcount');
      const headers = rows[0] === undefined ? [] : [...rows[0].querySelectorAll('[role="columnheader"]')];
      const cells = [...grid.querySelectorAll('[role="gridcell"], [role="rowheader"]')].filter(
        (cell) => !cell.hasAttribute('aria-colspan'),
      );
      const columns = count(grid, 'colcount');
      const nameless = rows.filter(
        (row) => row.querySelector('[role="gridcell"]:not([aria-colspan])') !== null && headOf(row) === '',
      );
      return [
        ...(fits ? [] : [`${name}: rows ${places.join(', ')} of ${count(grid, 'rowcount')}`]),
        ...(headers.length === columns ? [] : [`${name}: ${headers.length} titles of ${columns} columns`]),
        ...(headers.every((header) => header.hasAttribute('aria-sort')) ? [] : [`${name}: a title that says no order`]),
        ...(cells.every((cell) => count(cell, 'colindex') >= 1 && count(cell, 'colindex') <= columns)
          ? []
          : [`${name}: a cell in no column`]),
        ...nameless.map((row) => `${name}: row ${count(row, 'rowindex')} has no header`),
      ];
    }),
  );
}
