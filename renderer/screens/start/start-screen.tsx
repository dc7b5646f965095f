import { type ReactElement, useState } from 'react';
import type { RecentFile, SampleChoice, WindowState } from '../../../shared/api/views.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { AddIcon, HelpIcon, OpenIcon, PinIcon, PinOnIcon, ReportIcon } from '../../parts/icons.ts';
import { Button, Spinner, ToggleButton, Tooltip } from '../../parts/kit.ts';
import { openRequest } from '../../state/clearing.ts';
import { choosePaper } from '../../state/paper-check.ts';
import { newProgramme, openProgramme, openRecent, openSample, pinRecent } from '../../state/programme.ts';
import { pageFor, showGuide } from '../../state/guide.ts';
import './start.css';

/** Where the window begins: what Clerkwell is, a programme to open, samples to try, and programmes opened before. */
export function StartScreen({ state }: { readonly state: WindowState }): ReactElement {
  const [busy, setBusy] = useState(false);
  const run = (open: () => Promise<void>): void => {
    setBusy(true);
    void open().finally(() => setBusy(false));
  };
  const firstRun = state.recent.length === 0;
  const before = (
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
            <li key={file.token} className="recent-line">
              <Recent file={file} busy={busy} run={run} />
              <Tooltip
                content={file.pinned ? 'Pinned: stays in the list' : 'Pin to the list'}
                relationship="description"
              >
                <ToggleButton
                  size="small"
                  appearance="subtle"
                  icon={file.pinned ? <PinOnIcon /> : <PinIcon />}
                  checked={file.pinned}
                  aria-label={`Pin ${file.fileName}`}
                  onClick={() => void pinRecent(file.token, !file.pinned)}
                />
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
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
        <section className="panel" aria-labelledby="open-title">
          <h2 className="panel-title" id="open-title">
            Your own programme
          </h2>
          <div className="start-offer">
            <p>Open a programme file from this computer or a shared folder, or begin an empty one.</p>
            <div className="start-acts">
              <Button icon={<OpenIcon />} appearance="primary" disabled={busy} onClick={() => run(openProgramme)}>
                Open a programme…
              </Button>
              <Button icon={<AddIcon />} disabled={busy} onClick={() => run(newProgramme)}>
                New programme…
              </Button>
            </div>
          </div>
        </section>
        {firstRun ? null : before}
        <section className="panel" aria-labelledby="check-title">
          <h2 className="panel-title" id="check-title">
            A Word paper of any kind
          </h2>
          <div className="start-offer">
            <p>See what the clerk would send back. Choose a paper, or drop it anywhere on this window.</p>
            <Button icon={<ReportIcon />} disabled={busy} onClick={() => run(choosePaper)}>
              Check a Word paper…
            </Button>
          </div>
        </section>
        <section className="panel" aria-labelledby="answer-title">
          <h2 className="panel-title" id="answer-title">
            A clearance request that came to you
          </h2>
          <div className="start-offer">
            <p>Read what you are asked to clear, and answer. No programme of your own is needed.</p>
            <Button disabled={busy} onClick={() => run(openRequest)}>
              Answer a clearance request…
            </Button>
          </div>
        </section>
        <section className="panel" aria-labelledby="samples-title">
          <h2 className="panel-title" id="samples-title">
            Samples to try
          </h2>
          <p>Programmes made from papers that councils have published. Each gives you a file of your own.</p>
          <ul className="start-samples">
            {state.samples.map((sample) => (
              <Sample key={sample.id} sample={sample} busy={busy} run={run} />
            ))}
          </ul>
        </section>
        {firstRun ? before : null}
        <div className="start-foot">
          {busy ? <Spinner size="tiny" label="Opening…" /> : null}
          <Button appearance="subtle" size="small" icon={<HelpIcon />} onClick={() => showGuide(pageFor(null))}>
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
  readonly busy: boolean;
  readonly run: Run;
};

function Sample({ sample, busy, run }: SampleProps): ReactElement {
  return (
    <li className="start-offer">
      <div>
        <h3 className="start-council">{sample.council}</h3>
        <p>{sample.name}</p>
        <p className="muted">{sample.summary}</p>
      </div>
      <Button
        icon={<ReportIcon />}
        appearance="secondary"
        disabled={busy}
        onClick={() => run(() => openSample(sample.id))}
      >
        Open the {sample.place} sample
      </Button>
    </li>
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
