import type { FigureUse, Inline } from '../../document/document.ts';
import type { FigureSource, FigureStyle } from '../../model/figure.ts';
import { never } from '../../model/never.ts';
import type { FigureSpan } from '../../model/prose.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Template } from '../../template/template.ts';
import { Paper } from '../paper.ts';
import { readAllocation, readAllocations } from './allocation-figures.ts';
import {
  readConditions,
  readCount,
  readMilestone,
  readPlaces,
  readRiskScore,
  readScheme,
  readWorkstreams,
} from './count-figures.ts';
import {
  readMeasure,
  readMeasureChange,
  readMeasureGap,
  readMeasureRank,
  readMeasureTarget,
} from './measure-figures.ts';
import { readProfile, readProfileChange, readProfileGap } from './profile-figures.ts';
import type { Read } from './read.ts';

/**
 * The figure a sentence names. One that the file does not hold is a finding that stops the paper; one that says other words than
 * the author saw is a finding, and so is one that is kept although the file has moved on.
 */
export function composeFigure(paper: Paper, span: FigureSpan, at: string): Inline {
  const { figure, style, seen, kept } = span;
  const use = readFigure(paper, figure, style);
  if (typeof use === 'string') {
    paper.find('figure-missing', at, use, 'stops');
    return { kind: 'text', text: '…' };
  }
  const key = keyOf(figure);
  if (kept !== undefined && kept.words !== use.text) {
    paper.find(
      'figure-kept',
      at,
      `${use.source} is printed as ${kept.words}, and the file says ${use.text}: ${kept.reason}`,
      'warns',
    );
    const { words: text, reason } = kept;
    return paper.figure({ ...use, text, key, exact: null, kept: { now: use.text, reason } });
  }
  if (seen === undefined || seen === use.text) return paper.figure({ ...use, key });
  paper.find('figure-moved', at, `${use.source} was ${seen} and is now ${use.text}: read the sentence again`, 'warns');
  return paper.figure({ ...use, key, seen });
}

/** A figure and how it is written. */
type Asked = { readonly figure: FigureSource; readonly style: FigureStyle };

/** What the file says of figures by themselves, outside any sentence; a sentence for one it does not hold. */
export function readFigures(
  snapshot: Snapshot,
  template: Template,
  asked: readonly Asked[],
): readonly (FigureUse | string)[] {
  const paper = new Paper(snapshot, template, 'whole');
  return asked.map((one) => readFigureUse(paper, one));
}

/** The same of one figure. */
export function readFigureUse(paper: Paper, { figure, style }: Asked): FigureUse | string {
  const read = readFigure(paper, figure, style);
  return typeof read === 'string' ? read : { ...read, key: keyOf(figure) };
}

/** The fact a figure states, the same in every paper: `measure plans England latest`. */
export function keyOf(source: FigureSource): string {
  const parts: readonly (string | number | null)[] = Object.values(source);
  return parts.map((part) => part ?? '-').join(' ');
}

/** The figure and where it came from, or a sentence that says why there is none. */
function readFigure(paper: Paper, source: FigureSource, style: FigureStyle): Read | string {
  switch (source.of) {
    case 'measure':
      return readMeasure(paper, source, style);
    case 'measure change':
      return readMeasureChange(paper, source, style);
    case 'measure gap':
      return readMeasureGap(paper, source, style);
    case 'measure rank':
      return readMeasureRank(paper, source, style);
    case 'measure target':
      return readMeasureTarget(paper, source, style);
    case 'profile cell':
      return readProfile(paper, source.lineId, source.year, source.year, style);
    case 'profile sum':
      return readProfile(paper, source.lineId, source.from, source.to, style);
    case 'profile change':
      return readProfileChange(paper, source, style);
    case 'profile gap':
      return readProfileGap(paper, source, style);
    case 'allocation total':
      return readAllocations(paper, source.what);
    case 'allocation':
      return readAllocation(paper, source, style);
    case 'count':
      return readCount(paper, source.what, style);
    case 'workstreams rated':
      return readWorkstreams(paper, source.rag, style);
    case 'conditions that are':
      return readConditions(paper, source.status, style);
    case 'risk score':
      return readRiskScore(paper, source);
    case 'milestone':
      return readMilestone(paper, source);
    case 'scheme places':
      return readScheme(paper, source.schemeId, style);
    case 'places total':
      return readPlaces(paper, style);
    default:
      return never(source);
  }
}
