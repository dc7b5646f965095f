import type { ReactElement } from 'react';
import type { RecordChange } from '../../../shared/api/views.ts';
import { PLURALS, type RecordKind } from '../../../shared/model/records.ts';
import { sayClock } from '../../state/clock.ts';
import { capital } from '../../../shared/model/capital.ts';

/** What changed, by kind and record: what each field was and is now, who set it and when. */
export function ChangeTables({ changes }: { readonly changes: readonly RecordChange[] }): ReactElement {
  const kinds = [...Map.groupBy(changes, ({ kind }) => kind)];
  return (
    <>
      {kinds.map(([kind, ofKind]) => (
        <section key={kind} aria-labelledby={`changes-${kind}`}>
          <h3 id={`changes-${kind}`}>
            {sayKinds(kind)} <span className="muted">({ofKind.length})</span>
          </h3>
          <table className="plain-table change-table" aria-labelledby={`changes-${kind}`}>
            <thead>
              <tr>
                <th scope="col">Record</th>
                <th scope="col">Field</th>
                <th scope="col">Was</th>
                <th scope="col">Now</th>
                <th scope="col">Who and when</th>
              </tr>
            </thead>
            {ofKind.map((change) => (
              <RecordRows key={change.id} change={change} />
            ))}
          </table>
        </section>
      ))}
    </>
  );
}

function RecordRows({ change }: { readonly change: RecordChange }): ReactElement {
  if (change.did !== 'changed')
    return (
      <tbody>
        <tr>
          <th scope="row">{change.name}</th>
          <td colSpan={3}>
            <strong>{change.did === 'added' ? 'Added' : 'Removed'}</strong>
          </td>
          <Made who={change.who} at={change.at} />
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {change.fields.map((field, at) => (
        <tr key={field.field}>
          {at === 0 ? (
            <th scope="rowgroup" rowSpan={change.fields.length}>
              {change.name}
            </th>
          ) : null}
          <td>{field.label}</td>
          <td className="change-was">{field.was}</td>
          <td className="change-now">{field.now}</td>
          <Made who={field.who} at={field.at} />
        </tr>
      ))}
    </tbody>
  );
}

function Made({ who, at }: { readonly who: string; readonly at: string }): ReactElement {
  return (
    <td className="muted">
      {who}
      {at === '' ? '' : `, ${sayClock(at)}`}
    </td>
  );
}

function sayKinds(kind: RecordKind): string {
  return capital(PLURALS[kind].replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}
