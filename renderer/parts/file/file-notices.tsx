import type { ReactElement } from 'react';
import type { DamagedFile } from '../../../shared/api/views.ts';
import { putBackup, tryToWrite } from '../../state/programme.ts';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '../kit.ts';
import { sayBackup } from './backups-dialog.tsx';

/** Says above every screen why the programme can only be read, with the way to take it over once it is free. */
export function ReadOnlyNotice({ reason }: { readonly reason: string }): ReactElement {
  return (
    <section className="screen-problem" aria-label="Read only">
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>Read only</MessageBarTitle> {reason}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void tryToWrite()}>
            Try again
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}

/** Offers the newest backup of a file that is damaged. */
export function DamagedNotice({ damaged }: { readonly damaged: DamagedFile }): ReactElement {
  const { fileName, newest } = damaged;
  return (
    <section className="screen-problem" aria-label="Damaged file">
      <MessageBar intent="error" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{fileName} is damaged</MessageBarTitle>{' '}
          {newest === null
            ? 'There is no backup of it on this computer. Nothing in it was changed.'
            : `Its newest good backup: ${sayBackup(newest)}. The damaged file is kept beside it under another name.`}
        </MessageBarBody>
        {newest === null ? null : (
          <MessageBarActions>
            <Button size="small" appearance="primary" onClick={() => void putBackup()}>
              Open the newest backup
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </section>
  );
}
