import type { ReactElement } from 'react';
import { DismissIcon } from '../icons.ts';
import { Button } from '../kit.ts';

type FilterProps = { readonly said: string; readonly onTakeOff: () => void };

/** Says what of a register is shown, and takes that off. */
export function FilterButton({ said, onTakeOff }: FilterProps): ReactElement {
  return (
    <Button
      size="small"
      icon={<DismissIcon />}
      iconPosition="after"
      aria-label={`Take off the filter ${said}`}
      onClick={onTakeOff}
    >
      {said}
    </Button>
  );
}
