import type { RootContent } from 'mdast';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { GUIDE_PAGES, showGuide } from '../../state/guide.ts';
import { pictureOf } from './pages.ts';
import { wordsOf } from './read-page.ts';

type TextProps = { readonly nodes: readonly RootContent[] };

/** The text of a page. Only what a page needs is drawn: there is no markup of its own in it, and links lead to other pages. */
export function GuideText({ nodes }: TextProps): ReactElement {
  const headings = nodes.filter((node) => node.type === 'heading');
  return (
    <>
      {nodes.map((node, n) => (
        <Node key={n} node={node} heading={node.type === 'heading' ? headings.indexOf(node) : 0} />
      ))}
    </>
  );
}

function Inside({ nodes }: TextProps): ReactElement {
  return (
    <>
      {nodes.map((node, n) => (
        <Node key={n} node={node} heading={0} />
      ))}
    </>
  );
}

function Node({ node, heading }: { readonly node: RootContent; readonly heading: number }): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'heading':
      // The dialog has the second level for its own name.
      return createElement(
        `h${Math.min(6, node.depth + 2)}`,
        { 'data-guide-heading': heading, tabIndex: -1 },
        <Inside nodes={node.children} />,
      );
    case 'paragraph':
      return node.children.length === 1 && node.children[0]?.type === 'image' ? (
        <Inside nodes={node.children} />
      ) : (
        <p>
          <Inside nodes={node.children} />
        </p>
      );
    case 'strong':
      return (
        <strong>
          <Inside nodes={node.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inside nodes={node.children} />
        </em>
      );
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre className="guide-code">
          <code>{node.value}</code>
        </pre>
      );
    case 'list':
      return createElement(
        node.ordered === true ? 'ol' : 'ul',
        null,
        node.children.map((item, n) => (
          <li key={n}>
            <Inside nodes={tight(item.children)} />
          </li>
        )),
      );
    case 'table':
      return <GuideTable rows={node.children.map((row) => row.children)} />;
    case 'image':
      return <img className="guide-picture" src={pictureOf(node.url)} alt={node.alt ?? ''} />;
    case 'link':
      return <PageLink url={node.url} words={wordsOf(node)} />;
    case 'blockquote':
    case 'break':
    case 'definition':
    case 'delete':
    case 'footnoteDefinition':
    case 'footnoteReference':
    case 'html':
    case 'imageReference':
    case 'linkReference':
    case 'listItem':
    case 'tableCell':
    case 'tableRow':
    case 'thematicBreak':
    case 'yaml':
      throw new Error(`a page of the guide has a ${node.type}, which is not drawn`);
  }
}

/** A list item of one paragraph is its words. */
function tight(nodes: readonly RootContent[]): readonly RootContent[] {
  const [only, more] = nodes;
  return only?.type === 'paragraph' && more === undefined ? only.children : nodes;
}

type Cells = readonly { readonly children: readonly RootContent[] }[];

function GuideTable({ rows: [head = [], ...rows] }: { readonly rows: readonly Cells[] }): ReactElement {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {head.map((cell, n) => (
            <th key={n} scope="col">
              <Inside nodes={cell.children} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, n) =>
              createElement(n === 0 ? 'th' : 'td', n === 0 ? { key: n, scope: 'row' } : { key: n }, [
                <Inside key="words" nodes={cell.children} />,
              ]),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PageLink({ url, words }: { readonly url: string; readonly words: string }): ReactElement {
  const page = GUIDE_PAGES.find((id) => url === `${id}.md`);
  return page === undefined ? (
    <>{words}</>
  ) : (
    <button type="button" className="text-link focusable" onClick={() => showGuide(page)}>
      {words}
    </button>
  );
}
