import { type ReactElement, useState } from 'react';
import type { ClearanceView, ClearingView } from '../../../shared/api/clearing-views.ts';
import { listToAsk } from '../../../shared/clearing/ask-together.ts';
import { labelNote, nameAnswer } from '../../../shared/clearing/standing.ts';
import { ClearanceAnswer, isHandedIn } from '../../../shared/model/report.ts';
import { MovedLines } from '../../parts/clearing/moved-lines.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Button } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { askClearance, meetCondition, recordAnswer } from '../../state/clearing.ts';

type Doing = { readonly what: 'ask' | 'record' | 'meet'; readonly clearance: ClearanceView };

/** Who must clear what, how each clearance stands, and what changed since it was given. */
export function Clearances({ view }: { readonly view: ClearingView }): ReactElement {
  const [doing, setDoing] = useState<Doing | null>(null);
  const handedIn = isHandedIn(view.status);
  const waiting = view.waitingFor.length === 0 ? '' : `Waiting for ${view.waitingFor.join(', ')}`;
  return (
    <Panel title="Who must clear it" aside={waiting} className="clearances">
      {view.clearances.length === 0 ? (
        <EmptyState title="Nothing to clear" hint="The format of this report asks for no clearance." />
      ) : (
        <WideTable name="Clearances">
          <table className="plain-table" aria-label="Who must clear it">
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">Officer</th>
                <th scope="col">Answer</th>
                <th scope="col">
                  <span className="visually-hidden">What to do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {view.clearances.map((one) => (
                <Row
                  key={one.key}
                  clearance={one}
                  handedIn={handedIn}
                  act={(what) => setDoing({ what, clearance: one })}
                />
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {doing === null ? null : <Acting view={view} doing={doing} onClose={() => setDoing(null)} />}
    </Panel>
  );
}

type RowProps = {
  readonly clearance: ClearanceView;
  readonly handedIn: boolean;
  readonly act: (what: Doing['what']) => void;
};

function Row({ clearance, handedIn, act }: RowProps): ReactElement {
  const { question, heads, officer, standing, said, answer, note, met, moved, remarks } = clearance;
  return (
    <tr className={`standing-${standing.replaceAll(' ', '-')}`}>
      <th scope="row">
        {question}
        <span className="sub">Covers {heads.length === 0 ? 'the whole paper' : heads.join('; ')}</span>
      </th>
      <td>{officer || 'Not yet named'}</td>
      <td>
        <span className="standing">{said}</span>
        {note === '' ? null : (
          <span className="sub">
            {labelNote(answer)}: {note}
          </span>
        )}
        {met === '' ? null : <span className="sub">Met: {met}</span>}
        {remarks.map(({ text }) => (
          <span key={text} className="sub">
            Remark: {text}
          </span>
        ))}
        {moved.length === 0 ? null : (
          <details>
            <summary>What changed since</summary>
            <MovedLines lines={moved} />
          </details>
        )}
      </td>
      <td className="clearance-acts">
        {handedIn ? null : (
          <>
            <Button size="small" aria-label={`Ask… ${question}`} onClick={() => act('ask')}>
              Ask…
            </Button>
            <Button size="small" aria-label={`Write down… ${question}`} onClick={() => act('record')}>
              Write down…
            </Button>
            {standing === 'on conditions' ? (
              <Button size="small" aria-label={`Mark as met… ${question}`} onClick={() => act('meet')}>
                Mark as met…
              </Button>
            ) : null}
          </>
        )}
      </td>
    </tr>
  );
}

type ActingProps = { readonly view: ClearingView; readonly doing: Doing; readonly onClose: () => void };

function Acting({ view, doing: { what, clearance }, onClose }: ActingProps): ReactElement {
  const officers = view.officers.map(({ id, name }) => ({ value: id, name }));
  const officer = {
    id: 'officer',
    label: 'Officer',
    kind: 'choice' as const,
    start: clearance.meantId ?? '',
    required: 'Name the officer: never the author of the paper.',
    choices: [{ value: '', name: 'Choose…' }, ...officers],
  };
  const { reportId } = view;
  const { key, question } = clearance;
  if (what === 'ask')
    return (
      <FormDialog
        title="Ask for clearance"
        hint={`${question} The officer gets one file with the exact text and figures of all they are asked, and answers in it.`}
        go="Save the request…"
        fields={[
          officer,
          {
            id: 'as',
            label: 'As',
            kind: 'choice',
            start: 'pack',
            choices: [
              { value: 'pack', name: 'A small file, answered in Clerkwell' },
              { value: 'copy', name: 'A Word copy, answered in Word' },
            ],
          },
          {
            id: 'what',
            label: 'Questions in it',
            kind: 'choice',
            start: 'all',
            choices: [
              { value: 'all', name: 'All that this officer is still to be asked' },
              { value: 'one', name: 'This one alone' },
            ],
          },
        ]}
        submit={({ officer: officerId = '', as, what: which }) => {
          const keys = which === 'one' ? [key] : [...listToAsk(view.clearances, key, officerId)];
          return askClearance({ reportId, keys, officerId, as: as === 'copy' ? 'copy' : 'pack' });
        }}
        onClose={onClose}
      />
    );
  if (what === 'meet')
    return (
      <FormDialog
        title="Mark the conditions as met"
        hint={`${question} ${clearance.officer} said yes on these conditions: ${clearance.note}`}
        go="Mark as met"
        fields={[
          {
            id: 'how',
            label: 'How they were met',
            kind: 'text',
            start: '',
            required: 'Say how: it is kept with the answer, with your name and the day.',
          },
        ]}
        submit={({ how = '' }) => meetCondition({ reportId, key, how })}
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title="Write an answer down"
      hint={`${question} The answer holds for the text as it reads now.`}
      go="Write down"
      fields={[
        officer,
        {
          id: 'answer',
          label: 'Answer',
          kind: 'choice',
          start: 'yes',
          choices: ClearanceAnswer.options.map((value) => ({
            value,
            name: nameAnswer(value),
          })),
        },
        { id: 'note', label: 'Conditions or reason', kind: 'text', start: '' },
      ]}
      submit={({ officer: officerId = '', answer, note = '' }) =>
        recordAnswer({ reportId, key, officerId, answer: ClearanceAnswer.parse(answer), note })
      }
      onClose={onClose}
    />
  );
}
