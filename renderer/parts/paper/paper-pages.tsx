import { memo, type ReactElement, useMemo, useRef } from 'react';
import type { Document, Edge, EdgePiece } from '../../../shared/document/document.ts';
import { makePager, type PaperPage, type PrintedPages } from '../../../shared/document/pages.ts';
import type { Setting } from './blocks.tsx';
import { Footnotes, PaperFrame, PaperPlace, useSetting } from './paper.tsx';
import { placeOf } from './places.ts';
import { useInSight } from './use-in-sight.ts';

type PagesProps = { readonly document: Document; readonly printed: PrintedPages };

/** The finished report on its pages, as it will be printed: each ends where the printer ends it, with its head and foot. */
export const PaperPages = memo(function PaperPages({ document, printed }: PagesProps): ReactElement {
  const setting = useSetting(document);
  const { blocks, footnotes } = document;
  const setPages = useMemo(() => makePager(), []);
  const pages = useMemo(() => setPages({ blocks, footnotes }, printed), [setPages, blocks, footnotes, printed]);
  return (
    <PaperFrame document={document}>
      {pages.map((page, at) => (
        // A page has no identity but its number.
        <PageSheet
          key={at}
          page={page}
          notesAt={printed.notesAt}
          number={at + 1}
          count={pages.length}
          setting={setting}
          header={document.header}
          footer={document.footer}
        />
      ))}
    </PaperFrame>
  );
});

type SheetProps = {
  readonly page: PaperPage;
  readonly notesAt: PrintedPages['notesAt'];
  readonly number: number;
  readonly count: number;
  readonly setting: Setting;
  readonly header: Edge;
  readonly footer: Edge;
};

const PageSheet = memo(
  function PageSheet({ page, notesAt, number, count, setting, header, footer }: SheetProps): ReactElement {
    const sheet = useRef<HTMLDivElement>(null);
    // Ten thousand risks would keep the screen blank for seconds.
    const isDrawn = useInSight(sheet, isMereRows(page));
    const shown = isDrawn ? page : EMPTY;
    const notes =
      shown.notes === null ? null : (
        <Footnotes {...shown.notes} figures={setting.figures} atFoot={notesAt === 'foot'} />
      );
    return (
      <div ref={sheet} className="paper-sheet paper-page" role="group" aria-label={`Page ${number} of ${count}`}>
        <PageEdge edge={header} place="header" number={number} count={count} />
        <div className="paper-page-body">
          {shown.items.map(({ at, block, whole, from }) => (
            <PaperPlace
              key={`${placeOf(block, at)} ${from === null}`}
              at={at}
              block={block}
              whole={whole}
              from={from}
              setting={setting}
            />
          ))}
          {isDrawn ? null : <WaitingRows page={page} />}
          {notesAt === 'end' ? notes : null}
        </div>
        {notesAt === 'foot' ? notes : null}
        <PageEdge edge={footer} place="footer" number={number} count={count} />
      </div>
    );
  },
  (one, other) =>
    (one.page === other.page || isSamePage(one.page, other.page)) &&
    one.notesAt === other.notesAt &&
    one.count === other.count &&
    one.setting === other.setting &&
    one.header === other.header &&
    one.footer === other.footer,
);

const EMPTY: PaperPage = { items: [], notes: null };

function isSamePage(one: PaperPage, other: PaperPage): boolean {
  return (
    one.notes?.notes.length === other.notes?.notes.length &&
    (one.notes?.notes ?? []).every((note, at) => note === other.notes?.notes[at]) &&
    one.items.length === other.items.length &&
    one.items.every((item, at) => item.block === other.items[at]?.block && item.at === other.items[at]?.at)
  );
}

/** Whether `page` holds nothing but rows of a table that began before it: no reference leads there. */
function isMereRows({ items }: PaperPage): boolean {
  return items.length === 1 && items.every(({ block, from }) => block.kind === 'table' && from !== null);
}

/** Where the rows of a page stand that is not drawn yet, for whoever looks for one of them. */
function WaitingRows({ page: { items } }: { readonly page: PaperPage }): ReactElement {
  return (
    <>
      {items.map(({ at, block, from }) =>
        block.kind === 'table' ? (
          <div
            key={at}
            className="paper-block paper-waiting"
            data-at={at}
            data-first={from?.part ?? 0}
            data-rows={block.rows.length}
          />
        ) : null,
      )}
    </>
  );
}

type EdgeProps = {
  readonly edge: Edge;
  readonly place: 'header' | 'footer';
  readonly number: number;
  readonly count: number;
};

/** The line at the head or foot of a page, with the page's number. */
function PageEdge({ edge, place, number, count }: EdgeProps): ReactElement | null {
  const say = (piece: EdgePiece): string =>
    piece.kind === 'text' ? piece.text : `${piece.kind === 'page' ? number : count}`;
  const sides = [edge.left, edge.centre, edge.right].map((side) => side.map(say).join(''));
  if (sides.every((side) => side === '')) return null;
  return (
    <p className={`paper-edge paper-${place}`}>
      {sides.map((side, at) => (
        <span key={at}>{side}</span>
      ))}
    </p>
  );
}
