import type { ReactElement } from 'react';
import type { Givable, LinkedRecord, WorkstreamPage } from '../../../shared/api/register-views.ts';
import type { RecordKind } from '../../../shared/model/records.ts';
import { DismissIcon } from '../../parts/icons.ts';
import { Button, Select } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { LinkedList } from '../../parts/register/linked-list.tsx';
import { saveOrShow } from '../../state/edits.ts';
import { openRecord } from '../../state/open-record.ts';
import { useReadOnly } from '../../state/read-only.ts';

type RecordsProps = { readonly page: WorkstreamPage };

/** All that belongs to a workstream: each leads to itself, can be taken out, and more can be given to it. */
export function WorkstreamRecords({ page }: RecordsProps): ReactElement {
  const { item } = page;
  const readOnly = useReadOnly();
  const give = (one: Givable, isGiven: boolean): void => {
    const ids = isGiven ? [...one.workstreamIds, item.id] : one.workstreamIds.filter((id) => id !== item.id);
    const fields = one.kind === 'milestone' ? { workstreamId: isGiven ? item.id : null } : { workstreamIds: ids };
    void saveOrShow({
      changes: [{ does: 'set', kind: one.kind, id: one.id, fields }],
      label: `${isGiven ? 'giving' : 'taking'} ${one.name} ${isGiven ? 'to' : 'out of'} ${item.code}`.slice(0, 200),
    });
  };
  const takeOut = (kinds: readonly Givable['kind'][], id: string): void => {
    const found = page.givable.find((one) => kinds.includes(one.kind) && one.id === id);
    if (found !== undefined) give(found, false);
  };
  const list = (kind: RecordKind & Givable['kind'], items: readonly LinkedRecord[], none: string): ReactElement => (
    <LinkedList
      kind={kind}
      items={items}
      none={none}
      {...(readOnly ? {} : { onTakeOut: (one: LinkedRecord) => takeOut([kind], one.id) })}
    />
  );
  const add = (kinds: readonly Givable['kind'][], words: string): ReactElement => (
    <AddRecord page={page} kinds={kinds} words={words} onPick={(one) => give(one, true)} />
  );
  return (
    <>
      <Panel title="Milestones" {...counted(page.milestones)}>
        {list('milestone', page.milestones, 'No milestone names this workstream yet.')}
        {add(['milestone'], 'Add a milestone')}
      </Panel>
      <Panel title="Measures" {...counted(page.measures)}>
        {list('measure', page.measures, 'No measure shows its work yet.')}
        {add(['measure'], 'Add a measure')}
      </Panel>
      <Panel title="Risks" {...counted(page.risks)}>
        <LinkedList kind="risk" items={page.risks} none="No risk names this workstream yet." />
      </Panel>
      <Panel title="Funders’ conditions" {...counted(page.conditions)}>
        {list('condition', page.conditions, 'It answers no condition yet.')}
        {add(['condition'], 'Add a condition')}
      </Panel>
      <Panel title="Spending" {...counted(page.spending)}>
        {page.allocated === '' ? null : <p className="strong">{page.allocated}</p>}
        <Spending page={page} onTakeOut={(id) => takeOut(['allocation', 'profileLine'], id)} />
        {add(['allocation', 'profileLine'], 'Add a sum or a line')}
      </Panel>
    </>
  );
}

function counted(items: readonly unknown[]): { readonly aside?: string } {
  return items.length === 0 ? {} : { aside: String(items.length) };
}

type SpendingProps = RecordsProps & { readonly onTakeOut: (id: string) => void };

function Spending({ page, onTakeOut }: SpendingProps): ReactElement {
  const readOnly = useReadOnly();
  if (page.spending.length === 0)
    return <p className="muted">No money is set aside for it, and no line of a profile is its own.</p>;
  return (
    <ul className="linked">
      {page.spending.map((one) => (
        <li key={one.id} className="linked-item">
          <button type="button" className="linked-link focusable" onClick={() => openRecord(one.kind, one.leadsTo)}>
            <span className="linked-words">
              {one.name}
              <span className="sub">{one.said}</span>
            </span>
          </button>
          {readOnly ? null : (
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissIcon />}
              aria-label={`Take out ${one.name}`}
              onClick={() => onTakeOut(one.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type AddProps = RecordsProps & {
  readonly kinds: readonly Givable['kind'][];
  readonly words: string;
  readonly onPick: (one: Givable) => void;
};

function AddRecord({ page, kinds, words, onPick }: AddProps): ReactElement | null {
  const readOnly = useReadOnly();
  const left = page.givable.filter((one) => kinds.includes(one.kind) && !one.workstreamIds.includes(page.item.id));
  if (left.length === 0 || readOnly) return null;
  return (
    <Select
      size="small"
      className="workstream-add"
      aria-label={`${words} to ${page.item.code}`}
      value=""
      onChange={(_, data) => {
        const picked = left.find((one) => one.id === data.value);
        if (picked !== undefined) onPick(picked);
      }}
    >
      <option value="">{`${words}…`}</option>
      {left.map((one) => (
        <option key={`${one.kind} ${one.id}`} value={one.id}>
          {one.name}
        </option>
      ))}
    </Select>
  );
}
