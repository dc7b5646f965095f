import type { ReactElement } from 'react';
import { stayOpen, useClosing } from '../../state/closing.ts';
import { closeAnyway } from '../../state/events.ts';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '../kit.ts';

/** Asks before the window closes over something typed that could not be saved. */
export function ClosingDialog(): ReactElement {
  const refusals = useClosing((closing) => closing.refusals);
  return (
    <Dialog
      modalType="alert"
      open={refusals.length > 0}
      onOpenChange={(_, data) => (data.open ? undefined : stayOpen())}
    >
      <DialogSurface className="narrow-dialog">
        <DialogBody>
          <DialogTitle>Something you typed is not saved</DialogTitle>
          <DialogContent>
            <ul className="problem-details">
              {refusals.map((refusal) => (
                <li key={refusal}>{refusal}</li>
              ))}
            </ul>
            <p>Everything else is in the file.</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={closeAnyway}>Close and lose it</Button>
            <Button appearance="primary" onClick={stayOpen}>
              Go back and mend it
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
