import type { ReactElement } from 'react';
import { type Only, showAllAgain } from '../../state/ui.ts';
import { DismissIcon } from '../icons.ts';
import { Button } from '../kit.ts';

/** Says what of a register is shown, and takes that off; nothing where all of it is. */
export function OnlyButton({ only }: { readonly only: Only | null }): ReactElement | null {
  if (only === null) return null;
  return (
    <Button
      size="small"
      icon={<DismissIcon />}
      iconPosition="after"
      aria-label={`Take off the filter ${only.said}`}
      onClick={showAllAgain}
    >
      {only.said}
    </Button>
  );
}
