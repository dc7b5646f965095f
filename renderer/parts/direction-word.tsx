import type { ReactElement } from 'react';
import type { Direction } from '../../shared/api/measure-views.ts';
import { AmberIcon, GreenIcon, SameIcon } from './icons.ts';

const ICONS = { better: GreenIcon, worse: AmberIcon, same: SameIcon } as const;

const DIRECTIONS: { readonly [direction in NonNullable<Direction>]: string } = {
  better: 'Better',
  worse: 'Worse',
  same: 'No change',
};

/** Which way a measure went, in a word; empty where neither way is good. */
export function sayDirection(direction: Direction): string {
  return direction === null ? '' : DIRECTIONS[direction];
}

/** Which way a measure went by its own polarity: a word with a shape, never a colour alone. */
export function DirectionWord({ direction }: { readonly direction: Direction }): ReactElement {
  if (direction === null) return <span className="cell-text muted">–</span>;
  const Icon = ICONS[direction];
  return (
    <span className={`direction-word ${direction}`}>
      <Icon aria-hidden />
      {sayDirection(direction)}
    </span>
  );
}
