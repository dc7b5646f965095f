import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Document } from '../../../shared/document/document.ts';
import { queries } from '../../state/queries.ts';
import { Themed } from '../theme.tsx';
import { Paper } from './paper.tsx';
import './print.css';
import { DrawWhole } from './rows-in-sight.tsx';

/** In milliseconds, between two looks whether the pictures are there. */
const PAUSE = 20;

/**
 * Draws `paper`, and nothing else, in a window that is only there to be printed; answers how many of its blocks stand on the page
 * once its charts are drawn and its pictures are read.
 */
export async function printSheet(place: HTMLElement, paper: Document): Promise<number> {
  document.title = paper.title;
  flushSync(() => createRoot(place).render(<Sheet paper={paper} />));
  while (queries.isFetching() > 0) await new Promise((done) => setTimeout(done, PAUSE));
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
  return document.querySelectorAll('.paper > .paper-block').length;
}

function Sheet({ paper }: { readonly paper: Document }): ReactElement {
  return (
    <QueryClientProvider client={queries}>
      <Themed>
        <DrawWhole value>
          <Paper document={paper} />
        </DrawWhole>
      </Themed>
    </QueryClientProvider>
  );
}
