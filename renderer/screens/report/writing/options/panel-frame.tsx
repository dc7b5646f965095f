import type { ReactElement, ReactNode } from 'react';

/** The panel under the text with the options of what is selected. */
export function PanelFrame({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <aside className="ed-options" aria-label={title} tabIndex={-1} data-landmark>
      <h2 className="side-title">{title}</h2>
      <div className="ed-options-fields">{children}</div>
    </aside>
  );
}
