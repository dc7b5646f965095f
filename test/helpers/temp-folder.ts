import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder for one test, with a space and an accent in its path as people's folders have; gone afterwards. */
export function useTempFolder(): () => string {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'clerkwell tést '));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
