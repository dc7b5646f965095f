import { type ReactElement, useState } from 'react';
import type { ClearingView, VersionView } from '../../../shared/api/clearing-views.ts';
import { isHandedIn } from '../../../shared/model/report.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Button } from '../../parts/kit.ts';
import { Panel } from '../../parts/panel.tsx';
import { WideTable } from '../../parts/wide-table.tsx';
import { compareVersions, keepVersion, restoreVersion } from '../../state/clearing.ts';
import { sayClock } from '../../state/clock.ts';

/** The versions of a report, the latest first: kept under a name, at each step of its life, and by the clock. */
export function Versions({ view }: { readonly view: ClearingView }): ReactElement {
  const [asking, setAsking] = useState<'keep' | 'compare' | null>(null);
  const { reportId, versions } = view;
  return (
    <Panel
      title="Versions"
      className="versions"
      aside={
        <>
          {versions.length < 2 ? null : (
            <Button size="small" onClick={() => setAsking('compare')}>
              Compare two…
            </Button>
          )}
          <Button size="small" onClick={() => setAsking('keep')}>
            Keep a version…
          </Button>
        </>
      }
    >
      {versions.length === 0 ? (
        <p className="muted">
          None yet. One is kept at every step, every ten minutes while somebody writes, and when you say so.
        </p>
      ) : (
        <WideTable name="Versions of the report">
          <table className="plain-table" aria-label="Versions of the report">
            <thead>
              <tr>
                <th scope="col">Version</th>
                <th scope="col">Kept</th>
                <th scope="col">
                  <span className="visually-hidden">What to do</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {versions.map((one, at) => (
                <Row
                  key={one.id}
                  reportId={reportId}
                  version={one}
                  before={versions[at + 1] ?? null}
                  canRestore={!isHandedIn(view.status)}
                />
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {asking === 'compare' ? <CompareTwo view={view} onClose={() => setAsking(null)} /> : null}
      {asking === 'keep' ? (
        <FormDialog
          title="Keep a version"
          hint="The report as it reads now, to be found, compared and restored under this name."
          go="Keep"
          fields={[{ id: 'name', label: 'Name', kind: 'text', start: '', required: 'Give the version a name.' }]}
          submit={({ name = '' }) => keepVersion(reportId, name)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Panel>
  );
}

/** Not the id of a version. */
const NOW = '…now';

type CompareProps = { readonly view: ClearingView; readonly onClose: () => void };

/** Asks which two readings of the report are compared: any version with any other, or with what it reads now. */
function CompareTwo({ view: { reportId, versions }, onClose }: CompareProps): ReactElement {
  const choices = versions.map(({ id, name, keptAt }) => ({ value: id, name: `${name} (${sayClock(keptAt)})` }));
  return (
    <FormDialog
      title="Compare two versions"
      hint="What came, went and changed from the one to the other is shown, and can be saved as Word with tracked changes."
      go="Compare"
      fields={[
        { id: 'from', label: 'From', kind: 'choice', start: versions.at(-1)?.id ?? '', choices },
        {
          id: 'to',
          label: 'To',
          kind: 'choice',
          start: NOW,
          choices: [{ value: NOW, name: 'The report as it reads now' }, ...choices],
        },
      ]}
      submit={async ({ from = '', to = NOW }) => {
        if (from === to) return 'Choose two versions: this is the same one twice.';
        await compareVersions({ reportId, from, to: to === NOW ? null : to });
        return null;
      }}
      onClose={onClose}
    />
  );
}

type RowProps = {
  readonly reportId: string;
  readonly version: VersionView;
  readonly before: VersionView | null;
  /** What is handed in stays as it is. */
  readonly canRestore: boolean;
};

function Row({ reportId, version, before, canRestore }: RowProps): ReactElement {
  const { id, name, keptAt, who, did } = version;
  return (
    <tr>
      <th scope="row">
        {name}
        {did === '' ? null : <span className="sub">{did}</span>}
      </th>
      <td>
        {sayClock(keptAt)}
        <span className="sub">{who}</span>
      </td>
      <td className="clearance-acts">
        <Button
          size="small"
          aria-label={`With now: compare ${name}`}
          onClick={() => void compareVersions({ reportId, from: id, to: null })}
        >
          With now
        </Button>
        {before === null ? null : (
          <Button
            size="small"
            aria-label={`With the one before: compare ${name}`}
            onClick={() => void compareVersions({ reportId, from: before.id, to: id })}
          >
            With the one before
          </Button>
        )}
        {canRestore ? (
          <Button size="small" aria-label={`Restore ${name}`} onClick={() => void restoreVersion(reportId, id)}>
            Restore
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
