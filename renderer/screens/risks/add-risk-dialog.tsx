import type { ReactElement } from 'react';
import type { RiskRegister } from '../../../shared/api/risk-views.ts';
import { suggestNextRef } from '../../../shared/rules/next-ref.ts';
import { foldRef } from '../../../shared/rules/seen-words.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { orNone, peopleChoices } from '../../parts/register/choices.ts';
import { announce } from '../../state/announce.ts';
import { saveEdit } from '../../state/edits.ts';
import { readRisksNow } from '../../state/programme.ts';

type AddProps = {
  readonly register: RiskRegister;
  readonly onClose: () => void;
  readonly onAdded: (riskId: string) => void;
};

/** Asks for the two things a risk must have; everything else can follow in the register. */
export function AddRiskDialog({ register, onClose, onAdded }: AddProps): ReactElement {
  const { risks, officers } = register;
  const add = async (ref: string, title: string, ownerId: string): Promise<string | null> => {
    const known = new Set(risks.map((risk) => risk.id));
    const refusal = await saveEdit({
      changes: [{ does: 'add', kind: 'risk', record: { ref, title, ownerId: ownerId === '' ? null : ownerId } }],
      label: `adding ${ref}`,
    });
    if (refusal !== null) return refusal;
    announce(`Added ${ref}.`);
    const added = (await readRisksNow())?.risks.find((risk) => !known.has(risk.id));
    if (added !== undefined) onAdded(added.id);
    return null;
  };
  return (
    <FormDialog
      title="Add risk"
      fields={[
        { id: 'title', label: 'Title', kind: 'text', start: '', required: 'Give the risk a title.' },
        {
          id: 'ref',
          label: 'Ref',
          kind: 'text',
          start: suggestNextRef(
            risks.map((risk) => risk.ref),
            'R1',
          ),
          required: 'Give the risk a ref, such as R8.',
          refuse: (ref) => {
            const other = risks.find((risk) => foldRef(risk.ref) === foldRef(ref));
            return other === undefined ? null : `${other.ref} is the ref of “${other.title}”. Give this risk another.`;
          },
        },
        {
          id: 'ownerId',
          label: 'Owner',
          kind: 'choice',
          start: '',
          choices: orNone(peopleChoices(officers), 'No owner'),
        },
      ]}
      hint="Cause, scores and the rest can follow in the register."
      go="Add risk"
      submit={({ ref = '', title = '', ownerId = '' }) => add(ref, title, ownerId)}
      onClose={onClose}
    />
  );
}
