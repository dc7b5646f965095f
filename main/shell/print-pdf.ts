import type { WebContents } from 'electron';
import { z } from 'zod';
import { type Document, type Edge, type EdgePiece, sayEdge } from '../../shared/document/document.ts';
import { isTooLongForPages, type PrintedPages } from '../../shared/document/pages.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';

const INCH = 25.4;

/** What of the window makes a PDF: enough of Electron's for a test to stand in. */
export type Printer = Pick<WebContents, 'executeJavaScript' | 'printToPDF'>;

/**
 * The paper as a PDF, tagged and with bookmarks from its headings: the page of `printer` is handed this very document and shows
 * nothing else, so that a public part is never printed from what a screen happens to show. `died` fails once that page has died.
 * Null where the footnotes were to stand at the feet of the pages and cannot: then the paper is to be drawn anew with them at its end.
 */
export async function printPaper(
  printer: Printer,
  document: Document,
  notesAt: PrintedPages['notesAt'],
  signal: AbortSignal,
  died: Promise<never>,
): Promise<Reply<Uint8Array> | null> {
  const gone = died.catch((): null => null);
  const drawn = await Promise.race([drawPaper(printer, document), gone]);
  if (drawn === null) return refuseTooLong(document);
  if (!drawn)
    return refuse('cannot-write', `The PDF of “${document.title}” was not written: its page could not be drawn.`);
  if (signal.aborted) return refuseCalledOff();
  const pages =
    notesAt === 'end' ? null : await Promise.race([setNotesAtFoot(printer, document).catch(failNotes), gone]);
  if (pages === 'cannot') return null;
  if (signal.aborted) return refuseCalledOff();
  const print = printer.printToPDF({
    ...sheetOf(document),
    displayHeaderFooter: true,
    headerTemplate: edgeTemplate(document.header, document),
    footerTemplate: edgeTemplate(document.footer, document),
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  const pdf = await Promise.race([print.catch((): null => null), gone]);
  if (signal.aborted) return refuseCalledOff();
  if (pdf === null) return refuseTooLong(document);
  return pages !== null && countPages(pdf) !== pages ? null : done(new Uint8Array(pdf));
}

/**
 * Sets the footnotes at the feet of their pages on the page of `printer`; answers how many pages that makes, null where all of it is
 * as it was since the notes stand at the paper's end, and `cannot` where they should and could not be set.
 */
async function setNotesAtFoot(printer: Printer, document: Document): Promise<number | 'cannot' | null> {
  if (!(await keepRoomForNotes(printer, document))) return null;
  const room = await printer.printToPDF(sheetOf(document));
  const pages: unknown = await printer.executeJavaScript(`setNotesAtFoot("${room.toString('base64')}")`);
  return z.int().positive().safeParse(pages).data ?? 'cannot';
}

function failNotes(): 'cannot' {
  return 'cannot';
}

/** Whether the page of `printer` keeps room for footnotes in its lines now. A very long paper is printed only once. */
async function keepRoomForNotes(printer: Printer, document: Document): Promise<boolean> {
  if (document.footnotes.length === 0 || isTooLongForPages(document)) return false;
  return (await printer.executeJavaScript('keepRoomForNotes()')) === true;
}

/** How many pages a PDF of Chromium has: each is an object of its own, which is never packed. */
function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0;
}

/** Chromium gives a print up, and its page may die of it, where a paper has many thousands of rows. */
function refuseTooLong({ title }: Document): Reply<never> {
  return refuse(
    'cannot-write',
    `The PDF of “${title}” was not written: the paper is too long to be printed here. Open the Word file and save it as PDF from there.`,
  );
}

/**
 * The pages of the paper when it is printed: where each after the first begins, read from a print of it; null where that cannot be
 * told.
 */
export async function readPrintedPages(printer: Printer, document: Document): Promise<PrintedPages | null> {
  if (!(await drawPaper(printer, document))) return null;
  // The first note of a paper that had none stands where it will be printed, at once.
  const notesAt = document.footnotes.length === 0 || (await keepRoomForNotes(printer, document)) ? 'foot' : 'end';
  const pdf = await printer.printToPDF(sheetOf(document));
  const found: unknown = await printer.executeJavaScript(`findPageStarts("${pdf.toString('base64')}")`);
  const starts = PageStarts.safeParse(found).data ?? null;
  return starts === null ? null : { starts, notesAt };
}

const count = z.int().nonnegative();
const PageStarts = z.array(z.strictObject({ block: count, part: count, letters: count })).nullable();

/** Draws the paper on the page of `printer`; whether all of it stands there. */
async function drawPaper(printer: Printer, document: Document): Promise<boolean> {
  const json = JSON.stringify(JSON.stringify(document));
  const drawn: unknown = await printer.executeJavaScript(`printPaper(JSON.parse(${json}))`);
  return drawn === document.blocks.length;
}

function refuseCalledOff(): Reply<never> {
  return refuse('cancelled', 'The PDF was not written: it was called off.');
}

/** The sheet that the paper is printed on: a print with a head and a foot ends its pages where one without does. */
function sheetOf(document: Document): Parameters<Printer['printToPDF']>[0] {
  const { page } = document.style;
  const inches = (millimetres: number): number => millimetres / INCH;
  return {
    pageSize: { width: inches(page.width), height: inches(page.height) },
    margins: {
      top: inches(page.margins.top),
      right: inches(page.margins.right),
      bottom: inches(page.margins.bottom),
      left: inches(page.margins.left),
    },
    printBackground: true,
  };
}

/** A line at the head or foot of every page, as Chromium takes it; an empty one must still be said. */
function edgeTemplate(edge: Edge, { style }: Document): string {
  if (sayEdge(edge) === '') return '<span></span>';
  const { margins } = style.page;
  const side = (pieces: readonly EdgePiece[]): string => `<span>${pieces.map(pieceTemplate).join('')}</span>`;
  const look = `font-family: ${escapeHtml(style.font)}, sans-serif; font-size: ${style.table.size}pt; width: 100%; display: flex; justify-content: space-between; padding: 0 ${margins.right}mm 0 ${margins.left}mm;`;
  return `<div style="${look}">${side(edge.left)}${side(edge.centre)}${side(edge.right)}</div>`;
}

function pieceTemplate(piece: EdgePiece): string {
  if (piece.kind === 'text') return escapeHtml(piece.text);
  return piece.kind === 'page' ? '<span class="pageNumber"></span>' : '<span class="totalPages"></span>';
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
