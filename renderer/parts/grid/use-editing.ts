import { useCallback, useRef, useState } from 'react';
import { announce } from '../../state/announce.ts';
import type { CellAt } from './ranges.ts';

export type Open = CellAt & { readonly start: string | null; readonly refusal: string | null };
/** A value that was refused: as it was typed, as it is shown, and why. */
export type Refused = { readonly draft: string; readonly shown: string; readonly message: string };

/** Values on their way to the file and values refused, by column. */
export type Marks = {
  readonly settling: ReadonlyMap<string, string>;
  readonly refused: ReadonlyMap<string, Refused>;
};

/** How a cell closes: what was typed, how that is shown, and whether the person has gone elsewhere meanwhile. */
type Closing = { readonly draft: string; readonly shown: string; readonly left: boolean };

function keyOf(cell: CellAt): string {
  return `${cell.rowId} ${cell.columnId}`;
}

function without<T>(map: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> {
  return new Map([...map].filter(([one]) => one !== key));
}

/** Which cell is open, which are on their way to the file, and which were refused: what was typed there is kept. */
export function useEditing(sayCell: (cell: CellAt) => string, reopen: (cell: CellAt) => boolean) {
  const [open, setOpen] = useState<Open | null>(null);
  const [settling, setSettling] = useState<ReadonlyMap<string, string>>(new Map());
  const [refused, setRefused] = useState<ReadonlyMap<string, Refused>>(new Map());
  const busy = useRef(false);

  const begin = useCallback(
    (cell: CellAt, start: string | null) => {
      const kept = refused.get(keyOf(cell));
      busy.current = true;
      setOpen({
        ...cell,
        start: start ?? kept?.draft ?? null,
        refusal: start === null ? (kept?.message ?? null) : null,
      });
    },
    [refused],
  );

  const close = useCallback(
    (cell: CellAt, { draft, shown, left }: Closing, saved: Promise<string | null>) => {
      const key = keyOf(cell);
      busy.current = false;
      setOpen(null);
      setRefused((map) => without(map, key));
      setSettling((map) => new Map(map).set(key, shown));
      void saved.then((message) => {
        setSettling((map) => without(map, key));
        if (message === null) return;
        announce(`${sayCell(cell)} was not saved. ${message}`);
        setRefused((map) => new Map(map).set(key, { draft, shown, message }));
        // Back to the cell with what was typed, unless the person has gone elsewhere: then only the mark stays.
        if (left || busy.current || !reopen(cell)) return;
        busy.current = true;
        setOpen({ ...cell, start: draft, refusal: message });
      });
    },
    [sayCell, reopen],
  );

  const discard = useCallback((cell: CellAt) => setRefused((map) => without(map, keyOf(cell))), []);

  return {
    open,
    begin,
    close,
    discard,
    /** What is under way in the cells of a row, by column; null for most rows. */
    marksOf: (rowId: string): Marks | null => {
      const of = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
        new Map(
          [...map].flatMap(([key, one]) => (key.startsWith(`${rowId} `) ? [[key.slice(rowId.length + 1), one]] : [])),
        );
      const marks = { settling: of(settling), refused: of(refused) };
      return marks.settling.size === 0 && marks.refused.size === 0 ? null : marks;
    },
  };
}
