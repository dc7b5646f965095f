import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { WindowState } from '../../../shared/api/views.ts';
import { KEYS_PAGE, showGuide } from '../../state/guide.ts';
import { useUi } from '../../state/ui.ts';
import { SearchIcon } from '../icons.ts';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Input } from '../kit.ts';
import { GuideText } from './guide-text.tsx';
import { KeysPage } from './keys-page.tsx';
import { PAGES, searchGuide } from './pages.ts';
import type { GuideFound } from './search-guide.ts';
import './guide.css';

/** The user guide, always at hand and without a network: its pages, a search over all of them, and the keys. */
export function GuideDialog({ state }: { readonly state: WindowState }): ReactElement {
  const shown = useUi((ui) => ui.guidePage);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<GuideFound | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  const page = PAGES.find(({ id }) => id === shown);
  useEffect(() => {
    const heading = asked !== null && asked.page === shown ? asked.at : 0;
    const place = body.current?.querySelector<HTMLElement>(`[data-guide-heading="${heading}"]`);
    place?.scrollIntoView({ block: 'start' });
    // Whoever opens the guide looks for something first; who has chosen a page reads on there.
    if (!isFirst.current) (place ?? body.current?.parentElement)?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [shown, asked]);
  const found = typed.trim() === '' ? null : searchGuide(typed);
  const close = (): void => showGuide(null);
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : close())}>
      <DialogSurface className="guide" aria-label="Help">
        <DialogBody className="guide-frame">
          <DialogTitle>Help</DialogTitle>
          <div className="guide-parts">
            <div className="guide-side">
              <Input
                type="search"
                size="small"
                aria-label="Search the guide"
                placeholder="Search the guide"
                contentBefore={<SearchIcon />}
                value={typed}
                maxLength={100}
                onChange={(_, data) => setTyped(data.value)}
              />
              {found === null ? (
                <Contents shown={shown} />
              ) : (
                <FoundList
                  found={found}
                  choose={(one) => {
                    setAsked(one);
                    showGuide(one.page);
                  }}
                />
              )}
            </div>
            <DialogContent
              role="article"
              className="guide-page focusable"
              tabIndex={0}
              aria-label={page === undefined ? 'Keys' : page.title}
            >
              <div ref={body}>
                {page === undefined ? <KeysPage /> : <GuideText key={page.id} nodes={page.body.children} />}
              </div>
            </DialogContent>
          </div>
          <DialogActions>
            <p className="muted guide-version">Clerkwell {state.version}. Nothing you type leaves this computer.</p>
            <Button appearance="primary" onClick={close}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Contents({ shown }: { readonly shown: string | null }): ReactElement {
  const all = [...PAGES.map(({ id, title }) => ({ id, title })), { id: KEYS_PAGE, title: 'Keys' } as const];
  return (
    <nav aria-label="Pages of the guide">
      <ul className="guide-list">
        {all.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="guide-link focusable"
              aria-current={id === shown ? 'page' : undefined}
              onClick={() => showGuide(id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type FoundProps = { readonly found: readonly GuideFound[]; readonly choose: (one: GuideFound) => void };

function FoundList({ found, choose }: FoundProps): ReactElement {
  return (
    <>
      <p className="muted guide-count" role="status">
        {found.length === 0 ? 'Nothing found.' : `${found.length} found`}
      </p>
      <ul className="guide-list" aria-label="Found in the guide">
        {found.map((one) => (
          <li key={one.id}>
            <button type="button" className="guide-link focusable" onClick={() => choose(one)}>
              {one.heading}
              {one.heading === one.title ? null : <span className="sub">{one.title}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
