import type { Inline } from '../../document/document.ts';
import type { FigureSource, FigureStyle } from '../../model/figure.ts';
import { never } from '../../model/never.ts';
import type { Paper } from '../paper.ts';
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

/** The figure `source` names, written in `style`. One that the file does not hold is a finding that stops the paper. */
export function composeFigure(paper: Paper, source: FigureSource, style: FigureStyle, at: string): Inline {
  const use = readFigure(paper, source, style);
  if (typeof use !== 'string') return paper.figure({ ...use, key: keyOf(source) });
  paper.find('figure-missing', at, use, 'stops');
  return { kind: 'text', text: '…' };
}

/** The fact a figure states, the same in every paper: `measure plans England latest`. */
function keyOf(source: FigureSource): string {
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
