import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '../kit.ts';
import './history.css';

type WideProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
};

/** A dialog wide enough for a table, whose middle scrolls, by keyboard too. */
export function WideDialog({ title, onClose, actions, children }: WideProps): ReactElement {
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className="wide-dialog" aria-label={title}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className="wide-body" tabIndex={0} role="group" aria-label={title}>
            {children}
          </DialogContent>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
