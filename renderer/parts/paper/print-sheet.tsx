import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Document } from '../../../shared/document/document.ts';
import { queries } from '../../state/queries.ts';
import { shareDocument } from '../../state/share-document.ts';
import '../base.css';
import { Paper } from './paper.tsx';
import './print.css';
import { DrawWhole } from './rows-in-sight.tsx';

/** In milliseconds, between two looks whether the pictures are there. */
const PAUSE = 20;

/** What the window shows: a paper drawn again after a key is drawn only where it changed. */
let shown: { readonly root: Root; readonly paper: Document } | null = null;

/**
 * Draws `paper`, and nothing else, in a window that is only there to be printed; answers how many of its blocks stand on the page
 * once its charts are drawn and its pictures are read.
 */
export async function printSheet(place: HTMLElement, paper: Document): Promise<number> {
  document.title = paper.title;
  document.body.classList.add('on-paper');
  const now = {
    root: shown?.root ?? createRoot(place),
    paper: shown === null ? paper : shareDocument(shown.paper, paper),
  };
  shown = now;
  flushSync(() => now.root.render(<Sheet paper={now.paper} />));
  while (queries.isFetching() > 0) await new Promise((done) => setTimeout(done, PAUSE));
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
  return document.querySelectorAll('.paper-sheet > .paper-block').length;
}

function Sheet({ paper }: { readonly paper: Document }): ReactElement {
  return (
    <QueryClientProvider client={queries}>
      <DrawWhole value>
        <Paper document={paper} />
      </DrawWhole>
    </QueryClientProvider>
  );
}
