import { lazy, type ReactElement, Suspense } from 'react';
import { useImport } from '../../state/import-sheet.ts';
import { useSheets } from '../../state/sheets.ts';
import { ExportDialog } from './export-dialog.tsx';
import { OwnersDialog } from './owners-dialog.tsx';
import { UpdatesDialog } from './updates-dialog.tsx';

// Only here is a grid needed before a register is looked at.
const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }));

/** The dialogs about sheets: registers out and on paper, update sheets to their owners and back. */
export function SheetDialogs(): ReactElement {
  const open = useSheets((view) => view.open);
  const isImporting = useImport((view) => view.open);
  return (
    <>
      {open === 'export' ? <ExportDialog /> : null}
      {open === 'owners' ? <OwnersDialog /> : null}
      <UpdatesDialog />
      {isImporting ? (
        <Suspense fallback={null}>
          <ImportDialog />
        </Suspense>
      ) : null}
    </>
  );
}
