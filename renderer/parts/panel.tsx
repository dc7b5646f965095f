import { type ReactElement, type ReactNode, useId } from 'react';

type PanelProps = {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
};

/** A titled part of a screen, found by its heading. */
export function Panel({ title, aside, children, className = '' }: PanelProps): ReactElement {
  const titleId = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={titleId}>
      <div className="panel-head">
        <h2 className="panel-title" id={titleId}>
          {title}
        </h2>
        {aside === undefined ? null : <span className="panel-aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
