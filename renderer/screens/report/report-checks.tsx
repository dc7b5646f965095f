import { memo, type ReactElement, useMemo, useState } from 'react';
import type { StudioPart } from '../../../shared/api/studio-views.ts';
import type { CheckedReportView, CheckFindingView } from '../../../shared/api/views.ts';
import type { Document, FigureUse } from '../../../shared/document/document.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { isSame } from '../../../shared/model/is-same.ts';
import { FindingList, SEVERITIES } from '../../parts/check/finding-list.tsx';
import { ScreenLink } from '../../parts/screen-link.tsx';
import { Tab, TabList } from '../../parts/kit.ts';
import { goToFigure, goToPlace, placeOf } from '../../parts/paper/places.ts';
import { enterPart, showOrigin } from './writing/show-origin.ts';
import { blockAt, countOpen, groupFindings, isBegun, numberBlocks, partAt } from './group-findings.ts';
import { FirstSteps, HeldBack } from './held-back.tsx';
import { usePreview } from '../../state/preview.ts';
import { applyFix, saveOrShow, setAsideFinding } from '../../state/edits.ts';

type ChecksProps = {
  readonly reportId: string;
  readonly parts: readonly StudioPart[];
  readonly document: Document;
  readonly findings: readonly Finding[];
  /** What the clerk's check says; null until it has. */
  readonly check: CheckedReportView | null;
};

type Side = 'findings' | 'figures';

const NONE: readonly CheckFindingView[] = [];

/** What the checks found, and every figure the report prints with where it comes from. */
export function ReportChecks({ reportId, parts, document, findings, check }: ChecksProps): ReactElement {
  const { figures } = document;
  const { written, toWrite, toClear } = groupFindings(findings, check?.findings ?? NONE);
  const [side, setSide] = useState<Side>('findings');
  const begun = isBegun(parts);
  const numbered = useMemo(() => numberBlocks(document), [document]);
  const place = (all: readonly Finding[]): readonly Placed[] =>
    all.map((finding) => ({
      finding,
      part: partAt(finding.at, parts)?.key ?? null,
      block: blockAt(finding.at, numbered) ?? null,
    }));
  const found = (
    <>
      <Missing findings={place(written.composed)} />
      <Check reportId={reportId} check={written.checked} />
    </>
  );
  return (
    <aside className="checks" aria-label="Findings and figures" data-landmark tabIndex={-1}>
      <Sides side={side} onSide={setSide} findings={countOpen(written)} figures={figures.length} />
      <div className="checks-body" id="checks-side" role="tabpanel" aria-labelledby={`tab-${side}`} tabIndex={0}>
        {side === 'figures' ? (
          <Figures figures={figures} />
        ) : (
          <>
            {begun ? null : <FirstSteps />}
            {!begun || countOpen(written) > 0 || check === null ? null : (
              <p className="muted checks-none">Nothing found in what is written.</p>
            )}
            {begun ? (
              found
            ) : (
              <HeldBack title="Found already" findings={written}>
                {found}
              </HeldBack>
            )}
            <HeldBack title="Still to write" findings={toWrite}>
              <Missing findings={place(toWrite.composed)} />
              <Check reportId={reportId} check={toWrite.checked} />
            </HeldBack>
            <HeldBack title="Still to be cleared" findings={toClear}>
              <p>
                Officers are asked, and their answers taken in, on one screen.{' '}
                <ScreenLink screen="clearing">Go to Clearing</ScreenLink>
              </p>
              <Missing findings={place(toClear.composed)} />
              <Check reportId={reportId} check={toClear.checked} />
            </HeldBack>
          </>
        )}
      </div>
    </aside>
  );
}

type SidesProps = {
  readonly side: Side;
  readonly onSide: (side: Side) => void;
  readonly findings: number;
  readonly figures: number;
};

const Sides = memo(function Sides({ side, onSide, findings, figures }: SidesProps): ReactElement {
  return (
    <TabList
      size="small"
      aria-label="Findings and figures"
      selectedValue={side}
      onTabSelect={(_, data) => onSide(data.value as Side)}
    >
      <Tab value="findings" id="tab-findings" aria-controls="checks-side">
        Findings ({findings})
      </Tab>
      <Tab value="figures" id="tab-figures" aria-controls="checks-side">
        Figures ({figures})
      </Tab>
    </TabList>
  );
});

/** A finding with what it leads to: the part it is written in, or the block of the paper. */
type Placed = { readonly finding: Finding; readonly part: string | null; readonly block: number | null };

/** What composing could not fill in; it is put right in the registers or the text, and never set aside. */
const Missing = memo(function Missing({ findings }: { readonly findings: readonly Placed[] }): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map(({ finding, part, block }, at) => {
        const { word, Icon } = SEVERITIES[finding.severity];
        return (
          // Two findings may be alike in every word: the place in the list tells them apart.
          <li key={`${at} ${finding.code}`} className={`finding ${finding.severity}`}>
            <Icon aria-hidden className="finding-icon" />
            <div>
              <p className="finding-word">{word}</p>
              {part !== null || block !== null ? (
                <button
                  type="button"
                  className="text-link focusable strong"
                  aria-label={block === null ? `Write ${finding.at}` : `Show ${finding.at} in the report`}
                  onClick={() => (block === null ? enterPart(part ?? '') : goToBlock(block))}
                >
                  {finding.at}
                </button>
              ) : finding.at === '' ? null : (
                <p className="strong">{finding.at}</p>
              )}
              <p>{finding.message}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}, isSame);

/** Brings a block of the paper into sight, and the words it comes from. */
function goToBlock(at: number): void {
  const { view } = usePreview.getState();
  const block = view?.document.blocks[at];
  showOrigin(view?.origins[at] ?? null);
  // Tables and charts carry their anchor on the caption.
  if (block !== undefined) goToPlace('caption' in block ? block.caption.anchor : placeOf(block, at));
}

type CheckProps = { readonly reportId: string; readonly check: readonly CheckFindingView[] };

/** Drawn again when the check has read the paper anew, and not at every key. */
const Check = memo(function Check({ reportId, check }: CheckProps): ReactElement {
  return (
    <FindingList
      findings={check}
      goTo={goToBlock}
      fix={({ key }, title) => void applyFix(reportId, key, title)}
      setAside={({ key }, reason) => void setAsideFinding(reportId, key, reason)}
      takeBack={({ aside, title }) => {
        if (aside === null) return;
        const change = { does: 'remove' as const, kind: 'setAside' as const, id: aside.id };
        void saveOrShow({ changes: [change], label: `Open again: ${title}` });
      }}
    />
  );
});

type FiguresProps = { readonly figures: readonly FigureUse[] };

const Figures = memo(function Figures({ figures }: FiguresProps): ReactElement {
  if (figures.length === 0) return <p className="muted checks-none">This report prints no figure from the file.</p>;
  return (
    <table className="plain-table" aria-label="Figures">
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
});
