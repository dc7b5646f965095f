import type { ReactElement } from 'react';
import type { ProgrammeSettings, SourceItem, SourceUse } from '../../../shared/api/register-views.ts';
import { RecordLink } from '../../parts/record-link.tsx';
import {
  dayColumn,
  type FieldColumn,
  shownColumn,
  textColumn,
  yesNoColumn,
} from '../../parts/register/field-columns.tsx';
import { RecordDay, RecordLine, RecordNote, RecordPart, RecordYesNo } from '../../parts/register/record-fields.tsx';
import { RegisterPage, type RowFilter } from '../../parts/register/register-page.tsx';
import { useSaveField } from '../../parts/register/use-save-field.ts';
import { showDetails } from '../../state/open-record.ts';

const FILTERS: readonly RowFilter<SourceItem>[] = [
  { id: 'background', name: 'Background papers', keep: (one) => one.background },
  { id: 'exempt', name: 'Exempt', keep: (one) => one.exempt },
  { id: 'unused', name: 'Not used', keep: (one) => one.usedBy === 0 },
];

const SOURCE_COLUMNS: readonly FieldColumn<SourceItem>[] = [
  textColumn('title', 'Title', 300, { frozen: true }),
  textColumn('publisher', 'Publisher', 180),
  dayColumn('date', 'Dated', 140),
  yesNoColumn('background', 'Background paper', 128),
  yesNoColumn('exempt', 'Exempt', 76),
  textColumn('url', 'Web address', 220),
  shownColumn('usedBy', 'Used by', 76, (one) => one.usedBy.toLocaleString('en-GB'), {
    align: 'right',
    sortBy: (one) => one.usedBy,
    leads: (one) =>
      one.usedBy === 0
        ? null
        : {
            said: `${one.usedBy.toLocaleString('en-GB')}: what names ${one.title}`,
            go: () => showDetails('sources', one.id),
          },
  }),
  textColumn('note', 'Note', 220),
];

/** The dated documents that figures and statements rely on. */
export function Sources({ settings }: { readonly settings: ProgrammeSettings }): ReactElement {
  return (
    <RegisterPage
      register="sources"
      kind="source"
      name="Sources"
      noun="source"
      nouns="sources"
      rows={settings.sources}
      columns={SOURCE_COLUMNS}
      rowName={(one) => one.title}
      filters={FILTERS}
      asked={[
        { field: 'title', label: 'Title', kind: 'text', required: true },
        { field: 'publisher', label: 'Publisher', kind: 'text', required: false },
        { field: 'date', label: 'Dated', kind: 'day', required: false },
      ]}
      hint="Add a document that figures come from: its title, and who published it when."
      details={(one) => <SourceDetails source={one} />}
    />
  );
}

function SourceDetails({ source }: { readonly source: SourceItem }): ReactElement {
  const save = useSaveField('source', source.id, source.title);
  return (
    <>
      <UsedBy source={source} />
      <RecordPart>
        <RecordLine save={save} field="title" label="Title" value={source.title} />
        <RecordLine save={save} field="publisher" label="Publisher" value={source.publisher} />
        <RecordDay save={save} field="date" label="Dated" value={source.date} />
        <RecordLine save={save} field="url" label="Web address" value={source.url} hint="https://" />
        <div className="record-pair">
          <RecordYesNo save={save} field="background" label="Background paper" value={source.background} />
          <RecordYesNo save={save} field="exempt" label="Exempt" value={source.exempt} />
        </div>
        <RecordNote save={save} field="note" label="Note" value={source.note} />
      </RecordPart>
    </>
  );
}

/** The figures and papers that name a source, by the records they stand in; each leads there. */
function UsedBy({ source }: { readonly source: SourceItem }): ReactElement {
  return (
    <RecordPart title="Used by">
      <p className="muted">{sayUse(source.usedBy)}</p>
      {source.uses.length === 0 ? null : (
        <ul className="linked">
          {source.uses.map(({ kind, id, name, said }) => (
            <li key={`${kind} ${id}`} className="linked-item">
              <RecordLink kind={kind} id={id} className="linked-link">
                <span className="linked-words">
                  <span>{name}</span>
                  <span className="sub">{[USE_NAMES[kind], said].filter((part) => part !== '').join(', ')}</span>
                </span>
              </RecordLink>
            </li>
          ))}
        </ul>
      )}
    </RecordPart>
  );
}

const USE_NAMES: { readonly [kind in SourceUse['kind']]: string } = {
  measure: 'Measure',
  profile: 'Financial profile',
  allocation: 'Money set aside',
  report: 'Paper',
};

function sayUse(usedBy: number): string {
  if (usedBy === 0) return 'Nothing names it yet.';
  return usedBy === 1
    ? 'One figure or paper names it.'
    : `${usedBy.toLocaleString('en-GB')} figures and papers name it.`;
}
