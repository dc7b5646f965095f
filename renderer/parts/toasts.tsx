import { useCallback } from 'react';
import { Link, Toast, Toaster, ToastBody, ToastTitle, ToastTrigger, useToastController } from './kit.ts';
import type { ReactElement } from 'react';

const TOASTER = 'clerkwell';

/** A short notice: what happened, and at most one thing to do about it. */
export type Notice = {
  readonly title: string;
  readonly body?: string;
  readonly action?: { readonly name: string; readonly run: () => void };
};

/** Shows a short notice in the corner, with at most one thing to do about it. */
export function useNotify(): (notice: Notice) => void {
  const { dispatchToast } = useToastController(TOASTER);
  return useCallback(
    ({ title, body, action }) => {
      const offered =
        action === undefined ? null : (
          <ToastTrigger>
            <Link onClick={action.run}>{action.name}</Link>
          </ToastTrigger>
        );
      dispatchToast(
        <Toast>
          <ToastTitle action={offered}>{title}</ToastTitle>
          {body === undefined ? null : <ToastBody>{body}</ToastBody>}
        </Toast>,
        { intent: 'success', timeout: 10_000, pauseOnHover: true, politeness: 'polite' },
      );
    },
    [dispatchToast],
  );
}

/** Where notices appear. */
export function Notices(): ReactElement {
  return <Toaster toasterId={TOASTER} position="bottom-end" />;
}
