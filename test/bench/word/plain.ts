import type { ChartSpec } from '../../../shared/document/chart.ts';
import { compose } from '../../../shared/compose/compose.ts';
import { plainLine } from '../../../shared/document/inline.ts';
import { makeInput } from './content.ts';
import type { Size } from './sizes.ts';

/** The same paper as the other libraries are given it: words, tables and charts in order, and nothing to work out. */
export type PlainBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'caption'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'chart'; readonly spec: ChartSpec };

export function makePlain(size: Size): readonly PlainBlock[] {
  const { snapshot, template, today } = makeInput(size);
  return compose(snapshot, template, today).document.blocks.flatMap((block): readonly PlainBlock[] => {
    if (block.kind === 'title' || block.kind === 'heading') return [{ kind: 'heading', text: block.text }];
    if (block.kind === 'paragraph')
      return [{ kind: 'paragraph', text: `${block.number?.text ?? ''} ${plainLine(block.text)}` }];
    if (block.kind === 'chart')
      return [
        { kind: 'caption', text: block.caption.text },
        { kind: 'chart', spec: block.spec },
      ];
    if (block.kind !== 'table') return [];
    const titles = block.columns.map((one) => one.title);
    const rows = block.rows.map((row) => row.cells.map((cell) => plainLine(cell.text)));
    return [
      { kind: 'caption', text: block.caption.text },
      { kind: 'table', rows: [titles, ...rows] },
    ];
  });
}

/** As a template repeats it: groups of paragraphs, each closed by a table and perhaps a picture. */
export type Group = {
  readonly title: string;
  readonly paragraphs: readonly { readonly text: string }[];
  readonly picture: boolean;
  readonly rows: readonly { readonly a: string; readonly b: string; readonly c: string; readonly d: string }[];
};

export type Grouped = {
  readonly groups: readonly Group[];
  readonly risks: readonly { readonly cells: readonly string[] }[];
};

export function makeGroups(size: Size): Grouped {
  const groups: { title: string; paragraphs: { text: string }[]; picture: boolean; rows: Group['rows'] }[] = [];
  let risks: Grouped['risks'] = [];
  let current = { title: '', paragraphs: [] as { text: string }[], picture: false, rows: [] as Group['rows'] };
  for (const block of makePlain(size)) {
    if (block.kind === 'heading') {
      current = { title: block.text, paragraphs: [], picture: false, rows: [] };
      groups.push(current);
    } else if (block.kind === 'paragraph') current.paragraphs.push({ text: block.text });
    else if (block.kind === 'chart') current.picture = true;
    else if (block.kind === 'table' && block.rows[0]?.length === 4)
      current.rows = block.rows.map(([a = '', b = '', c = '', d = '']) => ({ a, b, c, d }));
    else if (block.kind === 'table') risks = block.rows.map((cells) => ({ cells }));
  }
  return { groups, risks };
}
