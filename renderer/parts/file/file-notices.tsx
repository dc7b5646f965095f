import type { ReactElement } from 'react';
import type { DamagedFile, ProgrammeState } from '../../../shared/api/views.ts';
import { chooseConflictCopy } from '../../state/merge.ts';
import { putBackup, tryToWrite } from '../../state/programme.ts';
import { noteSaid, useLiking } from '../../state/ui.ts';
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

/** Says once that the file lies in a folder that is kept on several machines, and offers the copies such a service left. */
export function PlaceNotice({ programme }: { readonly programme: ProgrammeState }): ReactElement | null {
  const saidOnce = useLiking((liking) => liking.saidOnce);
  const { sync, conflictCopies, fileName } = programme;
  const copies = conflictCopies.filter((copy) => !saidOnce.includes(copy));
  const place = sync === null || saidOnce.includes(`${sync} ${fileName}`) ? null : sync;
  if (place === null && copies.length === 0) return null;
  const dismiss = (): void => {
    if (place !== null) noteSaid(`${place} ${fileName}`);
    for (const copy of copies) noteSaid(copy);
  };
  return (
    <section className="screen-problem" aria-label="Where this file lies">
      <MessageBar intent="info" layout="multiline" politeness="polite">
        <MessageBarBody>
          {place === null
            ? ''
            : `${fileName} lies in ${place}. Let it finish synchronising before you open it on another machine. `}
          {copies.length === 0
            ? ''
            : `Beside it lies ${copies.join(' and ')}, left when it was changed in two places at once. Merging brings both together.`}
        </MessageBarBody>
        <MessageBarActions>
          {copies.map((copy) => (
            <Button key={copy} size="small" onClick={() => void chooseConflictCopy(copy)}>
              Merge {copy}…
            </Button>
          ))}
          <Button size="small" onClick={dismiss}>
            Do not say this again
          </Button>
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
