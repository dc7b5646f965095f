import { type FormEvent, type ReactElement, useState } from 'react';
import type { RiskRegister } from '../../../shared/api/risk-views.ts';
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
  Select,
} from '../../parts/kit.ts';
import { announce } from '../../state/announce.ts';
import { saveEdit } from '../../state/edits.ts';
import { suggestNextRef } from '../../../shared/rules/next-ref.ts';
import { readRisksNow } from '../../state/programme.ts';
import { officerChoices } from './words.ts';

type AddProps = {
  readonly register: RiskRegister;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdded: (riskId: string) => void;
};

/** Asks for the two things a risk must have; everything else can follow in the register. */
export function AddRiskDialog(props: AddProps): ReactElement {
  return (
    <Dialog open={props.open} onOpenChange={(_, data) => (data.open ? undefined : props.onClose())}>
      <DialogSurface className="narrow-dialog">{props.open ? <AddRiskForm {...props} /> : null}</DialogSurface>
    </Dialog>
  );
}

function AddRiskForm({ register, onClose, onAdded }: AddProps): ReactElement {
  const [ref, setRef] = useState(() => suggestNextRef(register.risks.map((risk) => risk.ref)));
  const [title, setTitle] = useState('');
  const [ownerId, setOwnerId] = useState('');
  const [missing, setMissing] = useState<{ readonly ref?: string; readonly title?: string }>({});
  const [refusal, setRefusal] = useState<string | null>(null);

  const add = async (): Promise<void> => {
    const taken = register.risks.some((risk) => risk.ref === ref.trim());
    const wanting = {
      ...(ref.trim() === '' && { ref: 'Give the risk a ref, such as R8.' }),
      ...(taken && { ref: `There is already a risk ${ref.trim()}. Choose another ref.` }),
      ...(title.trim() === '' && { title: 'Give the risk a title.' }),
    };
    setMissing(wanting);
    if (Object.keys(wanting).length > 0) return;
    const known = new Set(register.risks.map((risk) => risk.id));
    const refused = await saveEdit({
      changes: [
        {
          does: 'add',
          kind: 'risk',
          record: { ref: ref.trim(), title: title.trim(), ownerId: ownerId === '' ? null : ownerId },
        },
      ],
      label: `adding ${ref.trim()}`,
    });
    setRefusal(refused);
    if (refused !== null) return;
    announce(`Added ${ref.trim()}.`);
    const added = (await readRisksNow())?.risks.find((risk) => !known.has(risk.id));
    onClose();
    if (added !== undefined) onAdded(added.id);
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void add();
  };

  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>Add risk</DialogTitle>
        <DialogContent className="dialog-fields">
          <Field label="Title" required {...said(missing.title)}>
            <Input value={title} onChange={(_, data) => setTitle(data.value)} />
          </Field>
          <Field label="Ref" required {...said(missing.ref)}>
            <Input value={ref} onChange={(_, data) => setRef(data.value)} />
          </Field>
          <Field label="Owner">
            <Select value={ownerId} onChange={(_, data) => setOwnerId(data.value)}>
              {officerChoices(register.officers).map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.name}
                </option>
              ))}
            </Select>
          </Field>
          <p className="muted">Cause, scores and the rest can follow in the register.</p>
          {refusal === null ? null : (
            <p role="alert" className="refusal">
              {refusal}
            </p>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" appearance="primary">
            Add risk
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function said(message: string | undefined) {
  return message === undefined ? {} : { validationState: 'error' as const, validationMessage: message };
}
