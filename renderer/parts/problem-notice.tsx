import type { ReactElement, ReactNode } from 'react';
import type { Problem } from '../../shared/model/reply.ts';
import { DismissIcon } from './icons.ts';
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from './kit.ts';

type NoticeProps = {
  readonly problem: Problem;
  readonly title?: string;
  readonly onDismiss?: () => void;
  readonly children?: ReactNode;
};

/** Why something could not be done, with every place it names; a screen reader hears it at once. */
export function ProblemNotice({
  problem,
  title = 'That could not be done',
  onDismiss,
  children,
}: NoticeProps): ReactElement {
  const details = problem.details.filter((detail) => !problem.message.includes(detail));
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {problem.message}
          {details.length === 0 ? null : (
            <ul className="problem-details">
              {details.map((detail) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          )}
        </MessageBarBody>
        {children === undefined && onDismiss === undefined ? null : (
          <MessageBarActions
            containerAction={
              onDismiss === undefined ? null : (
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<DismissIcon />}
                  aria-label="Dismiss"
                  onClick={onDismiss}
                />
              )
            }
          >
            {children}
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
