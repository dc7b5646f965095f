import { type ReactElement, useState } from 'react';
import type { ProfileRegister, ProfileView } from '../../../shared/api/profile-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import { EditButton } from '../../parts/edit-button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { FormDialog, type FormField } from '../../parts/form-dialog.tsx';
import { AddIcon, DeleteIcon } from '../../parts/icons.ts';
import { OtherWays } from '../../parts/other-ways.tsx';
import { ReadView } from '../../parts/read-view.tsx';
import { useRemove } from '../../parts/use-remove.ts';
import { saveEdit } from '../../state/edits.ts';
import { readProfileIds, useProfile, useProfiles } from '../../state/figures.ts';
import { useUi } from '../../state/ui.ts';
import { AllocationsPane } from './allocations-pane.tsx';
import './finances.css';
import { ProfilePane } from './profile-pane.tsx';
import { namedChoices, orNone } from '../../parts/register/choices.ts';
import { PERIOD_CHOICES, SIGN_CHOICES, UNIT_CHOICES } from './words.ts';

/** The place of the allocations in the list, beside the ids of profiles. */
const ALLOCATIONS = 'allocations';

/** The money of the programme: its financial profiles one by one, and what is set aside and committed. */
export function FinancesScreen({ programme }: { readonly programme: ProgrammeState }): ReactElement {
  const read = useProfiles(programme);
  return (
    <div className="finances">
      <ReadView read={read} what="The financial profiles">
        {(register) => <Finances programme={programme} register={register} />}
      </ReadView>
    </div>
  );
}

type FinancesProps = { readonly programme: ProgrammeState; readonly register: ProfileRegister };

function Finances({ programme, register }: FinancesProps): ReactElement {
  const sentHere = useUi((ui) => (ui.recordAsked?.screen === 'finances' ? ui.recordAsked : null));
  const [answered, setAnswered] = useState<typeof sentHere>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const remove = useRemove();
  const { profiles } = register;
  const current = profiles.find((one) => one.id === chosen) ?? (chosen === ALLOCATIONS ? undefined : profiles[0]);

  // React draws again at once with the profile that was asked for; this pass is thrown away.
  if (sentHere !== answered) {
    setAnswered(sentHere);
    if (sentHere !== null) setChosen(sentHere.id);
  }

  const add = async (record: { readonly [field: string]: string }): Promise<string | null> => {
    const known = new Set<string>(profiles.map((one) => one.id));
    const refusal = await saveEdit({
      changes: [{ does: 'add', kind: 'profile', record: { ...record, order: profiles.length + 1 } }],
      label: `adding ${record['name'] ?? ''}`,
    });
    if (refusal !== null) return refusal;
    const added = (await readProfileIds()).find((id) => !known.has(id));
    if (added !== undefined) setChosen(added);
    return null;
  };

  return (
    <>
      <div className="finances-bar" role="group" aria-label="Finance tools">
        <h1 className="screen-title">Financial profiles</h1>
        <span className="spacer" />
        <EditButton size="small" icon={<AddIcon />} appearance="primary" onClick={() => setAdding(true)}>
          Add profile
        </EditButton>
        <EditButton
          size="small"
          icon={<DeleteIcon />}
          disabledFocusable={current === undefined}
          aria-label={current === undefined ? 'Remove profile' : `Remove profile ${current.name}`}
          onClick={() =>
            current === undefined
              ? undefined
              : void remove({ name: current.name, changes: [{ does: 'remove', kind: 'profile', id: current.id }] })
          }
        >
          Remove profile
        </EditButton>
      </div>
      <div className="finances-body">
        <nav className="profile-list" aria-label="Profiles" data-landmark tabIndex={-1}>
          <ul>
            {[
              ...profiles,
              {
                id: ALLOCATIONS,
                name: 'Allocations and commitment',
                stands: register.allocations.total?.allocated ?? '',
              },
            ].map(({ id, name, stands }) => {
              const here = id === (current?.id ?? chosen);
              return (
                <li key={id}>
                  <button
                    type="button"
                    className="profile-choice focusable"
                    aria-current={here ? 'true' : undefined}
                    onClick={() => setChosen(id)}
                  >
                    <span className="strong">{name}</span>
                    {stands === '' ? null : <span className="sub">{stands}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
        </nav>
        {profiles.length === 0 && chosen !== ALLOCATIONS ? (
          <EmptyState
            title="No financial profile yet"
            hint="A profile holds money by year: a deficit with what moves it, a budget, a grant. Add one, then type or paste its figures."
          >
            <EditButton appearance="primary" icon={<AddIcon />} onClick={() => setAdding(true)}>
              Add profile
            </EditButton>
            <OtherWays />
          </EmptyState>
        ) : current === undefined ? (
          <AllocationsPane allocations={register.allocations} />
        ) : (
          <OneProfile key={current.id} programme={programme} register={register} profileId={current.id} />
        )}
      </div>
      {adding ? (
        <FormDialog
          title="Add profile"
          fields={[
            { id: 'name', label: 'Name', kind: 'text', start: '', required: 'Give the profile a name.' },
            { id: 'periods', label: 'Divided into', kind: 'choice', start: 'years', choices: PERIOD_CHOICES },
            { id: 'moneyUnit', label: 'Figures in', kind: 'choice', start: 'millions', choices: UNIT_CHOICES },
            { id: 'signs', label: 'Signs', kind: 'choice', start: 'deficit positive', choices: SIGN_CHOICES },
          ]}
          hint=""
          go="Add profile"
          submit={add}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}

function OneProfile({ programme, register, profileId }: FinancesProps & { readonly profileId: string }): ReactElement {
  const [more, setMore] = useState({ before: 0, after: 0 });
  const [editing, setEditing] = useState(false);
  const read = useProfile(programme, { profileId, ...more });
  return (
    <ReadView read={read} what="The profile">
      {(profile) => (
        <>
          <ProfilePane
            profile={profile}
            onEarlier={() => setMore(({ before, after }) => ({ before: Math.min(before + 1, 50), after }))}
            onLater={() => setMore(({ before, after }) => ({ before, after: Math.min(after + 1, 50) }))}
            onEdit={() => setEditing(true)}
          />
          {editing ? (
            <FormDialog
              title={`Profile: ${profile.name}`}
              fields={fieldsOf(profile, register)}
              hint=""
              go="Save"
              submit={({ sourceId, ...fields }) =>
                saveEdit({
                  changes: [
                    {
                      does: 'set',
                      kind: 'profile',
                      id: profile.id,
                      fields: { ...fields, sourceId: sourceId === '' ? null : sourceId },
                    },
                  ],
                  label: `details of ${profile.name}`,
                })
              }
              onClose={() => setEditing(false)}
            />
          ) : null}
        </>
      )}
    </ReadView>
  );
}

function fieldsOf(profile: ProfileView, { sources }: ProfileRegister): readonly FormField[] {
  return [
    { id: 'name', label: 'Name', kind: 'text', start: profile.name, required: 'Give the profile a name.' },
    { id: 'periods', label: 'Divided into', kind: 'choice', start: profile.periods, choices: PERIOD_CHOICES },
    { id: 'signs', label: 'Signs', kind: 'choice', start: profile.signs, choices: SIGN_CHOICES },
    {
      id: 'sourceId',
      label: 'Source',
      kind: 'choice',
      start: profile.sourceId ?? '',
      choices: orNone(namedChoices(sources), 'No source'),
    },
    { id: 'note', label: 'Note', kind: 'text', start: profile.note },
  ];
}
