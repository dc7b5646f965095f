import type { ReactElement } from 'react';
import type { MovedLine } from '../../../shared/api/clearing-views.ts';
import './clearing-parts.css';

/** Lines that came, went or changed; what came and went is marked for eyes and for a screen reader. */
export function MovedLines({ lines }: { readonly lines: readonly MovedLine[] }): ReactElement {
  return (
    <ul className="moved-lines">
      {lines.map((line, at) => (
        // Two lines may read alike: the place tells them apart.
        <li key={at}>
          {line.map(({ text, mark }, n) =>
            mark === 'same' ? (
              <span key={n}>{text}</span>
            ) : mark === 'inserted' ? (
              <ins key={n}>{text}</ins>
            ) : (
              <del key={n}>{text}</del>
            ),
          )}
        </li>
      ))}
    </ul>
  );
}
