import { extname } from 'node:path';
import { type Reply, refuse, done } from '../../shared/model/reply.ts';
import type { Document, Pictures } from '../../shared/document/document.ts';
import type { Carrier } from '../files/carrier.ts';
import { writePlainText } from '../../shared/document/plain-text.ts';
import type { WritePaper } from './off-thread.ts';
import { makeDeck } from '../../shared/deck/make-deck.ts';
import { writeSlides } from '../slides/write-slides.ts';
import { writeWord } from '../word/write-word.ts';

/** A paper to be written, as it can be handed to another thread. */
export type Order = {
  readonly document: Document;
  readonly kind: 'docx' | 'txt' | 'pptx';
  readonly carrier: Carrier | null;
  readonly pictures: Pictures;
};

/** What a report can be written as, by the ending of its file. */
export type PaperKind = Order['kind'] | 'pdf';

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
export const writeHere: WritePaper = (order) => Promise.resolve(done(writePaper(order)));

/** The bytes of a paper. Nothing is read and nothing asked, so it can run on any thread. */
export function writePaper({ document, kind, carrier, pictures }: Order): Uint8Array {
  if (kind === 'pptx') return writeSlides(makeDeck(document));
  return kind === 'docx'
    ? writeWord(document, { carrier, pictures })
    : new TextEncoder().encode(writePlainText(document));
}
