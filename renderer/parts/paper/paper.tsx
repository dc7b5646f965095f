import { type CSSProperties, memo, type ReactElement } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import { hex } from '../chart/colour.ts';
import { PaperBlock } from './blocks.tsx';
import './paper.css';
import { placeOf } from './places.ts';

/** The finished report on a sheet of its own width, in the house style: white in every theme, as it will be printed. */
export const Paper = memo(function Paper({ document }: { readonly document: Document }): ReactElement {
  const { style } = document;
  const [title, section, sub] = style.headingSizes;
  const look: CSSProperties & { readonly [name: `--${string}`]: string } = {
    width: `${style.page.width}mm`,
    minHeight: `${style.page.height}mm`,
    padding: `${style.page.margin}mm`,
    fontFamily: `"${style.font}", Arial, "Liberation Sans", sans-serif`,
    fontSize: `${style.bodySize}pt`,
    lineHeight: style.lineSpacing * 1.15,
    '--after': `${style.spaceAfter}pt`,
    '--heading': hex(style.headingColour),
    '--title-size': `${title}pt`,
    '--section-size': `${section}pt`,
    '--sub-size': `${sub}pt`,
  };
  return (
    <article className="paper" lang={document.language} aria-label={`Preview of ${document.title}`} style={look}>
      {document.blocks.map((block, at) => {
        const id = placeOf(block, at);
        // Tables and charts carry their anchor on the caption.
        return (
          <div
            key={id}
            id={block.kind === 'table' || block.kind === 'chart' ? undefined : id}
            className="paper-block"
            tabIndex={-1}
          >
            <PaperBlock block={block} document={document} />
          </div>
        );
      })}
      {document.footer === '' ? null : <p className="paper-footer">{document.footer}</p>}
    </article>
  );
});
