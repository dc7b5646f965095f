import type { ReactElement } from 'react';
import { runCommand } from '../state/commands.ts';
import { showThrown } from '../state/problems.ts';
import { Button } from './kit.ts';

/** The other way to fill an empty register: a sheet that somebody keeps already. */
export function ImportButton(): ReactElement {
  return <Button onClick={() => void runCommand('import-sheet').catch(showThrown)}>Import from Excel…</Button>;
}
