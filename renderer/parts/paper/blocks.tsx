import { type CSSProperties, memo, type ReactElement } from 'react';
import {
  type Block,
  type Caption,
  type Document,
  type Flow,
  type List,
  type Numbered,
  type NumberingLevel,
  type Spoken,
  type Writers,
  writeBlock,
} from '../../../shared/document/document.ts';
import type { Place } from '../../../shared/document/slice-block.ts';
import { itemLeadsInto } from '../../../shared/document/leads-into.ts';
import { sayCaption } from '../../../shared/document/plain-text.ts';
import { CaptionWords } from './caption-words.tsx';
import { ChartFigure } from '../chart/chart-figure.tsx';
import { hex } from '../chart/colour.ts';
import { InlineLine } from './inline.tsx';
import { goToPlace } from './places.ts';
import { PaperPicture } from './picture.tsx';
import { PaperTable } from './table.tsx';
import { Timeline } from './timeline.tsx';

const mm = (length: number): string => `${length}mm`;

/** What a block is drawn with, of the document it stands in. */
export type Setting = Pick<Document, 'style' | 'numberings' | 'figures'>;

type BlockProps = {
  readonly block: Block;
  /** What `block` is a part of, where it goes over pages. */
  readonly whole?: Block;
  readonly document: Setting;
  readonly from?: Place | null;
};

/**
 * One block of the paper as HTML. It decides nothing: numbers, words and order are the document's. `from` says where it goes on from
 * the page before: what has its number, mark or heading there has none here.
 */
export const PaperBlock = memo(function PaperBlock({
  block,
  whole = block,
  document,
  from = null,
}: BlockProps): ReactElement {
  return writeBlock(writersFor(document, from, whole), block);
});

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5' } as const;

function writersFor(document: Setting, from: Place | null, whole: Block): Writers<ReactElement> {
  const goesOn = from !== null && from.letters > 0;
  const line = (text: Parameters<typeof InlineLine>[0]['line']): ReactElement => (
    <InlineLine line={text} figures={document.figures} />
  );
  const level = (number: Numbered): NumberingLevel | undefined => document.numberings[number.list]?.[number.level];
  const flow = (blocks: readonly Flow[]): readonly ReactElement[] =>
    blocks.map((block, at) => (
      <PaperBlock key={at} block={block} document={document} from={at === 0 && goesOn ? from : null} />
    ));
  const { rag, table } = document.style;

  return {
    title: (block) => (
      <h1 className="paper-title">
        {block.text}
        <Also also={block.also} />
      </h1>
    ),
    field: (block) => (
      <p className="paper-field">
        <span className="paper-label">
          {block.label}
          <Also also={block.also} />
        </span>{' '}
        <span>{line(block.value)}</span>
      </p>
    ),
    fields: (block) => (
      <table className="paper-table paper-fields" aria-label={block.name}>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" style={{ borderColor: hex(table.rule) }}>
                {row.label}
                <Also also={row.also} />
              </th>
              <td style={{ borderColor: hex(table.rule) }}>{flow(row.content)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    ),
    heading: (block) => {
      const Tag = HEADINGS[block.level];
      return (
        <Tag className={`paper-h${block.level}`} style={hang(block.number, level, 0)}>
          <Number number={block.number} />
          {block.text}
          <Also also={block.also} />
        </Tag>
      );
    },
    paragraph: (block) => (
      <p className={`paper-p paper-${block.role ?? 'body'}`} style={hang(block.number, level, block.indent)}>
        <Number number={block.number} goesOn={goesOn} />
        {line(block.text)}
      </p>
    ),
    list: (block) => <PaperList list={block} document={document} level={level} goesOn={goesOn} />,
    quote: (block) => (
      <blockquote className="paper-quote" style={{ marginLeft: mm(block.indent + 5) }}>
        <p>{line(block.text)}</p>
        {block.from === '' ? null : <p className="paper-quote-from">{block.from}</p>}
      </blockquote>
    ),
    box: (block) => (
      <div className={`paper-${block.edge}`} style={{ borderColor: hex(table.rule) }}>
        {flow(block.blocks)}
      </div>
    ),
    table: (block) => (
      <PaperTable
        block={block}
        whole={whole.kind === 'table' ? whole : block}
        document={document}
        from={from?.part ?? 0}
      />
    ),
    chart: (block) => (
      <figure className="paper-figure" aria-label={sayCaption(block.caption)}>
        <FigureCaption caption={block.caption} place="above" />
        <ChartFigure spec={block.spec} height={300} paper={document.style} />
        <FigureCaption caption={block.caption} place="below" />
        <Note text={block.note} />
      </figure>
    ),
    timeline: (block) => (
      <figure className="paper-figure" aria-label={sayCaption(block.caption)}>
        <FigureCaption caption={block.caption} place="above" />
        <Timeline block={block} rag={rag} />
        <FigureCaption caption={block.caption} place="below" />
        <Note text={block.note} />
      </figure>
    ),
    picture: (block) => (
      <figure className="paper-figure" aria-label={sayCaption(block.caption)}>
        <FigureCaption caption={block.caption} place="above" />
        <PaperPicture picture={block} />
        <FigureCaption caption={block.caption} place="below" />
        <Note text={block.note} />
      </figure>
    ),
    card: (block) => (
      <div className="paper-box paper-card" style={{ borderColor: hex(table.rule) }}>
        {from === null ? <p className="paper-label">{block.title}</p> : null}
        {block.lines.map((one) => (
          <p key={one.label}>
            <span className="paper-label">{one.label}:</span>{' '}
            <span
              style={
                one.rating === null
                  ? undefined
                  : { background: hex(rag[one.rating].fill), color: hex(rag[one.rating].text) }
              }
            >
              {line(one.value)}
            </span>
          </p>
        ))}
      </div>
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
    contents: (block) => (
      <nav aria-label={block.title === '' ? 'Contents of the paper' : block.title}>
        {block.title === '' ? null : <p className="paper-label">{block.title}</p>}
        <ul className="paper-contents">
          {block.entries.map((entry) => (
            <li key={entry.anchor} style={{ marginLeft: mm((entry.level - 2) * 6) }}>
              <a
                className="paper-reference"
                href={`#${entry.anchor}`}
                onClick={(event) => {
                  event.preventDefault();
                  goToPlace(entry.anchor);
                }}
              >
                {`${entry.number} ${entry.text}`.trim()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    ),
    pageBreak: () => <hr className="paper-page-break" />,
  };
}

type LevelOf = (number: Numbered) => NumberingLevel | undefined;

type ListProps = {
  readonly list: List;
  readonly document: Setting;
  readonly level: LevelOf;
  /** Its first item began on the page before. */
  readonly goesOn: boolean;
};

/** Items stand in one list and say their depth: the numbers and marks are the document's, not the browser's. */
function PaperList({ list, document, level, goesOn }: ListProps): ReactElement {
  const { bullets, hang: step } = document.style;
  return (
    <ul className="paper-steps">
      {list.items.map((item, at) => {
        const mark = bullets[Math.min(item.level, 2)] ?? '•';
        const place =
          item.number === null
            ? { paddingLeft: mm(item.indent), ['--hang' as string]: mm(step / 2) }
            : hang(item.number, level, 0);
        return (
          // The items of a finished paper have no identity but their place.
          <li
            key={at}
            className={itemLeadsInto(item, list.items[at + 1]) ? 'paper-leads' : undefined}
            style={place}
            {...(item.anchor !== null && !(goesOn && at === 0) && { id: item.anchor, tabIndex: -1 })}
          >
            <span className="paper-number" aria-hidden={item.number === null}>
              {goesOn && at === 0 ? null : `${item.number?.text ?? mark} `}
            </span>
            <InlineLine line={item.text} figures={document.figures} />
          </li>
        );
      })}
    </ul>
  );
}

/** The text stands at the level's indent; its number hangs before it. */
function hang(number: Numbered | null, level: LevelOf, indent: number): CSSProperties {
  if (number === null) return indent === 0 ? {} : { paddingLeft: mm(indent) };
  const found = level(number);
  const [text, back] = [found?.indent ?? indent, found?.hang ?? 10];
  return { paddingLeft: mm(text), ['--hang' as string]: mm(back) };
}

type NumberProps = { readonly number: Numbered | null; readonly goesOn?: boolean };

/** Words that go on from the page before keep the room of their number. */
function Number({ number, goesOn = false }: NumberProps): ReactElement | null {
  return number === null ? null : <span className="paper-number">{goesOn ? null : `${number.text} `}</span>;
}

function Also({ also }: { readonly also: Spoken | undefined }): ReactElement | null {
  if (also === undefined) return null;
  return (
    <>
      {' / '}
      <span lang={also.language}>{also.text}</span>
    </>
  );
}

function Note({ text }: { readonly text: string }): ReactElement | null {
  return text === '' ? null : <p className="paper-note">{text}</p>;
}

type CaptionProps = { readonly caption: Caption; readonly place: Caption['place'] };

function FigureCaption({ caption, place }: CaptionProps): ReactElement | null {
  if (caption.place !== place) return null;
  return (
    <figcaption className="paper-caption" id={caption.anchor} tabIndex={-1}>
      <CaptionWords caption={caption} />
    </figcaption>
  );
}
