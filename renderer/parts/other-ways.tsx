import type { ReactElement } from 'react';
import { runCommand } from '../state/commands.ts';
import { showThrown } from '../state/problems.ts';
import { EditButton } from './edit-button.tsx';
import { SampleMenu } from './sample-menu.tsx';

/** What an empty register offers besides adding a first record: a sheet that somebody keeps already, and a sample to look at. */
export function OtherWays(): ReactElement {
  return (
    <>
      <EditButton onClick={() => void runCommand('import-sheet').catch(showThrown)}>Import from Excel…</EditButton>
      <SampleMenu />
    </>
  );
}
