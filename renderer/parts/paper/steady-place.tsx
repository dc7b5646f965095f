import { Component, type ReactNode } from 'react';

type Props = { readonly desk: () => HTMLElement | null; readonly pages: unknown; readonly children: ReactNode };

/** The block at the top of what is in sight, by its id, and how far below the top it stood. */
type Place = { readonly id: string; readonly top: number };

/**
 * Keeps what the reader sees where it is while page ends come and go around it. A class, for React tells only these before it changes
 * the page.
 */
export class SteadyPlace extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): Place | null {
    const desk = this.props.desk();
    if (desk === null || before.pages === this.props.pages || desk.scrollTop === 0) return null;
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

  override componentDidUpdate(_props: Props, _state: unknown, place: Place | null): void {
    const desk = this.props.desk();
    if (place === null || desk === null) return;
    const block = desk.querySelector(`.paper-block[id="${CSS.escape(place.id)}"]`);
    if (block !== null) desk.scrollTop += block.getBoundingClientRect().top - place.top;
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
