import { type ReactElement, useEffect } from 'react';
import { closePaper, dropPaper, saveCommented, usePaperCheck } from '../../state/paper-check.ts';
import { WideDialog } from '../history/wide-dialog.tsx';
import { Button } from '../kit.ts';
import { FindingList } from './finding-list.tsx';

/** What the check says of a Word paper that was chosen or dropped, and the button that saves a copy with comments. */
export function PaperCheckDialog(): ReactElement | null {
  const { paper, busy, said } = usePaperCheck();
  useDrop();
  if (paper === null) return null;
  const pages = paper.pages === null ? '' : ` It has ${paper.pages} pages.`;
  const { length } = paper.findings;
  return (
    <WideDialog
      title={`Check of ${paper.fileName}`}
      onClose={closePaper}
      actions={
        <>
          <Button onClick={closePaper}>Close</Button>
          {length === 0 ? null : (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void saveCommented()}>
              Save a copy with comments…
            </Button>
          )}
        </>
      }
    >
      <p>
        {paper.title}.{pages} {length === 0 ? 'Nothing was found.' : `${length} found.`} The paper itself is not
        changed.
      </p>
      <p role="status">{said}</p>
      <div className="paper-findings">
        <FindingList findings={paper.findings} />
      </div>
    </WideDialog>
  );
}

/** A Word paper may be dropped anywhere on the window. */
function useDrop(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      void dropPaper(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
