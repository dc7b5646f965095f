import { type CSSProperties, memo, type ReactElement, useMemo } from 'react';
import { type Block, type Document, sayEdge } from '../../../shared/document/document.ts';
import type { HouseStyle } from '../../../shared/document/house-style.ts';
import { hex } from '../chart/colour.ts';
import { PaperBlock, type Setting } from './blocks.tsx';
import './paper.css';
import { InlineLine } from './inline.tsx';
import { footnotePlace, placeOf } from './places.ts';

type Look = CSSProperties & { readonly [name: `--${string}`]: string | number };

/** The finished report on a sheet of its own width, in the house style: white in every theme, as it will be printed. */
export const Paper = memo(function Paper({ document }: { readonly document: Document }): ReactElement {
  const { style, numberings, figures } = document;
  // What a block is drawn with stays the same object while it is the same, so that only blocks that changed are drawn again.
  const setting = useMemo(() => ({ style, numberings, figures }), [style, numberings, figures]);
  const { margins } = style.page;
  const look: Look = {
    width: `${style.page.width}mm`,
    minHeight: `${style.page.height}mm`,
    padding: `${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm`,
    fontFamily: `"${style.font}", Arial, "Liberation Sans", sans-serif`,
    fontSize: `${style.bodySize}pt`,
    lineHeight: style.lineSpacing * 1.15,
    '--after': `${style.spaceAfter}pt`,
    '--heading-font': `"${style.headingFont}", Arial, "Liberation Sans", sans-serif`,
    '--caption-size': `${style.caption.size}pt`,
    '--caption-weight': style.caption.bold ? 700 : 400,
    '--caption-slant': style.caption.italic ? 'italic' : 'normal',
    '--caption-colour': hex(style.caption.colour),
    ...headingLooks(style),
  };
  return (
    <article className="paper" lang={document.language} aria-label={`Preview of ${document.title}`} style={look}>
      {sayEdge(document.header) === '' ? null : <p className="paper-header">{sayEdge(document.header)}</p>}
      {document.blocks.map((block, at) => {
        const id = placeOf(block, at);
        return <Place key={id} id={id} block={block} setting={setting} />;
      })}
      <Footnotes document={document} />
      {sayEdge(document.footer) === '' ? null : <p className="paper-footer">{sayEdge(document.footer)}</p>}
    </article>
  );
});

type PlaceProps = { readonly id: string; readonly block: Block; readonly setting: Setting };

const Place = memo(function Place({ id, block, setting }: PlaceProps): ReactElement {
  // Tables and charts carry their anchor on the caption.
  return (
    <div id={'caption' in block ? undefined : id} className="paper-block" tabIndex={-1}>
      <PaperBlock block={block} document={setting} />
    </div>
  );
});

/** Each level of heading as its own variables: `--h2-size`, `--h2-colour` and so on. */
function headingLooks(style: HouseStyle): Look {
  const looks = style.headings.flatMap((look, at): readonly (readonly [string, string | number])[] => {
    const name = `--h${at + 1}`;
    return [
      [`${name}-size`, `${look.size}pt`],
      [`${name}-colour`, hex(look.colour)],
      [`${name}-weight`, look.bold ? 700 : 400],
      [`${name}-slant`, look.italic ? 'italic' : 'normal'],
      [`${name}-before`, `${look.before}pt`],
      [`${name}-after`, `${look.after}pt`],
    ];
  });
  return Object.fromEntries(looks) as Look;
}

function Footnotes({ document }: { readonly document: Document }): ReactElement | null {
  if (document.footnotes.length === 0) return null;
  return (
    <ol className="paper-footnotes" aria-label="Footnotes">
      {document.footnotes.map((note, at) => (
        <li key={note.number} id={footnotePlace(at)} value={note.number} tabIndex={-1}>
          <InlineLine line={note.text} figures={document.figures} />
        </li>
      ))}
    </ol>
  );
}
