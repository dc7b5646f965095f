import type { Page } from '@playwright/test';
import { OVER_THE_SCREEN } from '../helpers/over-the-screen.ts';
import { findBarriersInBoth } from './barriers.ts';
import { expect } from './expect.ts';
import { findUnsaid } from './semantics.ts';
import { nameSurfaces, SURFACES } from './surfaces.ts';

type Over = keyof typeof OVER_THE_SCREEN;

/** What `file` draws is open over the screen, and bars nobody's way: neither axe nor the tree of a screen reader says so. */
export async function expectNoBarrier(window: Page, file: Over): Promise<void> {
  await expect.poll(async () => (await nameSurfaces(window)).join('\n'), file).toMatch(asLine(OVER_THE_SCREEN[file]));
  expect([...(await findUnsaid(window)), ...(await findBarriersInBoth(window, SURFACES))], file).toEqual([]);
}

/** Those of `files` that are not among what was `opened`. */
export function missedOf(opened: ReadonlySet<string>, ...files: readonly Over[]): readonly string[] {
  return files.filter((file) => ![...opened].some((name) => OVER_THE_SCREEN[file].test(name)));
}

function asLine({ source }: RegExp): RegExp {
  return new RegExp(source, 'm');
}
