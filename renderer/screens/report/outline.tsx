import { memo, type ReactElement } from 'react';
import type { Document } from '../../../shared/document/document.ts';
import { goToPlace, outlineOf } from '../../parts/paper/places.ts';
import { showPart } from './writing/show-origin.ts';

/** The headings of the report; each leads to its place. */
export const Outline = memo(function Outline({ document }: { readonly document: Document }): ReactElement {
  return (
    <nav className="outline" aria-label="Outline of the report" data-landmark tabIndex={-1}>
      <h2 className="side-title">Outline</h2>
      <ul className="outline-list">
        {outlineOf(document).map((entry) => (
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
});
