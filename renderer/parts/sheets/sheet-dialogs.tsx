import type { ReactElement } from 'react';
import { useSheets } from '../../state/sheets.ts';
import { ExportDialog } from './export-dialog.tsx';
import { OwnersDialog } from './owners-dialog.tsx';
import { UpdatesDialog } from './updates-dialog.tsx';

/** The dialogs about sheets: registers out and on paper, update sheets to their owners and back. */
export function SheetDialogs(): ReactElement {
  const open = useSheets((view) => view.open);
  return (
    <>
      {open === 'export' ? <ExportDialog /> : null}
      {open === 'owners' ? <OwnersDialog /> : null}
      <UpdatesDialog />
    </>
  );
}
