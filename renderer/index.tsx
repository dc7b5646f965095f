import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { Themed } from './parts/theme.tsx';
import { listen } from './state/events.ts';
import { queries } from './state/queries.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');

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
