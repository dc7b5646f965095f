import { type FormEvent, type ReactElement, useState } from 'react';
import type { RiskPage, RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import { EditButton } from '../../parts/edit-button.tsx';
import { BareChoice, BareDay, BareText } from '../../parts/fields.tsx';
import { AddIcon, DeleteIcon } from '../../parts/icons.ts';
import { Button, Field, Input } from '../../parts/kit.ts';
import { announce } from '../../state/announce.ts';
import { saveEdit, saveOrShow } from '../../state/edits.ts';
import { useReadOnly } from '../../state/read-only.ts';
import { orNone, peopleChoices } from '../../parts/register/choices.ts';
import { MITIGATION_CHOICES } from './words.ts';

type MitigationsProps = { readonly register: RiskRegister; readonly risk: RiskRow; readonly page: RiskPage };
type Mitigation = RiskPage['mitigations'][number];

/** What is being done about a risk: each action with its owner, its day and how it stands. */
export function Mitigations({ register, risk, page }: MitigationsProps): ReactElement {
  const readOnly = useReadOnly();
  const owners = orNone(peopleChoices(register.officers), 'No owner');
  return (
    <section className="details-part" aria-labelledby="actions-title">
      <h3 className="details-title" id="actions-title">
        Mitigations
      </h3>
      {page.mitigations.length === 0 ? (
        <p className="muted">No action yet. Add what will bring the score down to its target.</p>
      ) : (
        <ul className="actions">
          {page.mitigations.map((one, at) => (
            <li key={one.id}>
              <Action action={one} name={`action ${at + 1} of ${risk.ref}`} owners={owners} />
            </li>
          ))}
        </ul>
      )}
      {readOnly ? null : <AddAction risk={risk} count={page.mitigations.length} />}
    </section>
  );
}

type ActionProps = {
  readonly action: Mitigation;
  readonly name: string;
  readonly owners: readonly { readonly value: string; readonly name: string }[];
};

function Action({ action, name, owners }: ActionProps): ReactElement {
  const save = (field: string, value: unknown, said: string, gesture: string | null = null): Promise<string | null> =>
    saveEdit({
      changes: [{ does: 'set', kind: 'mitigation', id: action.id, fields: { [field]: value } }],
      label: `${said} of ${name}`,
      gesture,
    });
  const sayName = (what: string): string => `${what} of ${name}`;
  return (
    <div className="action">
      <div className="action-text">
        <BareText
          name={sayName('Text')}
          value={action.action}
          save={(value, gesture) => save('action', value, 'text', gesture)}
        />
        <EditButton
          size="small"
          appearance="subtle"
          icon={<DeleteIcon />}
          aria-label={`Remove ${name}`}
          onClick={() =>
            void saveOrShow({
              changes: [{ does: 'remove', kind: 'mitigation', id: action.id }],
              label: `removing ${name}`,
            })
          }
        />
      </div>
      <div className="action-facts">
        <BareChoice
          name={sayName('Owner')}
          value={action.ownerId ?? ''}
          choices={owners}
          save={(value) => save('ownerId', value === '' ? null : value, 'owner')}
        />
        <BareDay
          name={sayName('Due date')}
          value={action.due ?? ''}
          save={(value, gesture) => save('due', value === '' ? null : value, 'due date', gesture)}
        />
        <BareChoice
          name={sayName('Status')}
          value={action.status}
          choices={MITIGATION_CHOICES}
          save={(value) => save('status', value, 'status')}
        />
      </div>
      {action.effect === '' ? null : <p className="muted action-effect">Expected effect: {action.effect}</p>}
    </div>
  );
}

function AddAction({ risk, count }: { readonly risk: RiskRow; readonly count: number }): ReactElement {
  const [text, setText] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    if (text.trim() === '') return setMessage('Say what will be done.');
    const refusal = await saveEdit({
      changes: [
        {
          does: 'add',
          kind: 'mitigation',
          record: { riskId: risk.id, action: text.trim(), order: count },
        },
      ],
      label: `adding an action to ${risk.ref}`,
    });
    setMessage(refusal);
    if (refusal !== null) return;
    setText('');
    announce(`Added an action to ${risk.ref}.`);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void add();
  };
  return (
    <form className="add-action" onSubmit={submit} noValidate>
      <Field
        className="add-action-field"
        size="small"
        {...(message === null ? {} : { validationState: 'error' as const, validationMessage: message })}
      >
        <Input
          size="small"
          aria-label={`New action for ${risk.ref}`}
          placeholder="New action"
          value={text}
          onChange={(_, data) => {
            setText(data.value);
            setMessage(null);
          }}
        />
      </Field>
      <Button size="small" type="submit" icon={<AddIcon />}>
        Add action
      </Button>
    </form>
  );
}
