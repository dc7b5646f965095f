import type { ReactElement } from 'react';
import type { CameView, TakenView } from '../../../shared/api/clearing-views.ts';
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

/** What the files of answers came to, one after the other. */
export function TakenDialog(): ReactElement | null {
  const came = useClearingDialogs((dialogs) => dialogs.came);
  if (came === null) return null;
  const [first] = came;
  const only = came.length === 1 && first !== undefined && first.taken !== null ? first.taken : null;
  return (
    <WideDialog
      title={only === null ? `Answers from ${came.length} files` : `Answers of ${only.officer}`}
      onClose={closeClearingDialogs}
      actions={
        <Button appearance="primary" onClick={closeClearingDialogs}>
          Close
        </Button>
      }
    >
      {only === null ? (
        came.map((one, at) => <OneOfMany key={at} {...one} />)
      ) : (
        <>
          <p>About “{only.title}”. Undo takes them out again.</p>
          <Answers taken={only} heading="h3" />
        </>
      )}
    </WideDialog>
  );
}

/** A file among several: each was a step of its own. */
function OneOfMany({ fileName, taken, refused }: CameView): ReactElement {
  const title = taken === null ? fileName : `Answers of ${taken.officer}`;
  return (
    <section className="request-item" aria-label={title}>
      <h3>{title}</h3>
      {taken === null ? (
        <p>Not taken in: {refused}</p>
      ) : (
        <>
          <p>
            From {fileName}, about “{taken.title}”. Undo takes them out again.
          </p>
          <Answers taken={taken} heading="h4" />
        </>
      )}
    </section>
  );
}

type AnswersProps = { readonly taken: TakenView; readonly heading: 'h3' | 'h4' };

function Answers({ taken, heading: Heading }: AnswersProps): ReactElement {
  return (
    <>
      {taken.answers.map(({ key, question, answer, note, verdict, why, remarks, moved }) => (
        <section key={key} className="request-item" aria-label={question}>
          <Heading>{question}</Heading>
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
    </>
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
