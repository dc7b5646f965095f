import { useEffect } from 'react';

/** Puts the keyboard into the first field of the dialog that is wrong, each time `wrong` is found anew. */
export function useFocusWrong(wrong: object): void {
  useEffect(() => {
    document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus();
  }, [wrong]);
}
