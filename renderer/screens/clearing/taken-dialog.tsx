import type { ReactElement } from 'react';
import { nameAnswer } from '../../../shared/clearing/standing.ts';
import { MovedLines } from '../../parts/clearing/moved-lines.tsx';
import { WideDialog } from '../../parts/history/wide-dialog.tsx';
import { Button } from '../../parts/kit.ts';
import { closeClearingDialogs, saveComparison, useClearingDialogs } from '../../state/clearing.ts';

const SAID = {
  holds: 'taken in',
  'moved on': 'taken in, and stale: the text has moved on since. Ask again',
  refused: 'not taken in',
} as const;

/** What an answer file came to, one answer after the other. */
export function TakenDialog(): ReactElement | null {
  const taken = useClearingDialogs((dialogs) => dialogs.taken);
  if (taken === null) return null;
  return (
    <WideDialog
      title={`Answers of ${taken.officer}`}
      onClose={closeClearingDialogs}
      actions={
        <Button appearance="primary" onClick={closeClearingDialogs}>
          Close
        </Button>
      }
    >
      <p>About “{taken.title}”. Undo takes them out again.</p>
      {taken.answers.map(({ key, question, answer, note, verdict, why, remarks, moved }) => (
        <section key={key} className="request-item" aria-label={question}>
          <h3>{question}</h3>
          <p>
            <strong>{nameAnswer(answer)}</strong>
            {note === '' ? '' : ` (${note})`}: {SAID[verdict]}
            {why === '' ? '.' : `: ${why}.`}
          </p>
          {remarks.map(({ text }) => (
            <p key={text}>Remark: {text}</p>
          ))}
          {moved.length === 0 ? null : <MovedLines lines={moved} />}
        </section>
      ))}
    </WideDialog>
  );
}

/** What differs between two readings of a report, and the way to Word. */
export function CompareDialog(): ReactElement | null {
  const compared = useClearingDialogs((dialogs) => dialogs.compared);
  if (compared === null) return null;
  const { before, after, lines } = compared.view;
  return (
    <WideDialog
      title={`From “${before}” to “${after}”`}
      onClose={closeClearingDialogs}
      actions={
        <>
          <Button onClick={closeClearingDialogs}>Close</Button>
          <Button appearance="primary" onClick={() => void saveComparison()}>
            Save as Word with tracked changes…
          </Button>
        </>
      }
    >
      {lines.length === 0 ? <p>The two read alike.</p> : <MovedLines lines={lines} />}
    </WideDialog>
  );
}
