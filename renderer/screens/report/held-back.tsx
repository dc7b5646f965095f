import type { ReactElement, ReactNode } from 'react';
import { countOpen, type Findings } from './group-findings.ts';

type HeldProps = { readonly title: string; readonly findings: Findings; readonly children: ReactNode };

/** A group of findings that can wait: its count is always in sight, and what it holds is one click away. */
export function HeldBack({ title, findings, children }: HeldProps): ReactElement | null {
  const open = countOpen(findings);
  return open === 0 ? null : (
    <details className="finding-aside">
      <summary className="focusable">
        {title} ({open})
      </summary>
      {children}
    </details>
  );
}

/** What to do first in a paper that nobody has begun. */
export function FirstSteps(): ReactElement {
  return (
    <div className="first-steps">
      <p className="strong">Nothing is written yet. How to begin</p>
      <ol>
        <li>
          Choose a line of “Still to write” below, or a section in the outline: its guidance stands above the text.
        </li>
        <li>
          Write, and type <kbd>=</kbd> where a figure belongs: it comes from the registers, with its day and source.
        </li>
        <li>What you write is checked as you go, and what the check says stands here.</li>
        <li>When it is written, ask the officers on the Clearing screen.</li>
      </ol>
    </div>
  );
}
