import { type Attrs, type DOMOutputSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { Language } from '../../../../shared/model/prose.ts';
import {
  anchorData,
  readAnchor,
  readBound,
  readCount,
  readFigure,
  readPicture,
  readReference,
  readWords,
  writeData,
} from './own-markup.ts';
import { safeHref } from './safe-href.ts';

/** An attribute that is not read from pasted markup: only the editor itself sets it. */
const own = <T>(value: T) => ({ default: value });

const anchored = { anchor: own<string | null>(null) };

const flow = 'paragraph | bullets | steps | quote';

const tables = tableNodes({ tableGroup: 'block', cellContent: 'paragraph', cellAttributes: {} });

const nodes: { readonly [name: string]: NodeSpec } = {
  doc: { content: 'block+' },
  paragraph: {
    group: 'block',
    content: 'inline*',
    attrs: anchored,
    parseDOM: ['p', 'div', 'pre'].map((tag) => ({ tag, getAttrs: (dom) => ({ anchor: readAnchor(dom) }) })),
    toDOM: (node) => ['p', anchorData(node.attrs['anchor']), 0],
  },
  subheading: {
    group: 'block',
    content: 'text*',
    marks: '',
    defining: true,
    attrs: { ...anchored, level: own(1) },
    parseDOM: [1, 2, 3, 4, 5, 6].map((n) => ({
      tag: `h${n}`,
      getAttrs: (dom) => ({ level: Math.min(Math.max(n - 2, 1), 3), anchor: readAnchor(dom) }),
    })),
    toDOM: (node) => [`h${headingOf(node)}`, anchorData(node.attrs['anchor']), 0],
  },
  bullets: {
    group: 'block',
    content: 'item+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  steps: {
    group: 'block',
    content: 'item+',
    parseDOM: [{ tag: 'ol' }],
    toDOM: () => ['ol', 0],
  },
  item: {
    content: 'paragraph (bullets | steps)?',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  quote: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { from: own('') },
    parseDOM: [
      {
        tag: 'blockquote',
        getAttrs: (dom) => ({ from: readWords(dom, 'data-from', 200) }),
        contentElement: (dom) => (dom as HTMLElement).querySelector('p') ?? (dom as HTMLElement),
      },
    ],
    toDOM: (node) => ['blockquote', { 'data-from': String(node.attrs['from']) }, 0],
  },
  box: {
    group: 'block',
    content: `(${flow})+`,
    defining: true,
    parseDOM: [{ tag: 'aside[data-box]' }],
    toDOM: () => ['aside', { 'data-box': '', class: 'ed-box' }, 0],
  },
  ...tables,
  table: {
    ...tables.table,
    attrs: { ...anchored, caption: own(''), note: own('') },
    parseDOM: [
      {
        tag: 'table',
        getAttrs: (dom) => ({
          caption: readWords(dom, 'data-caption', 200),
          note: readWords(dom, 'data-note', 1000),
          anchor: readAnchor(dom),
        }),
      },
    ],
    toDOM: (node): DOMOutputSpec => {
      const said = { 'data-caption': String(node.attrs['caption']), 'data-note': String(node.attrs['note']) };
      const name = String(node.attrs['caption']) || 'Table without a caption yet';
      const table = { 'aria-label': name, ...said, ...anchorData(node.attrs['anchor']) };
      return ['div', { class: 'ed-table', ...said }, ['table', table, ['tbody', 0]]];
    },
  },
  table_row: {
    ...tables.table_row,
    attrs: { total: own(false), part: own(false) },
    parseDOM: [
      {
        tag: 'tr',
        getAttrs: (dom) => {
          const kind = dom.getAttribute('data-row');
          return { total: kind === 'total', part: kind === 'part' };
        },
      },
    ],
    toDOM: (node): DOMOutputSpec => ['tr', rowLook(node), 0],
  },
  table_header: {
    ...tables.table_header,
    content: 'column_title',
    attrs: { ...tables.table_header.attrs, share: own(1), align: own('left') },
    parseDOM: [{ tag: 'th', getAttrs: readColumn }],
    toDOM: (node): DOMOutputSpec => {
      const align = String(node.attrs['align']);
      const kept = { 'data-align': align, 'data-share': String(node.attrs['share']) };
      return ['th', { scope: 'col', class: `ed-${align}`, ...kept }, 0];
    },
  },
  /** A paper prints the heading of a column as plain words. */
  column_title: {
    content: 'text*',
    marks: '',
    parseDOM: [{ tag: 'p', context: 'table_header/', priority: 60 }],
    toDOM: () => ['p', 0],
  },
  picture: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: { ...anchored, attachmentId: own(''), caption: own(''), alt: own(''), width: own(100), ratio: own(1) },
    parseDOM: [{ tag: 'figure[data-picture]', getAttrs: readPicture }],
    toDOM: (node) => {
      const { attachmentId, ratio, width, caption, alt, anchor }: { readonly [name: string]: unknown } = node.attrs;
      const said = { 'data-caption': String(caption), 'data-note': String(alt), ...anchorData(anchor) };
      return ['figure', { 'data-picture': writeData({ attachmentId, ratio, width }), ...said }];
    },
  },
  bound: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: { ...anchored, block: own<unknown>(null) },
    parseDOM: [{ tag: 'figure[data-bound]', getAttrs: readBound }],
    toDOM: (node) => ['figure', { 'data-bound': writeData(node.attrs['block']), ...anchorData(node.attrs['anchor']) }],
  },
  text: { group: 'inline' },
  figure: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: {
      figure: own<unknown>(null),
      style: own('plain'),
      seen: own<string | null>(null),
      kept: own<unknown>(null),
    },
    parseDOM: [{ tag: 'data[data-figure]', getAttrs: readFigure }],
    toDOM: (node) => [
      'data',
      {
        'data-figure': writeData(node.attrs['figure']),
        'data-style': String(node.attrs['style']),
        ...(typeof node.attrs['seen'] === 'string' && { 'data-seen': node.attrs['seen'] }),
        ...(node.attrs['kept'] !== null && { 'data-kept': writeData(node.attrs['kept']) }),
      },
      String(node.attrs['seen'] ?? ''),
    ],
  },
  reference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { to: own('') },
    parseDOM: [{ tag: 'span[data-to]', getAttrs: readReference }],
    toDOM: (node) => ['span', { 'data-to': String(node.attrs['to']) }],
  },
  /** A footnote is written where its mark stands; the paper prints it at the foot of the page. */
  footnote: {
    group: 'inline',
    inline: true,
    content: '(text | figure | reference)*',
    isolating: true,
    parseDOM: [{ tag: 'span[data-footnote]' }],
    toDOM: () => ['span', { class: 'ed-footnote', 'data-footnote': '' }, 0],
  },
  break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
};

/** Level 1 stands under the section's heading, which is the window's heading 2. */
function headingOf(node: Node): number {
  return Number(node.attrs['level']) + 2;
}

function rowLook(node: Node): { readonly [name: string]: string } {
  const kind = node.attrs['total'] === true ? 'total' : node.attrs['part'] === true ? 'part' : null;
  return kind === null ? { class: '' } : { class: `ed-${kind}`, 'data-row': kind };
}

/** How a column looks that was cut or copied with its table. */
function readColumn(dom: HTMLElement): Attrs {
  const align = dom.getAttribute('data-align') ?? '';
  return {
    align: ['right', 'centre'].includes(align) ? align : 'left',
    share: readCount(dom, 'data-share', 1, 1, 100),
  };
}

/** What a text of a report may hold, as the editor keeps it: the same kinds as `Prose`, and nothing that a paper cannot print. */
export const schema = new Schema({
  nodes,
  marks: {
    // Words that are marked as another language or as a link are no more than that: the paper has no bold link.
    link: {
      attrs: { href: {} },
      inclusive: false,
      excludes: '_',
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (dom) => {
            const href = safeHref(dom.getAttribute('href') ?? '');
            return href === null ? false : { href };
          },
        },
      ],
      toDOM: (mark) => ['a', { href: String(mark.attrs['href']), title: String(mark.attrs['href']) }, 0],
    },
    language: {
      attrs: { language: {} },
      excludes: '_',
      parseDOM: [
        {
          tag: 'span[data-language]',
          getAttrs: (dom) => {
            const language = Language.safeParse(dom.getAttribute('data-language'));
            return language.success ? { language: language.data } : false;
          },
        },
      ],
      toDOM: (mark) => {
        const language = String(mark.attrs['language']);
        return ['span', { lang: language, 'data-language': language }, 0];
      },
    },
    strong: {
      excludes: 'link language',
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
    emphasis: {
      excludes: 'link language',
      parseDOM: [{ tag: 'em' }, { tag: 'i' }],
      toDOM: () => ['em', 0],
    },
  },
});
