import { NodeSelection, Plugin } from 'prosemirror-state';
import { announce } from '../../../state/announce.ts';

/** Says the figure or reference that the arrow keys have come to, and what it is: a screen reader reads it as words like others. */
export function sayChosen(): Plugin {
  return new Plugin({
    view: () => ({
      update: (view, before) => {
        const { selection } = view.state;
        if (!(selection instanceof NodeSelection) || selection.eq(before.selection) || !view.hasFocus()) return;
        const drawn = view.nodeDOM(selection.from);
        // What it is stands in its title, for those who see it.
        if (drawn instanceof HTMLElement && drawn.title !== '') announce(`${drawn.textContent}: ${drawn.title}`);
      },
    }),
  });
}
