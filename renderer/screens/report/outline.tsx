import { memo, type ReactElement } from 'react';
import type { PreviewView, StudioPart } from '../../../shared/api/studio-views.ts';
import { isSame } from '../../../shared/model/is-same.ts';
import { goToPlace } from '../../parts/paper/places.ts';
import { type OutlineLine, outlineParts } from './outline-parts.ts';
import { enterPart, PAPER_PART, showPart } from './writing/show-origin.ts';

type OutlineProps = { readonly view: PreviewView; readonly parts: readonly StudioPart[] };

/** The headings of the report and the forms between them; each leads to its place. */
export const Outline = memo(function Outline({ view, parts }: OutlineProps): ReactElement {
  return <Lines lines={outlineParts(view, parts)} />;
});

type LinesProps = { readonly lines: readonly OutlineLine[] };

/** Drawn again when a heading changes, and not at every key. */
const Lines = memo(function Lines({ lines }: LinesProps): ReactElement {
  return (
    <nav className="outline" aria-label="Outline of the report" data-landmark tabIndex={-1}>
      <h2 className="side-title">Outline</h2>
      <ul className="outline-list">
        {lines.map((line) => (
          <li key={line.form === null ? line.id : `form ${line.form}`}>
            <button type="button" className={`outline-entry focusable level-${line.level}`} onClick={() => lead(line)}>
              {line.text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}, isSame);

function lead({ id, form, level }: OutlineLine): void {
  // What the paper does not print is written all the same.
  if (id === null) return enterPart(form ?? '');
  showPart(form ?? (level === 1 ? PAPER_PART : id));
  goToPlace(id);
}
