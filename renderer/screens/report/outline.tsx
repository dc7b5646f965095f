import { memo, type ReactElement } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import { isSame } from '../../../shared/model/is-same.ts';
import { goToPlace, outlineOf, type OutlineEntry } from '../../parts/paper/places.ts';
import { showPart } from './writing/show-origin.ts';

/** The headings of the report; each leads to its place. */
export const Outline = memo(function Outline({ document }: { readonly document: Document }): ReactElement {
  return <Entries entries={outlineOf(document)} />;
});

type EntriesProps = { readonly entries: readonly OutlineEntry[] };

/** Drawn again when a heading changes, and not at every key. */
const Entries = memo(function Entries({ entries }: EntriesProps): ReactElement {
  return (
    <nav className="outline" aria-label="Outline of the report" data-landmark tabIndex={-1}>
      <h2 className="side-title">Outline</h2>
      <ul className="outline-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              className={`outline-entry focusable level-${entry.level}`}
              onClick={() => {
                showPart(entry.id);
                goToPlace(entry.id);
              }}
            >
              {entry.text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}, isSame);
