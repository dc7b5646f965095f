import { type ReactElement, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { CheckFindingView } from '../../../shared/api/views.ts';
import type { Severity } from '../../../shared/model/finding.ts';
import { AmberIcon, NoteIcon, StopsIcon } from '../icons.ts';
import { Button, Field, Select, Textarea } from '../kit.ts';
import './check.css';

export const SEVERITIES: {
  readonly [severity in Severity]: { readonly word: string; readonly Icon: typeof StopsIcon };
} = {
  stops: { word: 'Must be put right', Icon: StopsIcon },
  warns: { word: 'Look at this', Icon: AmberIcon },
  notes: { word: 'Note', Icon: NoteIcon },
};

/** What a person may do with a finding; what is left out is not offered. */
export type FindingActs = {
  readonly goTo?: (block: number) => void;
  readonly fix?: (finding: CheckFindingView, title: string | null) => void;
  readonly setAside?: (finding: CheckFindingView, reason: string) => void;
  readonly takeBack?: (finding: CheckFindingView) => void;
};

type ListProps = FindingActs & { readonly findings: readonly CheckFindingView[] };

type Order = 'severity' | 'place';

/** The findings of a check by severity or by place: each with where, what, why and what may be done. */
export function FindingList({ findings, ...acts }: ListProps): ReactElement {
  const [order, setOrder] = useState<Order>('severity');
  const open = findings.filter((finding) => finding.aside === null);
  const aside = findings.filter((finding) => finding.aside !== null);
  const shown = order === 'severity' ? open : open.toSorted((a, b) => a.rank - b.rank);
  return (
    <>
      {open.length < 2 ? null : (
        <Select
          size="small"
          aria-label="Order of the findings"
          value={order}
          onChange={(_, data) => setOrder(data.value as Order)}
        >
          <option value="severity">The gravest first</option>
          <option value="place">In the order of the paper</option>
        </Select>
      )}
      <ul className="findings">
        {shown.map((finding) => (
          <OpenFinding key={finding.key} finding={finding} acts={acts} />
        ))}
      </ul>
      {aside.length === 0 ? null : (
        <details className="finding-aside">
          <summary className="focusable">Set aside ({aside.length})</summary>
          <ul className="findings">
            {aside.map((finding) => (
              <AsideFinding key={finding.key} finding={finding} acts={acts} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type OneProps = { readonly finding: CheckFindingView; readonly acts: FindingActs };

function OpenFinding({ finding, acts }: OneProps): ReactElement {
  const [asking, setAsking] = useState<'reason' | 'title' | null>(null);
  const { fix, setAside } = acts;
  return (
    <Finding finding={finding} goTo={acts.goTo}>
      {asking === 'reason' && setAside !== undefined ? (
        <WordsForm
          label="Why it may stand"
          hint="Kept with the report and in its history. The finding comes back when its text changes."
          missing="Say why."
          save="Set aside"
          most={1000}
          onSave={(reason) => {
            setAsking(null);
            setAside(finding, reason);
          }}
          onCancel={() => setAsking(null)}
        />
      ) : asking === 'title' && fix !== undefined ? (
        <WordsForm
          label={finding.asks ?? ''}
          hint="The paper’s list prints it."
          missing="Say what it is called."
          save={finding.fix ?? ''}
          most={200}
          onSave={(title) => {
            setAsking(null);
            fix(finding, title);
          }}
          onCancel={() => setAsking(null)}
        />
      ) : (
        <div className="finding-acts">
          {finding.fix === null ? null : finding.canFix && fix !== undefined ? (
            <Button size="small" onClick={() => (finding.asks === null ? fix(finding, null) : setAsking('title'))}>
              {finding.asks === null ? finding.fix : `${finding.fix}…`}
            </Button>
          ) : (
            <p className="muted">To put it right: {finding.fix}.</p>
          )}
          {setAside === undefined ? null : (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Set aside: ${nameOf(finding)}`}
              onClick={() => setAsking('reason')}
            >
              Set aside…
            </Button>
          )}
        </div>
      )}
    </Finding>
  );
}

function AsideFinding({ finding, acts }: OneProps): ReactElement {
  const { takeBack } = acts;
  return (
    <Finding finding={finding} goTo={acts.goTo}>
      <p>
        Set aside by {finding.aside?.who} on {finding.aside?.on}: {finding.aside?.reason}
      </p>
      {takeBack === undefined ? null : (
        <Button size="small" appearance="subtle" onClick={() => takeBack(finding)}>
          Open it again
        </Button>
      )}
    </Finding>
  );
}

/** What tells it from the others, for someone who goes from button to button. */
function nameOf({ title, at }: CheckFindingView): string {
  return at === '' ? title : `${title}, ${at}`;
}

type FindingProps = {
  readonly finding: CheckFindingView;
  readonly goTo: ((block: number) => void) | undefined;
  readonly children: ReactNode;
};

function Finding({ finding, goTo, children }: FindingProps): ReactElement {
  const { word, Icon } = SEVERITIES[finding.severity];
  const { block, at, quote } = finding;
  const messageId = useId();
  return (
    <li className={`finding ${finding.severity}`}>
      <Icon aria-hidden className="finding-icon" />
      <div>
        <p className="finding-word">
          {word} · {finding.family}
        </p>
        {at === '' ? null : block === null || goTo === undefined ? (
          <p className="strong">{at}</p>
        ) : (
          <button
            type="button"
            className="text-link focusable strong"
            aria-label={`Show ${at} in the report`}
            aria-describedby={messageId}
            onClick={() => goTo(block)}
          >
            {at}
          </button>
        )}
        <p id={messageId}>{finding.message}</p>
        {quote === '' ? null : (
          <p className="finding-quote">“{quote.length > 120 ? `${quote.slice(0, 117)}…` : quote}”</p>
        )}
        {finding.blocks ? <p className="muted">The format does not allow this in a paper that is submitted.</p> : null}
        <details>
          <summary className="focusable" aria-label={`Why it matters: ${nameOf(finding)}`}>
            Why it matters
          </summary>
          <p>{finding.why}</p>
          <p className="muted">
            {finding.code}. {finding.source}
          </p>
        </details>
        {children}
      </div>
    </li>
  );
}

type WordsFormProps = {
  readonly label: string;
  readonly hint: string;
  /** What is said when it is left empty. */
  readonly missing: string;
  readonly save: string;
  /** The most characters it takes. */
  readonly most: number;
  readonly onSave: (words: string) => void;
  readonly onCancel: () => void;
};

function WordsForm({ label, hint, missing, save, most, onSave, onCancel }: WordsFormProps): ReactElement {
  const [words, setWords] = useState('');
  const [wanting, setWanting] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  return (
    <form
      ref={form}
      className="finding-reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() === '') setWanting(true);
        else onSave(words.trim());
      }}
    >
      <Field label={label} hint={hint} {...(wanting && { validationMessage: missing })}>
        <Textarea
          value={words}
          maxLength={most}
          onChange={(_, data) => setWords(data.value.replaceAll('\n', ' '))}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
        />
      </Field>
      <Button size="small" appearance="primary" type="submit">
        {save}
      </Button>
      <Button size="small" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
