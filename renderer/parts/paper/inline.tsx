import { Fragment, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import type { FigureUse, Inline, Line } from '../../../shared/document/document.ts';
import { announce } from '../../state/announce.ts';
import { footnotePlace, visitPlace } from './places.ts';

type LineProps = { readonly line: Line; readonly figures: readonly FigureUse[] };

/** A line of the paper: words, emphasis, links, references and figures. */
export function InlineLine({ line, figures }: LineProps): ReactElement {
  return (
    <>
      {line.map((piece, at) => (
        // The pieces of a finished line have no identity but their place.
        <Fragment key={at}>{drawPiece(piece, figures)}</Fragment>
      ))}
    </>
  );
}

function drawPiece(piece: Inline, figures: readonly FigureUse[]): ReactNode {
  switch (piece.kind) {
    case 'text':
      return mark(piece.language, emphasise(piece.text, piece.bold === true, piece.italic === true));
    case 'link':
      return <PaperLink text={piece.text} href={piece.href} />;
    case 'reference':
      return (
        <a
          className="paper-reference"
          href={`#${piece.anchor}`}
          onClick={(event) => {
            event.preventDefault();
            visitPlace(piece.anchor, event.currentTarget);
          }}
        >
          {piece.text}
        </a>
      );
    case 'figure': {
      const use = figures[piece.use];
      return (
        <span className="paper-figure-use" data-use={piece.use} title={use === undefined ? undefined : sayUse(use)}>
          {emphasise(piece.text, piece.bold === true, false)}
        </span>
      );
    }
    case 'footnote':
      return (
        <sup className="paper-note-mark">
          <a
            className="paper-reference"
            href={`#${footnotePlace(piece.note)}`}
            aria-label={`Footnote ${piece.text}`}
            onClick={(event) => {
              event.preventDefault();
              visitPlace(footnotePlace(piece.note), event.currentTarget);
            }}
          >
            {piece.text}
          </a>
        </sup>
      );
    case 'break':
      return <br />;
  }
}

/** Words in another language are read out as such. */
function mark(language: string | undefined, words: ReactNode): ReactNode {
  return language === undefined ? words : <span lang={language}>{words}</span>;
}

function emphasise(text: string, bold: boolean, italic: boolean): ReactNode {
  const slanted = italic ? <em>{text}</em> : text;
  return bold ? <strong>{slanted}</strong> : slanted;
}

/** `Open plans, as at 31 May 2023`. */
export function sayUse(use: FigureUse): string {
  return use.asAt === '' ? use.source : `${use.source}, as at ${use.asAt}`;
}

// Not an anchor with an address: nothing in this window leads out of it, by whatever button or key. What is asked for here the app shows
// in full and opens outside, when it is https or e-mail and the person says so.
function PaperLink({ text, href }: { readonly text: string; readonly href: string }): ReactElement {
  const say = (): void => {
    announce(`This link leads to ${href}.`);
    window.open(href);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') say();
  };
  return (
    <span role="link" tabIndex={0} className="paper-link focusable" title={href} onClick={say} onKeyDown={press}>
      {text}
    </span>
  );
}
