import { type ReactElement, useMemo } from 'react';
import type { ProgrammeSettings } from '../../../shared/api/register-views.ts';
import { namedChoices, orNone } from '../../parts/register/choices.ts';
import { choiceColumn, type FieldColumn, textColumn, yesNoColumn } from '../../parts/register/field-columns.tsx';
import { RecordChoice, RecordLine, RecordPart, RecordYesNo } from '../../parts/register/record-fields.tsx';
import { RegisterPage } from '../../parts/register/register-page.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';

type AcronymItem = ProgrammeSettings['acronyms'][number];
const EVERY = 'Every council';

/** The short forms papers use, and what each stands for. */
export function Acronyms({ settings }: { readonly settings: ProgrammeSettings }): ReactElement {
  const columns = useMemo(() => acronymColumns(settings), [settings]);
  return (
    <RegisterPage
      register="acronyms"
      kind="acronym"
      name="Acronyms"
      noun="acronym"
      nouns="acronyms"
      rows={settings.acronyms}
      columns={columns}
      rowName={(one) => one.short}
      heading={(one) => `${one.short}: ${one.expansion}`}
      asked={[
        { field: 'short', label: 'Short form', kind: 'text', required: true },
        { field: 'expansion', label: 'Stands for', kind: 'text', required: true },
      ]}
      hint="Add a short form and what it stands for: papers spell it out where it comes first."
      details={(one) => <AcronymDetails settings={settings} acronym={one} />}
    />
  );
}

function acronymColumns(settings: ProgrammeSettings): readonly FieldColumn<AcronymItem>[] {
  return [
    textColumn('short', 'Short form', 120, { frozen: true }),
    textColumn('expansion', 'Stands for', 340),
    yesNoColumn('known', 'Known without spelling out', 188),
    choiceColumn('bodyId', 'Spelt so by', 220, namedChoices(settings.bodies), EVERY),
  ];
}

type DetailsProps = { readonly settings: ProgrammeSettings; readonly acronym: AcronymItem };

function AcronymDetails({ settings, acronym }: DetailsProps): ReactElement {
  const save = useSaveField('acronym', acronym.id, acronym.short);
  return (
    <RecordPart>
      <RecordLine save={save} field="short" label="Short form" value={acronym.short} />
      <RecordLine save={save} field="expansion" label="Stands for" value={acronym.expansion} />
      <RecordYesNo save={save} field="known" label="Known without spelling out" value={acronym.known} />
      <RecordChoice
        save={save}
        field="bodyId"
        label="Spelt so by"
        value={acronym.bodyId}
        choices={orNone(namedChoices(settings.bodies), EVERY)}
      />
    </RecordPart>
  );
}
