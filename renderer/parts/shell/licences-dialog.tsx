import type { ReactElement } from 'react';
import { closeLicences, useLicences } from '../../state/licences.ts';
import { WideDialog } from '../history/wide-dialog.tsx';
import { Button } from '../kit.ts';

/** On what terms others' work is part of the app: each package with its licence, whose text opens under it. */
export function LicencesDialog(): ReactElement | null {
  const { licences } = useLicences();
  if (licences === null) return null;
  return (
    <WideDialog
      title="Licences"
      onClose={closeLicences}
      actions={
        <Button appearance="primary" onClick={closeLicences}>
          Close
        </Button>
      }
    >
      <p>
        Clerkwell is free software under the MIT licence. These {licences.length} packages by others are part of it;
        Electron and Chromium come with it too, and their licences lie beside the program.
      </p>
      {licences.map(({ name, version, licence, text }) => (
        <details key={name} className="licence">
          <summary>
            {name} {version}, {licence}
          </summary>
          <pre>{text}</pre>
        </details>
      ))}
    </WideDialog>
  );
}
