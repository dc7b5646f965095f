import { type ReactElement, useState } from 'react';
import type { RequestView } from '../../../shared/api/clearing-views.ts';
import { ClearanceAnswer } from '../../../shared/model/report.ts';
import { answerRequest, closeClearingDialogs, useClearingDialogs } from '../../state/clearing.ts';
import { WideDialog } from '../history/wide-dialog.tsx';
import { CoveredText } from './covered-text.tsx';
import { Button, Field, Radio, RadioGroup, Textarea } from '../kit.ts';
import { useFocusWrong } from '../use-focus-wrong.ts';
import './clearing-parts.css';

/** A request for clearance as the officer answers it; no programme needs to be open. */
export function RequestDialog(): ReactElement | null {
  const request = useClearingDialogs((dialogs) => dialogs.request);
  return request === null ? null : <Request key={request.fileName} request={request} />;
}

type Draft = { readonly answer: ClearanceAnswer | null; readonly note: string; readonly remark: string };
const EMPTY: Draft = { answer: null, note: '', remark: '' };

function Request({ request }: { readonly request: RequestView }): ReactElement {
  const [drafts, setDrafts] = useState<{ readonly [key: string]: Draft }>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const answered = request.items.flatMap(({ key }) => {
    const { answer, note, remark } = drafts[key] ?? EMPTY;
    if (answer === null) return [];
    const remarks = remark.trim() === '' ? [] : [{ quote: '', text: remark.trim().replace(/\s+/g, ' ') }];
    return [{ key, answer, note: note.trim().replace(/\s+/g, ' '), remarks }];
  });
  const [wanting, setWanting] = useState<ReadonlySet<string>>(new Set());
  useFocusWrong(wanting);
  const send = async (): Promise<void> => {
    const bare = answered.filter(({ answer, note }) => answer !== 'yes' && note === '').map(({ key }) => key);
    setWanting(new Set(bare));
    if (bare.length > 0) return;
    const refused = await answerRequest(answered);
    setRefusal(refused);
    if (refused === null) closeClearingDialogs();
  };
  const due = request.due === '' ? '' : ` It is wanted by ${request.due}.`;
  return (
    <WideDialog
      title={`Clear “${request.title}”`}
      onClose={closeClearingDialogs}
      actions={
        <>
          <Button onClick={closeClearingDialogs}>Cancel</Button>
          <Button appearance="primary" disabledFocusable={answered.length === 0} onClick={() => void send()}>
            Save the answers…
          </Button>
        </>
      }
    >
      <p>
        {request.author} asks {request.officer} to clear parts of this paper for {request.committee || 'a committee'}
        {request.meeting === '' ? '' : ` on ${request.meeting}`}.{due} Your answer holds for exactly these words and
        figures: give it below them, save it, and send the file back.
      </p>
      {refusal === null ? null : (
        <p role="alert" className="refusal">
          {refusal}
        </p>
      )}
      {request.items.map((item) => (
        <Question
          key={item.key}
          item={item}
          draft={drafts[item.key] ?? EMPTY}
          wanting={wanting.has(item.key)}
          onChange={(draft) => setDrafts((before) => ({ ...before, [item.key]: draft }))}
        />
      ))}
      <details>
        <summary>The whole paper</summary>
        <CoveredText text={request.paper} />
      </details>
    </WideDialog>
  );
}

type QuestionProps = {
  readonly item: RequestView['items'][number];
  readonly draft: Draft;
  /** Its conditions or reason are asked for, and were not given. */
  readonly wanting: boolean;
  readonly onChange: (draft: Draft) => void;
};

const NAMES: { readonly [answer in ClearanceAnswer]: string } = {
  yes: 'Yes',
  'yes with conditions': 'Yes, with conditions',
  no: 'No',
  'not needed': 'Not needed',
};

function Question({ item, draft, wanting, onChange }: QuestionProps): ReactElement {
  const { answer, note, remark } = draft;
  const needsReason = answer !== null && answer !== 'yes';
  return (
    <section className="request-item" aria-label={item.question}>
      <h3>{item.question}</h3>
      <p className="muted">Covers {item.heads.length === 0 ? 'the whole paper' : item.heads.join('; ')}</p>
      <CoveredText text={item.text} />
      <RadioGroup
        layout="horizontal"
        aria-label={item.question}
        value={answer ?? ''}
        onChange={(_, { value }) => onChange({ ...draft, answer: ClearanceAnswer.parse(value) })}
      >
        {ClearanceAnswer.options.map((one) => (
          <Radio key={one} value={one} label={NAMES[one]} />
        ))}
      </RadioGroup>
      <Field
        label={needsReason ? 'Conditions or reason' : 'Conditions or reason, if any'}
        required={needsReason}
        {...(wanting && { validationState: 'error' as const, validationMessage: 'Say on what conditions, or why.' })}
      >
        <Textarea value={note} maxLength={1000} onChange={(_, { value }) => onChange({ ...draft, note: value })} />
      </Field>
      <Field label="Remarks for the author">
        <Textarea value={remark} maxLength={2000} onChange={(_, { value }) => onChange({ ...draft, remark: value })} />
      </Field>
    </section>
  );
}
