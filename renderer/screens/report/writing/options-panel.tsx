import { NodeSelection } from 'prosemirror-state';
import type { ReactElement } from 'react';
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
  const { state } = editor.view;
  const { selection } = state;
  const set =
    (pos: number) =>
    (attrs: Readonly<Record<string, unknown>>): void => {
      setAttributes(pos, attrs)(editor.view.state, editor.view.dispatch);
    };
  if (selection instanceof NodeSelection) {
    const { node, from } = selection;
    const key = `${editor.id} ${from}`;
    if (node.type.name === 'bound') return <BlockOptions key={key} node={node} set={set(from)} />;
    if (node.type.name === 'picture') return <PictureOptions key={key} node={node} set={set(from)} />;
    if (node.type.name === 'figure') return <FigureOptions key={key} node={node} set={set(from)} />;
  }
  const table = around(selection.$from, 'table');
  if (table !== null)
    return <TableOptions key={`${editor.id} ${table.pos}`} editor={editor} node={table.node} set={set(table.pos)} />;
  const quote = around(selection.$from, 'quote');
  if (quote !== null) return <QuoteOptions key={`${editor.id} ${quote.pos}`} node={quote.node} set={set(quote.pos)} />;
  return null;
}
