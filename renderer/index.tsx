import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Document } from '../shared/document/document.ts';
import type { PageStart } from '../shared/document/pages.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { Themed } from './parts/theme.tsx';
import { listen } from './state/events.ts';
import { queries } from './state/queries.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

if (location.search === '?print') {
  // A window that is never shown: main hands it the one paper to draw, and prints it.
  const place = root;
  const printPaper = async (paper: Document): Promise<number> =>
    (await import('./parts/paper/print-sheet.tsx')).printSheet(place, paper);
  const findPageStarts = async (pdf: string): Promise<readonly PageStart[] | null> =>
    (await import('./parts/paper/find-page-starts.ts')).findPageStarts(place, pdf);
  const keepRoomForNotes = async (): Promise<boolean> =>
    (await import('./parts/paper/notes-at-foot.ts')).keepRoomForNotes(place);
  const setNotesAtFoot = async (pdf: string): Promise<number | null> =>
    (await import('./parts/paper/notes-at-foot.ts')).setNotesAtFoot(place, pdf);
  Object.assign(globalThis, { printPaper, findPageStarts, keepRoomForNotes, setNotesAtFoot });
} else {
  listen();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={queries}>
          <Themed>
            <App />
          </Themed>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
