import { NodeSelection } from 'prosemirror-state';
import { type ReactElement, useLayoutEffect } from 'react';
import { BlockOptions } from './options/block-options.tsx';
import { FigureOptions } from './options/figure-options.tsx';
import { PictureOptions } from './options/picture-options.tsx';
import { QuoteOptions } from './options/quote-options.tsx';
import { TableOptions } from './options/table-options.tsx';
import { around, setAttributes } from './commands.ts';
import { type Editor, useEditors } from './editors.ts';

/** What the selected block, picture, figure or table is set with. Nothing is shown where nothing has options. */
export function OptionsPanel({ readOnly }: { readonly readOnly: boolean }): ReactElement | null {
  const { current } = useEditors();
  if (current === null || readOnly) return null;
  return <OptionsOf editor={current} />;
}

function OptionsOf({ editor }: { readonly editor: Editor }): ReactElement | null {
  const options = findOptions(editor);
  const pos = options?.pos ?? null;
  const isShown = options !== null;
  // The panel takes room from the text: what it is about stays in sight.
  useLayoutEffect(() => {
    const drawn = pos === null || !isShown ? null : editor.view.nodeDOM(pos);
    if (!(drawn instanceof HTMLElement)) return undefined;
    // A new block is drawn a moment later.
    const watch = new ResizeObserver(() => drawn.scrollIntoView({ block: 'nearest' }));
    watch.observe(drawn);
    return () => watch.disconnect();
  }, [editor, pos, isShown]);
  return options?.panel ?? null;
}

/** Where what has options stands in the text, and the panel of them. */
type Options = { readonly pos: number; readonly panel: ReactElement };

function findOptions(editor: Editor): Options | null {
  const { selection } = editor.view.state;
  const set =
    (pos: number) =>
    (attrs: Readonly<Record<string, unknown>>): void => {
      setAttributes(pos, attrs)(editor.view.state, editor.view.dispatch);
    };
  if (selection instanceof NodeSelection) {
    const { node, from } = selection;
    const key = `${editor.id} ${from}`;
    const shared = { node, set: set(from) };
    if (node.type.name === 'bound') return { pos: from, panel: <BlockOptions key={key} {...shared} /> };
    if (node.type.name === 'picture') return { pos: from, panel: <PictureOptions key={key} {...shared} /> };
    if (node.type.name === 'figure') return { pos: from, panel: <FigureOptions key={key} {...shared} /> };
  }
  for (const kind of ['table', 'quote'] as const) {
    const held = around(selection.$from, kind);
    if (held === null) continue;
    const { pos, node } = held;
    const key = `${editor.id} ${pos}`;
    const panel =
      kind === 'table' ? (
        <TableOptions key={key} editor={editor} node={node} set={set(pos)} />
      ) : (
        <QuoteOptions key={key} node={node} set={set(pos)} />
      );
    return { pos, panel };
  }
  return null;
}
