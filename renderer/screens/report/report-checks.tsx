import { type ReactElement, useState } from 'react';
import type { FigureUse } from '../../../shared/document/document.ts';
import type { Finding, Severity } from '../../../shared/model/finding.ts';
import { AmberIcon, NoteIcon, StopsIcon } from '../../parts/icons.ts';
import { Tab, TabList } from '../../parts/kit.ts';
import { goToFigure } from '../../parts/paper/places.ts';

type ChecksProps = {
  readonly findings: readonly Finding[];
  readonly figures: readonly FigureUse[];
  readonly composeMs: number;
};

type Side = 'findings' | 'figures';

/** What the checks found, and every figure the report prints with where it comes from. */
export function ReportChecks({ findings, figures, composeMs }: ChecksProps): ReactElement {
  const [side, setSide] = useState<Side>('findings');
  return (
    <aside className="checks" aria-label="Findings and figures" data-landmark tabIndex={-1}>
      <TabList size="small" selectedValue={side} onTabSelect={(_, data) => setSide(data.value as Side)}>
        <Tab value="findings" id="tab-findings" aria-controls="checks-side">
          Findings ({findings.length})
        </Tab>
        <Tab value="figures" id="tab-figures" aria-controls="checks-side">
          Figures ({figures.length})
        </Tab>
      </TabList>
      <div className="checks-body" id="checks-side" role="tabpanel" aria-labelledby={`tab-${side}`} tabIndex={0}>
        {side === 'findings' ? <Findings findings={findings} /> : <Figures figures={figures} />}
      </div>
      <p className="checks-foot muted">Composed in {Math.round(composeMs)} ms.</p>
    </aside>
  );
}

const SEVERITIES: { readonly [severity in Severity]: { readonly word: string; readonly Icon: typeof StopsIcon } } = {
  stops: { word: 'Must be put right', Icon: StopsIcon },
  warns: { word: 'Look at this', Icon: AmberIcon },
  notes: { word: 'Note', Icon: NoteIcon },
};

function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  if (findings.length === 0) return <p className="muted checks-none">Nothing found. The report is composed in full.</p>;
  return (
    <ul className="findings">
      {findings.map((finding, at) => {
        const { word, Icon } = SEVERITIES[finding.severity];
        return (
          // Two findings may be alike in every word: the place in the list tells them apart.
          <li key={`${at} ${finding.code}`} className={`finding ${finding.severity}`}>
            <Icon aria-hidden className="finding-icon" />
            <div>
              <p className="finding-word">{word}</p>
              {finding.at === '' ? null : <p className="strong">{finding.at}</p>}
              <p>{finding.message}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Figures({ figures }: { readonly figures: readonly FigureUse[] }): ReactElement {
  if (figures.length === 0) return <p className="muted checks-none">This report prints no figure from the file.</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Source and as-at date</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure, use) => (
          <tr key={use}>
            <th scope="row">
              <button
                type="button"
                className="text-link focusable strong"
                aria-label={`Show ${figure.text} in the report`}
                onClick={() => goToFigure(use)}
              >
                {figure.text}
              </button>
            </th>
            <td>
              {figure.source}
              <span className="sub">{figure.asAt}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
