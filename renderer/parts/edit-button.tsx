import type { ReactElement, ReactNode } from 'react';
import { useReadOnly } from '../state/read-only.ts';
import { Button } from './kit.ts';

type EditProps = {
  readonly size?: 'small' | 'medium';
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly icon?: ReactElement;
  readonly disabledFocusable?: boolean;
  readonly 'aria-label'?: string;
  readonly onClick: () => void;
  readonly children?: ReactNode;
};

/** A button that changes the programme: it cannot be pressed while the programme can only be read. */
export function EditButton({ onClick, disabledFocusable = false, ...rest }: EditProps): ReactElement {
  const readOnly = useReadOnly();
  const off = readOnly || disabledFocusable;
  return <Button {...rest} disabledFocusable={off} onClick={() => (off ? undefined : onClick())} />;
}
