import type { ReactElement, ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '../../../../parts/kit.ts';
import { openTool, useEditors } from '../editors.ts';

type DialogProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: { readonly name: string; readonly disabled: boolean; readonly run: () => void };
};

/** Closes the tool and goes back to the text. */
export function closeTool(): void {
  openTool(null);
  const toText = (): void => {
    const view = useEditors.getState().current?.view;
    // Where it has the focus already, a key may have moved the cursor since.
    if (view?.hasFocus() === false) view.focus();
  };
  toText();
  // The dialog gives the focus back to what had it; the text is where the person was.
  window.setTimeout(toText, 0);
}

/** A tool that asks something before it puts it into the text. */
export function ToolDialog({ title, children, action }: DialogProps): ReactElement {
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : closeTool())}>
      <DialogSurface className="tool-dialog">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (action?.disabled === false) action.run();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="tool-content">{children}</DialogContent>
            <DialogActions>
              <Button onClick={closeTool}>Cancel</Button>
              {action === undefined ? null : (
                <Button appearance="primary" type="submit" disabled={action.disabled}>
                  {action.name}
                </Button>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
