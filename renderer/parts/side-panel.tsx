import type { ReactElement, ReactNode, Ref } from 'react';
import { DismissIcon } from './icons.ts';
import { Button } from './kit.ts';
import './side-panel.css';

type SidePanelProps = {
  /** What it is among the parts of the window. */
  readonly name: string;
  readonly heading: ReactNode;
  /** What stands between the heading and the button that hides it. */
  readonly tools?: ReactNode;
  /** What the button says that hides it. */
  readonly hide: string;
  readonly onHide: () => void;
  /** What is said in the place of the body. */
  readonly empty: ReactElement | null;
  readonly className?: string;
  readonly root?: Ref<HTMLElement>;
  readonly children: ReactNode;
};

/** What is shown beside a register, under a heading and until it is hidden. */
export function SidePanel(props: SidePanelProps): ReactElement {
  const { name, heading, tools, hide, onHide, empty, className = '', root, children } = props;
  return (
    <aside ref={root} className={`side-panel ${className}`} aria-label={name} data-landmark tabIndex={-1}>
      <div className="side-panel-head">
        <h2 className="side-panel-title">{heading}</h2>
        {tools}
        <Button size="small" appearance="subtle" icon={<DismissIcon />} aria-label={hide} onClick={onHide} />
      </div>
      {empty ?? <div className="side-panel-body">{children}</div>}
    </aside>
  );
}
