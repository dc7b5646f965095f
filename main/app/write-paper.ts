import { extname } from 'node:path';
import { type Reply, refuse, done } from '../../shared/model/reply.ts';
import type { Document, Pictures } from '../../shared/document/document.ts';
import type { Carrier } from '../files/carrier.ts';
import { writePlainText } from '../../shared/document/plain-text.ts';
import type { WritePaper } from './off-thread.ts';
import { makeDeck } from '../../shared/deck/make-deck.ts';
import type { Book } from '../../shared/sheets/book.ts';
import { writeBook } from '../sheets/write-book.ts';
import { writeSlides } from '../slides/write-slides.ts';
import { writeWord } from '../word/write-word.ts';

/** A paper to be written. */
type PaperOrder = {
  readonly document: Document;
  readonly kind: 'docx' | 'txt' | 'pptx';
  readonly carrier: Carrier | null;
  readonly pictures: Pictures;
};

/** What is to be written, a paper or a workbook, as it can be handed to another thread. */
export type Order = PaperOrder | { readonly kind: 'xlsx'; readonly book: Book };

/** What a report can be written as, by the ending of its file. */
export type PaperKind = PaperOrder['kind'] | 'pdf';

const KINDS: readonly PaperKind[] = ['docx', 'pdf', 'txt', 'pptx'];

/** The kind of paper that the ending of `path` asks for. */
export function kindOfPaper(path: string): Reply<PaperKind> {
  const ending = extname(path).slice(1).toLowerCase();
  const kind = KINDS.find((one) => one === ending);
  if (kind !== undefined) return done(kind);
  const asked = ending === '' ? 'has no ending' : `ends in .${ending}`;
  return refuse(
    'bad-request',
    `The file to write ${asked}: a paper is written as .docx, .pdf or .txt, a briefing as .pptx.`,
  );
}

/** Writes a paper on the thread that asks. */
export const writeHere: WritePaper = (order) => Promise.resolve(writePaper(order));

/** The bytes of a paper or workbook. Nothing is read and nothing asked, so it can run on any thread. */
export function writePaper(order: Order): Reply<Uint8Array> {
  return done(bytesOf(order));
}

function bytesOf(order: Order): Uint8Array {
  if (order.kind === 'xlsx') return writeBook(order.book);
  const { document, kind, carrier, pictures } = order;
  if (kind === 'pptx') return writeSlides(makeDeck(document));
  return kind === 'docx'
    ? writeWord(document, { carrier, pictures })
    : new TextEncoder().encode(writePlainText(document));
}
