import { type ReactElement, useState } from 'react';
import type { RecentFile, SampleChoice, WindowState } from '../../../shared/api/views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { HelpIcon, OpenIcon, ReportIcon } from '../../parts/icons.ts';
import { Button, Spinner } from '../../parts/kit.ts';
import { openProgramme, openRecent, openSample } from '../../state/programme.ts';
import { setHelp } from '../../state/ui.ts';
import './start.css';

/** Where the window begins: what Clerkwell is, a sample to try, a programme to open, and those opened before. */
export function StartScreen({ state }: { readonly state: WindowState }): ReactElement {
  const [busy, setBusy] = useState(false);
  const run = (open: () => Promise<void>): void => {
    setBusy(true);
    void open().finally(() => setBusy(false));
  };
  const firstRun = state.recent.length === 0;
  return (
    <div className="start">
      <div className="start-column">
        <div className="start-head">
          <h1 className="start-title">Clerkwell</h1>
          <p className="start-line">
            Keeps a programme’s registers in one file on this computer, and writes committee reports from them, with no
            network.
          </p>
        </div>
        <div className="start-doors">
          {state.samples.map((sample, at) => (
            <Sample
              key={sample.id}
              sample={sample}
              only={state.samples.length === 1}
              first={at === 0}
              primary={firstRun}
              busy={busy}
              run={run}
            />
          ))}
          <section className="panel start-door" aria-labelledby="open-title">
            <h2 className="panel-title" id="open-title">
              Your own programme
            </h2>
            <p>Open a programme file from this computer or a shared folder.</p>
            <Button
              icon={<OpenIcon />}
              appearance={firstRun ? 'secondary' : 'primary'}
              disabled={busy}
              onClick={() => run(openProgramme)}
            >
              Open a programme…
            </Button>
          </section>
        </div>
        <section className="panel" aria-labelledby="recent-title">
          <h2 className="panel-title start-recent-title" id="recent-title">
            Opened before
          </h2>
          {firstRun ? (
            <EmptyState
              small
              title="Nothing yet"
              hint="Programmes you open are listed here, so that the next time is one click."
            />
          ) : (
            <ul className="recent-list">
              {state.recent.map((file) => (
                <li key={file.token}>
                  <Recent file={file} busy={busy} run={run} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <div className="start-foot">
          {busy ? <Spinner size="tiny" label="Opening…" /> : null}
          <Button appearance="subtle" size="small" icon={<HelpIcon />} onClick={() => setHelp(true)}>
            Help
          </Button>
          <span className="muted">Version {state.version}</span>
        </div>
      </div>
    </div>
  );
}

type Run = (open: () => Promise<void>) => void;

type SampleProps = {
  readonly sample: SampleChoice;
  readonly only: boolean;
  readonly first: boolean;
  readonly primary: boolean;
  readonly busy: boolean;
  readonly run: Run;
};

function Sample({ sample, only, first, primary, busy, run }: SampleProps): ReactElement {
  const titleId = `sample-${sample.id}`;
  return (
    <section className="panel start-door" aria-labelledby={titleId}>
      <h2 className="panel-title" id={titleId}>
        Sample: {sample.name}
      </h2>
      <p>{sample.summary} You get a file of your own to try things out in.</p>
      <Button
        icon={<ReportIcon />}
        appearance={primary && first ? 'primary' : 'secondary'}
        disabled={busy}
        onClick={() => run(() => openSample(sample.id))}
      >
        {only || first ? 'Open the sample programme' : `Open the sample “${sample.name}”`}
      </Button>
    </section>
  );
}

function Recent({
  file,
  busy,
  run,
}: {
  readonly file: RecentFile;
  readonly busy: boolean;
  readonly run: Run;
}): ReactElement {
  if (!file.found)
    return (
      <div className="recent missing">
        <span className="recent-name">{file.fileName}</span>
        <span className="recent-folder">{file.folder}</span>
        <span className="recent-state">Not found: moved, renamed, or on a drive that is not connected</span>
      </div>
    );
  return (
    <button
      type="button"
      className="recent focusable"
      disabled={busy}
      onClick={() => run(() => openRecent(file.token))}
    >
      <span className="recent-name">{file.fileName}</span>
      <span className="recent-folder">{file.folder}</span>
    </button>
  );
}
