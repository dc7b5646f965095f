import { memo, type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import { cutForPrint, type PrintPiece } from '../../../shared/document/print-pieces.ts';
import { leadsInto } from '../../../shared/document/leads-into.ts';
import type { NotesOnPage, OnPage } from '../../../shared/document/pages.ts';
import { PaperBlock, type Setting } from './blocks.tsx';
import './paper.css';
import './spacing.css';
import { InlineLine } from './inline.tsx';
import { makeLook } from './look.ts';
import { footnotePlace, placeOf } from './places.ts';
import { DrawWhole } from './rows-in-sight.tsx';

type FrameProps = { readonly document: Document; readonly children: ReactNode };

/** What the sheets of a paper have in common: its name, its language and its look in the house style. */
export function PaperFrame({ document, children }: FrameProps): ReactElement {
  const { style } = document;
  const look = {
    ...makeLook(style),
    fontSize: `${style.bodySize}pt`,
    lineHeight: style.lineSpacing * 1.15,
  };
  return (
    <article className="paper" lang={document.language} aria-label={`Preview of ${document.title}`} style={look}>
      {children}
    </article>
  );
}

/** The finished report on one sheet, however long: as it is handed to the printer, and on the screen until its page ends are known. */
export const Paper = memo(function Paper({ document }: { readonly document: Document }): ReactElement {
  const setting = useSetting(document);
  return (
    <PaperFrame document={document}>
      <div className="paper-sheet">
        {document.blocks.map((block, at) => (
          <PaperPlace
            key={placeOf(block, at)}
            at={at}
            block={block}
            whole={block}
            from={null}
            setting={setting}
            leads={leadsInto(block, document.blocks[at + 1])}
          />
        ))}
        <Footnotes notes={document.footnotes} first={0} goesOn={false} figures={document.figures} />
      </div>
    </PaperFrame>
  );
});

/** What a block is drawn with: the same object while it is the same, so that only blocks that changed are drawn again. */
export function useSetting({ style, numberings, figures }: Document): Setting {
  return useMemo(() => ({ style, numberings, figures }), [style, numberings, figures]);
}

type PlaceProps = OnPage & {
  readonly setting: Setting;
  /** It stays on a page with how the next block begins. */
  readonly leads?: boolean;
};

/** A block where it stands on a sheet, or what of it stands there. */
export const PaperPlace = memo(function PaperPlace({
  at,
  block,
  whole,
  from,
  setting,
  leads = false,
}: PlaceProps): ReactElement {
  // On a screen a long table is drawn as far as it is in sight, and needs no pieces.
  const isPrinted = useContext(DrawWhole);
  const pieces = useMemo(
    (): readonly PrintPiece[] => (isPrinted ? cutForPrint(block) : [{ block, from }]),
    [isPrinted, block, from],
  );
  // Tables and charts carry their anchor on the caption; what goes on from the page before has it there.
  const id = 'caption' in block || from !== null ? undefined : placeOf(block, at);
  return (
    <div
      id={id}
      data-at={at}
      className={`paper-block paper-of-${block.kind}${leads ? ' paper-leads' : ''}`}
      tabIndex={-1}
    >
      {pieces.map((piece, nth) => (
        <PaperBlock key={nth} block={piece.block} whole={whole} document={setting} from={piece.from} />
      ))}
    </div>
  );
});

type FootnotesProps = NotesOnPage & {
  readonly figures: Document['figures'];
  /** They stand at the foot of the page that calls them, not behind the last block. */
  readonly atFoot?: boolean;
};

export function Footnotes({ notes, first, goesOn, figures, atFoot = false }: FootnotesProps): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <ol className={`paper-footnotes${atFoot ? ' paper-at-foot' : ''}`} aria-label="Footnotes">
      {notes.map((note, at) => {
        const begins = at > 0 || !goesOn;
        return (
          <li
            key={note.number}
            className={begins ? undefined : 'paper-goes-on'}
            id={begins ? footnotePlace(first + at) : undefined}
            value={note.number}
            tabIndex={-1}
          >
            <InlineLine line={note.text} figures={figures} />
          </li>
        );
      })}
    </ol>
  );
}
