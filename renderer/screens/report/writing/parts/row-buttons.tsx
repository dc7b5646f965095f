import type { ReactElement } from 'react';
import { DeleteIcon, SortDownIcon, SortUpIcon } from '../../../../parts/icons.ts';
import { capital } from '../../../../../shared/model/capital.ts';
import { Button } from '../../../../parts/kit.ts';
import { announce } from '../../../../state/announce.ts';

type RowProps = {
  /** What each of the list is: `recommendation`. */
  readonly noun: string;
  /** Which of how many it is, counted from 0. */
  readonly at: number;
  readonly count: number;
  /** Whether it was done. */
  readonly onMove: (by: -1 | 1) => Promise<boolean>;
  readonly onRemove: () => Promise<boolean>;
};

/** Moves one thing of a list up or down, or takes it away. */
export function RowButtons({ noun, at, count, onMove, onRemove }: RowProps): ReactElement {
  const name = `${noun} ${at + 1}`;
  const move = async (by: -1 | 1): Promise<void> => {
    if (await onMove(by)) announce(`${capital(name)} is ${noun} ${at + 1 + by} now.`);
  };
  const remove = async (): Promise<void> => {
    if (await onRemove()) announce(`${capital(name)} is removed. Undo brings it back.`);
  };
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
      {button(<SortUpIcon />, 'Move up', at === 0, () => void move(-1))}
      {button(<SortDownIcon />, 'Move down', at === count - 1, () => void move(1))}
      {button(<DeleteIcon />, 'Remove', false, () => void remove())}
    </span>
  );
}
