// The page of a window that is never shown: main hands it the one paper to draw, and prints it. Nothing of the screens is in it.
import type { Document } from '../shared/document/document.ts';
import type { PageStart } from '../shared/document/pages.ts';
import { findPageStarts } from './parts/paper/find-page-starts.ts';
import { keepRoomForNotes, setNotesAtFoot } from './parts/paper/notes-at-foot.ts';
import { printSheet } from './parts/paper/print-sheet.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('print.html has no element with the id root');

Object.assign(globalThis, {
  printPaper: (paper: Document): Promise<number> => printSheet(place, paper),
  findPageStarts: (pdf: string): Promise<readonly PageStart[] | null> => findPageStarts(place, pdf),
  keepRoomForNotes: (): boolean => keepRoomForNotes(place),
  setNotesAtFoot: (pdf: string): Promise<number | null> => setNotesAtFoot(place, pdf),
});
