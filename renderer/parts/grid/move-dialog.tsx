import type { ReactElement } from 'react';
import { FormDialog } from '../form-dialog.tsx';

type MoveProps = {
  /** What the row is called. */
  readonly name: string;
  /** Where it stands and among how many, counted from 0. */
  readonly at: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onClose: () => void;
};

/** Asks for the place that a row is to have: a long way in one go, and without dragging. */
export function MoveDialog({ name, at, count, onMove, onClose }: MoveProps): ReactElement {
  const all = count.toLocaleString('en-GB');
  const wrong = `Type a whole number from 1 to ${all}.`;
  return (
    <FormDialog
      title={`Move ${name} to…`}
      go="Move"
      hint=""
      fields={[
        {
          id: 'place',
          label: `Place, from 1 (the top) to ${all}`,
          kind: 'text',
          start: String(at + 1),
          required: wrong,
          refuse: (typed) => (readPlace(typed, count) === null ? wrong : null),
        },
      ]}
      submit={({ place = '' }) => {
        const to = readPlace(place, count);
        if (to !== null) onMove(to);
        return Promise.resolve(to === null ? wrong : null);
      }}
      onClose={onClose}
    />
  );
}

function readPlace(typed: string, count: number): number | null {
  const place = Number(typed.trim().replaceAll(',', ''));
  return Number.isInteger(place) && place >= 1 && place <= count ? place - 1 : null;
}
