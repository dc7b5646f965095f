import { findById } from '../../model/find-by-id.ts';
import type { ConditionStatus } from '../../model/condition.ts';
import type { Contents } from '../../model/contents.ts';
import type { FigureSource, FigureStyle } from '../../model/figure.ts';
import type { SchemeId } from '../../model/ids.ts';
import type { MeasureValue } from '../../model/measure.ts';
import type { Rag } from '../../model/rag.ts';
import { writeDay } from '../../rules/days.ts';
import { ragOfRating, scoreRating } from '../../rules/score.ts';
import { saySlip, slipInDays } from '../../rules/slip.ts';
import { writeCount, writeMeasure } from '../../rules/write-number.ts';
import { findMatrix } from '../matrix.ts';
import type { Paper } from '../paper.ts';
import type { Read } from './read.ts';
import { sayGone } from './say-gone.ts';

type Of<K extends FigureSource['of']> = Extract<FigureSource, { of: K }>;

/** How many of something the programme has. */
export function readCount(paper: Paper, what: Of<'count'>['what'], style: FigureStyle): Read {
  const { contents } = paper;
  // Only what is counted may be looked at: a paper is made of no other records.
  const open = (): Contents['risks'] => contents.risks.filter((risk) => risk.status === 'open');
  const matrix = findMatrix(paper);
  const counts: { readonly [name in typeof what]: () => number } = {
    workstreams: () => contents.workstreams.filter((one) => one.kind === 'workstream').length,
    enablers: () => contents.workstreams.filter((one) => one.kind === 'enabler').length,
    conditions: () => contents.conditions.length,
    'open risks': () => open().length,
    'red risks': () => open().filter((risk) => ragOfRating(matrix, risk.current) === 'red').length,
    schemes: () => contents.schemes.length,
    acronyms: () => contents.acronyms.length,
  };
  return counted(paper, counts[what](), `Number of ${what}`, style);
}

/** How many workstreams and enablers carry a rating. */
export function readWorkstreams(paper: Paper, rag: Rag | null, style: FigureStyle): Read {
  const count = paper.contents.workstreams.filter((one) => one.rag === rag).length;
  const word = rag === null ? 'not rated' : paper.snapshot.programme.ragWords[rag];
  return counted(paper, count, `Workstreams and enablers: ${word}`, style);
}

/** How many conditions stand so. */
export function readConditions(paper: Paper, status: ConditionStatus | null, style: FigureStyle): Read {
  const count = paper.contents.conditions.filter((one) => one.status === status).length;
  return counted(paper, count, `Conditions: ${status ?? 'not yet reported'}`, style);
}

export function readRiskScore(paper: Paper, source: Of<'risk score'>): Read | string {
  const risk = findById(paper.contents.risks, source.riskId);
  if (risk === undefined) return sayGone('a risk', source.riskId);
  const score = scoreRating(findMatrix(paper), risk[source.stage]);
  if (score === null) return `risk ${risk.ref} has no ${source.stage} score`;
  return {
    text: String(score),
    exact: String(score),
    source: `Risk ${risk.ref}: ${source.stage} score`,
    asAt: writeDay(paper.asAt),
  };
}

/** A milestone's date as first planned or as it stands, or how far it has moved. */
export function readMilestone(paper: Paper, source: Of<'milestone'>): Read | string {
  const milestone = paper.contents.milestones.find((one) => one.id === source.milestoneId);
  if (milestone === undefined) return sayGone('a milestone', source.milestoneId);
  const at = { source: `${milestone.name}: ${source.what}`, asAt: writeDay(paper.asAt) };
  if (source.what === 'slip') {
    const days = slipInDays(milestone);
    return days === null
      ? `the milestone ${milestone.name} has no two dates to compare`
      : { ...at, text: saySlip(days), exact: String(days) };
  }
  const day = source.what === 'planned' ? milestone.baseline : (milestone.actual ?? milestone.forecast);
  return day === null
    ? `the milestone ${milestone.name} has no ${source.what} date`
    : { ...at, text: paper.written.day(day), exact: null };
}

export function readScheme(paper: Paper, id: SchemeId, style: FigureStyle): Read | string {
  const scheme = paper.contents.schemes.find((one) => one.id === id);
  if (scheme === undefined) return sayGone('a scheme', id);
  if (scheme.places === null) return `the scheme ${scheme.name} has no number of places`;
  return counted(paper, scheme.places, `${scheme.name}: places`, style);
}

/** The places of every scheme whose number is known. */
export function readPlaces(paper: Paper, style: FigureStyle): Read {
  const known = paper.contents.schemes.flatMap((scheme) => (scheme.places === null ? [] : [scheme.places]));
  const total = known.reduce((sum, places) => sum + places, 0);
  return counted(paper, total, 'Capacity schemes: places', style);
}

function counted(paper: Paper, value: number, source: string, style: FigureStyle): Read {
  const exact = String(value) as MeasureValue['value'];
  return {
    text: style === 'words' ? writeCount(value) : writeMeasure(exact, 'count', 0),
    exact,
    source,
    asAt: writeDay(paper.asAt),
  };
}
