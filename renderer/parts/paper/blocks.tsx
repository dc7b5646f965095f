import type { CSSProperties, ReactElement } from 'react';
import {
  type Block,
  type Caption,
  type Cell,
  type Document,
  type Numbered,
  type NumberingLevel,
  type Writers,
  writeBlock,
} from '../../../shared/document/document.ts';
import { sayCaption } from '../../../shared/document/plain-text.ts';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { hex } from '../chart/colour.ts';
import { InlineLine } from './inline.tsx';

const mm = (length: number): string => `${length}mm`;

/** One block of the paper as HTML. It decides nothing: numbers, words and order are the document's. */
export function PaperBlock({ block, document }: { readonly block: Block; readonly document: Document }): ReactElement {
  return writeBlock(writersFor(document), block);
}

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

function writersFor(document: Document): Writers<ReactElement> {
  const line = (text: Parameters<typeof InlineLine>[0]['line']): ReactElement => (
    <InlineLine line={text} figures={document.figures} />
  );
  const level = (number: Numbered): NumberingLevel | undefined => document.numberings[number.list]?.[number.level];

  return {
    title: (block) => <h1 className="paper-title">{block.text}</h1>,
    field: (block) => (
      <p className="paper-field">
        <span className="paper-label">{block.label}:</span> <span>{line(block.value)}</span>
      </p>
    ),
    heading: (block) => {
      const Tag = HEADINGS[block.level];
      return (
        <Tag className={`paper-h${block.level}`} style={hang(block.number, level, 0)}>
          <Number number={block.number} />
          {block.text}
        </Tag>
      );
    },
    paragraph: (block) => (
      <p className="paper-p" style={hang(block.number, level, block.indent)}>
        <Number number={block.number} />
        {line(block.text)}
      </p>
    ),
    bullets: (block) => (
      <ul className="paper-list" style={{ marginLeft: mm(block.indent) }}>
        {block.items.map((item, at) => (
          // The items of a finished paper have no identity but their place.
          <li key={at}>{line(item)}</li>
        ))}
      </ul>
    ),
    steps: (block) => (
      <ol className="paper-steps">
        {block.items.map((item) => (
          <li key={item.number.text} style={hang(item.number, level, 0)}>
            <Number number={item.number} />
            {line(item.text)}
          </li>
        ))}
      </ol>
    ),
    quote: (block) => (
      <blockquote className="paper-quote" style={{ marginLeft: mm(block.indent + 5) }}>
        <p>{line(block.text)}</p>
        <p className="paper-quote-from">{block.from}</p>
      </blockquote>
    ),
    table: (block) => <PaperTable block={block} document={document} />,
    chart: (block) => (
      <figure className="paper-figure">
        <figcaption className="paper-caption" id={block.caption.anchor} tabIndex={-1}>
          {sayCaption(block.caption)}
        </figcaption>
        <ChartFigure spec={block.spec} height={300} paper={{ font: document.style.font }} />
        <Note text={block.note} />
      </figure>
    ),
    clearance: (block) => (
      <div className="paper-clearance">
        <p>
          {block.question} <strong>{block.answer}</strong>
        </p>
        <p>
          {block.officerLabel}: {block.officer}
        </p>
      </div>
    ),
  };
}

type LevelOf = (number: Numbered) => NumberingLevel | undefined;

/** The text stands at the level's indent; its number hangs before it. */
function hang(number: Numbered | null, level: LevelOf, indent: number): CSSProperties {
  if (number === null) return indent === 0 ? {} : { paddingLeft: mm(indent) };
  const found = level(number);
  const [text, back] = [found?.indent ?? indent, found?.hang ?? 10];
  return { paddingLeft: mm(text), ['--hang' as string]: mm(back) };
}

function Number({ number }: { readonly number: Numbered | null }): ReactElement | null {
  return number === null ? null : <span className="paper-number">{number.text} </span>;
}

function Note({ text }: { readonly text: string }): ReactElement | null {
  return text === '' ? null : <p className="paper-note">{text}</p>;
}

type TableProps = { readonly block: Extract<Block, { kind: 'table' }>; readonly document: Document };

function PaperTable({ block, document }: TableProps): ReactElement {
  const { style } = document;
  const whole = block.columns.reduce((sum, column) => sum + column.width, 0);
  const head = { background: hex(style.table.headerFill), color: hex(style.table.headerText) };
  const edge = { borderColor: hex(style.table.rule) };
  const align = (at: number): CSSProperties => ({
    textAlign: block.columns[at]?.align === 'centre' ? 'center' : block.columns[at]?.align,
  });
  const paint = (cell: Cell): CSSProperties =>
    cell.rating === null
      ? {}
      : { background: hex(style.rag[cell.rating].fill), color: hex(style.rag[cell.rating].text) };
  return (
    <div className="paper-table-wrap">
      <table className="paper-table" style={{ fontSize: `${style.table.size}pt` }}>
        <TableCaption caption={block.caption} />
        <colgroup>
          {block.columns.map((column) => (
            <col key={column.title} style={{ width: `${(column.width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {block.columns.map((column, at) => (
              <th key={column.title} scope="col" style={{ ...head, ...edge, ...align(at) }}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, rowAt) => (
            <tr key={rowAt} style={row.total ? { background: hex(style.table.totalFill), fontWeight: 700 } : undefined}>
              {row.cells.map((cell, at) => {
                const look = { ...edge, ...align(at), ...paint(cell) };
                const words = <InlineLine line={cell.text} figures={document.figures} />;
                return at === 0 && block.rowHeaders ? (
                  <th key={at} scope="row" style={look}>
                    {words}
                  </th>
                ) : (
                  <td key={at} style={look}>
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Note text={block.note} />
    </div>
  );
}

function TableCaption({ caption }: { readonly caption: Caption }): ReactElement {
  return (
    <caption className="paper-caption" id={caption.anchor} tabIndex={-1}>
      {sayCaption(caption)}
    </caption>
  );
}
