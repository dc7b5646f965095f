import { type ReactElement, type RefObject, useEffect, useRef, useState } from 'react';
import type { RiskPage, RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { addDays, writeDay } from '../../../shared/rules/days.ts';
import { BareChoice } from '../../parts/fields.tsx';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '../../parts/kit.ts';
import { RagBadge } from '../../parts/rag.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { announce } from '../../state/announce.ts';
import { saveEdit } from '../../state/edits.ts';
import { parseDay, refuseDay, typeDay } from '../../state/parse-day.ts';
import { useRiskPage } from '../../state/programme.ts';
import { type Outcome, sayRun } from './review-list.ts';
import { assess, rerate } from './risk-changes.ts';
import { levelChoices, sayRating } from './words.ts';

type RunProps = {
  readonly programme: ProgrammeState;
  readonly register: RiskRegister;
  /** The risks to look at, in their order when the run began. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
};

// Where neither the risk nor the programme says how often: a quarter.
const QUARTER_DAYS = 91;

/** Goes through the risks that are due, one by one, as a meeting does: by keys alone, each answer one step that can be undone. */
export function ReviewRun({ programme, register, ids, onClose }: RunProps): ReactElement {
  const [at, setAt] = useState(0);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const id = ids[at];
  const risk = register.risks.find((one) => one.id === id);
  const said = [...outcomes.values()];

  const answer = (outcome: Outcome, ref: string): void => {
    if (id !== undefined) setOutcomes((before) => new Map(before).set(id, outcome));
    const next = register.risks.find((one) => one.id === ids[at + 1]);
    announce(
      `${ref}: ${outcome}. ${next === undefined ? 'That was the last one.' : `Next: ${next.ref} ${next.title}`}`,
    );
    setAt(at + 1);
  };

  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className="review-dialog" aria-label="Review run">
        {id === undefined ? (
          <Finished said={said} onBack={() => setAt(ids.length - 1)} onClose={onClose} />
        ) : risk === undefined ? (
          <Gone onNext={() => answer('skipped', 'A risk that was removed')} />
        ) : (
          <OneRisk
            key={risk.id}
            programme={programme}
            register={register}
            risk={risk}
            where={`${at + 1} of ${ids.length}`}
            said={outcomes.get(risk.id)}
            onAnswer={(outcome) => answer(outcome, risk.ref)}
            onBack={at === 0 ? null : () => setAt(at - 1)}
            onClose={onClose}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}

type FinishedProps = { readonly said: readonly Outcome[]; readonly onBack: () => void; readonly onClose: () => void };

function Finished({ said, onBack, onClose }: FinishedProps): ReactElement {
  const root = useFirstFocus();
  return (
    <DialogBody>
      <div ref={root} className="review">
        <DialogTitle>All looked at</DialogTitle>
        <DialogContent>
          <p>{sayRun(said)}</p>
          <p className="muted">Undo takes each review back, the last one first.</p>
        </DialogContent>
        <DialogActions>
          <Button onClick={onBack}>Back</Button>
          <Button data-first appearance="primary" onClick={onClose}>
            Close
          </Button>
        </DialogActions>
      </div>
    </DialogBody>
  );
}

function Gone({ onNext }: { readonly onNext: () => void }): ReactElement {
  const root = useFirstFocus();
  return (
    <DialogBody>
      <div ref={root} className="review">
        <DialogTitle>This risk was removed meanwhile</DialogTitle>
        <DialogActions>
          <Button data-first appearance="primary" onClick={onNext}>
            Next
          </Button>
        </DialogActions>
      </div>
    </DialogBody>
  );
}

/** Gives the button that Enter means the focus when its page comes. */
function useFirstFocus(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  return root;
}

/** Hears the keys of the window while its dialog is open. */
function useKeys(press: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

type OneProps = {
  readonly programme: ProgrammeState;
  readonly register: RiskRegister;
  readonly risk: RiskRow;
  readonly where: string;
  /** What was said of it earlier in this run. */
  readonly said: Outcome | undefined;
  readonly onAnswer: (outcome: Outcome) => void;
  readonly onBack: (() => void) | null;
  readonly onClose: () => void;
};

function OneRisk(props: OneProps): ReactElement {
  const { programme, risk, where } = props;
  const read = useRiskPage(programme, risk.id);
  // A meeting is quicker than a file: what is pressed before the risk is there counts when it is.
  const early = useRef<string | null>(null);
  const isThere = read.data !== undefined;
  useKeys((event) => {
    if (isThere) return;
    // Enter is the button that will have the focus; held down, it must not run through the risks.
    if (event.key === 'Enter' && !event.repeat) early.current = 'n';
    else if (keyOf(event) !== undefined) early.current = event.key;
  });
  useEffect(() => {
    const key = early.current;
    early.current = null;
    if (isThere && key !== null) document.dispatchEvent(new KeyboardEvent('keydown', { key }));
  }, [isThere]);
  return (
    <DialogBody>
      <DialogTitle>
        <span className="muted">
          Review {where}: {risk.ref}
        </span>{' '}
        {risk.title}
      </DialogTitle>
      <ReadView read={read} what={`The details of ${risk.ref}`}>
        {(page) => <Question {...props} page={page} />}
      </ReadView>
    </DialogBody>
  );
}

type Answered = Exclude<Outcome, 'skipped'>;
type Asked = Outcome | 'back';
const KEYS: { readonly [key: string]: Asked } = {
  n: 'no change',
  c: 'changed',
  e: 'escalated',
  x: 'closed',
  s: 'skipped',
  b: 'back',
};

/** What a key of the run asks for; nothing where it is typed into a field or means something else. */
function keyOf(event: KeyboardEvent): Asked | undefined {
  const typed = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  return typed || event.ctrlKey || event.altKey || event.metaKey ? undefined : KEYS[event.key.toLowerCase()];
}

function Question({
  register,
  risk,
  page,
  said,
  onAnswer,
  onBack,
  onClose,
}: OneProps & { readonly page: RiskPage }): ReactElement {
  const { matrix, today } = register;
  const current = risk.ratings.current;
  const [likelihood, setLikelihood] = useState(current?.likelihood ?? '');
  const [impact, setImpact] = useState(current?.impact ?? '');
  const [note, setNote] = useState('');
  const [next, setNext] = useState(() => typeDay(addDays(today, page.reviewEveryDays ?? QUARTER_DAYS)));
  const [refusal, setRefusal] = useState<string | null>(null);
  const root = useFirstFocus();
  const busy = useRef(false);
  const judged = likelihood !== (current?.likelihood ?? '') || impact !== (current?.impact ?? '');

  const save = async (outcome: Answered): Promise<void> => {
    if (busy.current) return;
    const nextDue = parseDay(next);
    if (outcome !== 'closed' && nextDue === null) return setRefusal(refuseDay(next));
    const rating = rerate(matrix, current, {
      likelihood: likelihood === '' ? null : likelihood,
      impact: impact === '' ? null : impact,
    });
    const changes: readonly Change[] = [
      ...(judged ? assess(risk, 'current', rating, 'rating', note.trim()).changes : []),
      { does: 'review', riskId: risk.id, outcome, note: note.trim(), byId: null, nextDue },
    ];
    busy.current = true;
    const refused = await saveEdit({ changes, label: `review of ${risk.ref}` });
    busy.current = false;
    setRefusal(refused);
    if (refused === null) onAnswer(outcome);
  };
  const act = (what: Asked): void => {
    if (what === 'back') return onBack?.();
    if (what === 'skipped') return onAnswer('skipped');
    void save(judged && what === 'no change' ? 'changed' : what);
  };
  const press = (event: KeyboardEvent): void => {
    const what = keyOf(event);
    if (what === undefined) return;
    event.preventDefault();
    act(what);
  };
  useKeys(press);

  const pick =
    (set: (value: string) => void) =>
    (value: string): Promise<string | null> => {
      set(value);
      return Promise.resolve(null);
    };

  return (
    <div ref={root} className="review">
      <DialogContent className="review-content">
        <dl className="review-story">
          <Told term="Cause">{page.cause}</Told>
          <Told term="Event">{page.event}</Told>
          <Told term="Effect">{page.effect}</Told>
          <Told term="Owner">{risk.owner === '' ? 'No owner' : risk.owner}</Told>
          <Told term="Review due">{risk.reviewDue === null ? '' : writeDay(risk.reviewDue)}</Told>
        </dl>
        <p className="review-ratings">
          Current <RagBadge rag={current?.rag ?? null} word={sayRating(current)} />
          Target <RagBadge rag={risk.ratings.target?.rag ?? null} word={sayRating(risk.ratings.target)} />
        </p>
        {page.mitigations.length === 0 ? (
          <p className="muted">No mitigation yet.</p>
        ) : (
          <ul className="reviews">
            {page.mitigations.map((one) => (
              <li key={one.id}>
                {one.action} <span className="muted">{sayAction(one)}</span>
              </li>
            ))}
          </ul>
        )}
        <div className="review-fields">
          {matrix === null ? null : (
            <>
              <Field label="Likelihood" size="small">
                <BareChoice
                  name={`Likelihood of ${risk.ref}`}
                  value={likelihood}
                  choices={levelChoices(matrix.likelihood)}
                  save={pick(setLikelihood)}
                />
              </Field>
              <Field label="Impact" size="small">
                <BareChoice
                  name={`Impact of ${risk.ref}`}
                  value={impact}
                  choices={levelChoices(matrix.impact)}
                  save={pick(setImpact)}
                />
              </Field>
            </>
          )}
          <Field label="Next review" size="small">
            <Input size="small" placeholder="dd/mm/yyyy" value={next} onChange={(_, data) => setNext(data.value)} />
          </Field>
          <Field label="Note" size="small" className="review-note">
            <Input size="small" maxLength={1000} value={note} onChange={(_, data) => setNote(data.value)} />
          </Field>
        </div>
        {said === undefined ? null : <p className="muted">Said of it earlier in this run: {said}.</p>}
        {refusal === null ? null : (
          <p role="alert" className="refusal">
            {refusal}
          </p>
        )}
        <p className="muted">
          Keys: N no change, C changed, E escalate, X close the risk, S skip, B back, Esc ends the run.
        </p>
      </DialogContent>
      <DialogActions fluid className="review-actions">
        <Button data-first appearance="primary" onClick={() => act('no change')}>
          {judged ? 'Reviewed, changed → next' : 'Reviewed, no change → next'}
        </Button>
        <Button onClick={() => act('escalated')}>Escalate</Button>
        <Button onClick={() => act('closed')}>Close the risk</Button>
        <Button onClick={() => act('skipped')}>Skip</Button>
        {onBack === null ? null : <Button onClick={onBack}>Back</Button>}
        <Button onClick={onClose}>End the run</Button>
      </DialogActions>
    </div>
  );
}

function Told({ term, children }: { readonly term: string; readonly children: string }): ReactElement | null {
  if (children === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function sayAction({ status, due, owner }: RiskPage['mitigations'][number]): string {
  const facts = [status, owner, due === null ? '' : `due ${writeDay(due)}`];
  return `(${facts.filter((fact) => fact !== '').join(', ')})`;
}
