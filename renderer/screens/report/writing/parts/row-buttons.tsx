import type { ReactElement } from 'react';
import { DeleteIcon, SortDownIcon, SortUpIcon } from '../../../../parts/icons.ts';
import { Button } from '../../../../parts/kit.ts';

type RowProps = {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** Moves one thing of a list up or down, or takes it away. */
export function RowButtons({ name, first, last, onMove, onRemove }: RowProps): ReactElement {
  const button = (icon: ReactElement, said: string, off: boolean, act: () => void): ReactElement => (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={`${said} ${name}`}
      disabledFocusable={off}
      onClick={act}
    />
  );
  return (
    <span className="row-buttons">
      {button(<SortUpIcon />, 'Move up', first, () => onMove(-1))}
      {button(<SortDownIcon />, 'Move down', last, () => onMove(1))}
      {button(<DeleteIcon />, 'Remove', false, onRemove)}
    </span>
  );
}
