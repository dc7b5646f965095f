import { Component, type ReactNode } from 'react';
import { bringIntoSight, focusPlace } from './places.ts';

type Props = { readonly desk: () => HTMLElement | null; readonly pages: unknown; readonly children: ReactNode };

/** A place of the paper that is in sight, by its id, and how far down it stood. */
type Place = { readonly id: string; readonly top: number };

type Focused = { readonly id: string; readonly inSight: boolean };

/** What is kept over a change of pages: a place that was in sight, and the one that has the focus. */
type Kept = { readonly seen: Place | null; readonly focused: Focused | null };

/**
 * Keeps what the reader sees where it is while page ends come and go around it. A class, for React tells only these before it changes
 * the page.
 */
export class SteadyPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): Kept | null {
    const desk = this.props.desk();
    if (desk === null || before.pages === this.props.pages) return null;
    return { seen: findSeen(desk), focused: findFocused(desk) };
  }

  override componentDidUpdate(_props: Props, _state: unknown, kept: Kept | null): void {
    const desk = this.props.desk();
    if (kept === null || desk === null) return;
    const { seen, focused } = kept;
    const block = seen === null ? null : placeIn(desk, seen.id);
    if (seen !== null && block !== null) desk.scrollTop += block.getBoundingClientRect().top - seen.top;
    // A place that was gone to is drawn anew on its page: left to itself, the focus would go to the first link of the paper.
    const gone = focused === null || findFocused(desk) !== null ? null : placeIn(desk, focused.id);
    if (gone === null) return;
    focusPlace(gone);
    if (focused?.inSight === true) bringIntoSight(gone);
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

function placeIn(desk: HTMLElement, id: string): HTMLElement | null {
  return desk.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
}

function findFocused(desk: HTMLElement): Focused | null {
  const { activeElement } = document;
  if (activeElement === null || activeElement === desk || !desk.contains(activeElement)) return null;
  const place = activeElement.closest('[id]');
  if (place === null) return null;
  const [sight, { top }] = [desk.getBoundingClientRect(), place.getBoundingClientRect()];
  return { id: place.id, inSight: top >= sight.top && top < sight.bottom };
}

/** The block at the top of what is in sight. */
function findSeen(desk: HTMLElement): Place | null {
  if (desk.scrollTop === 0) return null;
  const { top } = desk.getBoundingClientRect();
  // Blocks of the sheets above are not looked at: they would be laid out for it.
  const sheets = [...desk.querySelectorAll('.paper-sheet')].filter(
    (sheet) => sheet.getBoundingClientRect().bottom > top,
  );
  for (const sheet of sheets)
    for (const block of sheet.querySelectorAll('.paper-block[id]')) {
      const place = block.getBoundingClientRect();
      if (place.height > 0 && place.bottom > top) return { id: block.id, top: place.top };
    }
  return null;
}
