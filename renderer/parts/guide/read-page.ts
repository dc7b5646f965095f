import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { GuidePageId } from '../../state/guide.ts';

/** A part of a page under one heading: what a search finds. `at` is the number of the heading on its page. */
export type GuideSection = { readonly at: number; readonly heading: string; readonly text: string };

/** A page of the guide. Its first line is its title; the name of its file is its id. */
export type GuidePage = {
  readonly id: GuidePageId;
  readonly title: string;
  readonly body: Root;
  readonly sections: readonly GuideSection[];
};

/** The page that `markdown` is. */
export function readPage(id: GuidePageId, markdown: string): GuidePage {
  const body = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const sections: { at: number; heading: string; text: string }[] = [];
  for (const node of body.children)
    if (node.type === 'heading') sections.push({ at: sections.length, heading: wordsOf(node), text: '' });
    else {
      const last = sections.at(-1);
      if (last !== undefined) last.text += ` ${wordsOf(node)}`;
    }
  return { id, title: sections[0]?.heading ?? id, body, sections };
}

/** The words of a node, without what marks them. */
export function wordsOf(node: RootContent): string {
  if ('value' in node) return node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (!('children' in node)) return '';
  const gap = node.type === 'table' || node.type === 'tableRow' || node.type === 'list' ? ' ' : '';
  return node.children.map(wordsOf).join(gap);
}
