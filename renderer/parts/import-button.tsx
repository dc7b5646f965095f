import type { ReactElement } from 'react';
import { runCommand } from '../state/commands.ts';
import { showThrown } from '../state/problems.ts';
import { EditButton } from './edit-button.tsx';

/** The other way to fill an empty register: a sheet that somebody keeps already. */
export function ImportButton(): ReactElement {
  return <EditButton onClick={() => void runCommand('import-sheet').catch(showThrown)}>Import from Excel…</EditButton>;
}
