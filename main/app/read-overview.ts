import type { MeasureRow, Overview, TopRisk, WorkstreamRow } from '../../shared/api/overview-views.ts';
import { chartSeries } from '../../shared/compose/charts/measure-chart.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { PLURALS } from '../../shared/model/records.ts';
import type { Rag } from '../../shared/model/rag.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Day } from '../../shared/model/units.ts';
import { daysBetween, writeDay } from '../../shared/rules/days.ts';
import { scoreRating } from '../../shared/rules/score.ts';
import { isMilestoneLate, slipInDays } from '../../shared/rules/slip.ts';
import { readSeries } from '../../shared/rules/trend.ts';
import { readKinds } from '../store/contents.ts';
import { listRecordsWhere } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { namesOf } from './choices.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { linkCondition, linkMilestone, linkRisk } from './link-records.ts';
import { findLastPaper, readMeetings } from './overview-meetings.ts';
import { readPosition, readScenarios } from './overview-money.ts';
import { summarise } from './read-measures.ts';
import { isOverdue, matrixOf } from './read-risks.ts';
import { SCREEN_COLOURS } from './screen-style.ts';
import { theProgramme } from './snapshot.ts';

const RATINGS: readonly (Rag | null)[] = ['red', 'amber', 'green', 'complete', null];
const OVERVIEW_KINDS = [
  'body',
  'officer',
  'riskMatrix',
  'programme',
  'committee',
  'meeting',
  'workstream',
  'workstreamUpdate',
  'milestone',
  'condition',
  'risk',
  'measure',
  'measureValue',
  'measureTarget',
  'profile',
  'profileLine',
  'profileCell',
  'report',
] as const;
type Shown = Pick<Contents, (typeof PLURALS)[(typeof OVERVIEW_KINDS)[number]]>;
/** How many of a list stand here; the rest is on its own screen. */
const MOST = 5;
const MOST_LISTED = 8;

/** The programme on one screen, every number worked out and written. */
export function readOverview(deps: Deps, open: ReadProgramme): Reply<Overview> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, OVERVIEW_KINDS);
    const programme = theProgramme(contents, open.fileName);
    const { today } = deps.readClock();
    const meetings = readMeetings(deps, open, contents, today);
    if (!meetings.ok) return meetings;
    const wordFor = (rag: Rag | null): string => (rag === null ? 'Not rated' : programme.ragWords[rag]);
    return done({
      name: programme.name,
      purpose: programme.purpose,
      body: contents.bodies.find((body) => body.id === programme.bodyId)?.name ?? '',
      ragCounts: RATINGS.map((rag) => {
        const rated = contents.workstreams.filter((one) => one.rag === rag);
        return { rag, word: wordFor(rag), count: rated.length, ids: idsOf(rated) };
      }),
      workstreams: contents.workstreams.map((one) => toWorkstreamRow(contents, one, wordFor(one.rag))),
      topRisks: topRisks(open, contents),
      overdue: overdueReviews(contents, today),
      measures: judgeMeasures(contents, today),
      trend: longestTrend(contents, today),
      position: readPosition(contents, programme.moneyUnit),
      scenarios: readScenarios(contents, programme.moneyUnit),
      milestones: slippingMilestones(contents, today),
      conditions: readConditions(contents),
      meetings: meetings.value,
      lastPaper: findLastPaper(contents, today),
    });
  });
}

function toWorkstreamRow(contents: Shown, one: Contents['workstreams'][number], ragWord: string): WorkstreamRow {
  const latest = contents.workstreamUpdates
    .filter((update) => update.workstreamId === one.id)
    .toSorted((a, b) => (a.asAt < b.asAt ? 1 : -1))[0];
  return {
    id: one.id,
    code: one.code,
    name: one.name,
    kind: one.kind,
    lead: contents.officers.find((officer) => officer.id === one.leadId)?.name ?? '',
    status: one.status,
    rag: one.rag,
    ragWord,
    ragReason: one.ragReason,
    lastUpdate: latest === undefined ? '' : `${latest.done} (${writeDay(latest.asAt)})`,
  };
}

function topRisks(open: ReadProgramme, contents: Shown): readonly TopRisk[] {
  const matrix = matrixOf(contents);
  const names = namesOf(contents);
  return contents.risks
    .filter((risk) => risk.status === 'open')
    .map((risk) => ({ risk, score: scoreRating(matrix, risk.current) }))
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1))
    .slice(0, MOST)
    .map(({ risk, score }) => {
      // Only for the few that are shown: a large register has fifty thousand of them.
      const before = listRecordsWhere(open.db, 'assessment', 'riskId', [risk.id])
        .filter((one) => one.stage === 'current')
        .toSorted((a, b) => (a.date < b.date ? 1 : -1))
        .map((one) => scoreRating(matrix, one.rating))
        .find((earlier) => earlier !== null && earlier !== score);
      const moved =
        before === undefined || before === null || score === null
          ? ''
          : `${score > before ? 'up' : 'down'} from ${before}`;
      return { ...linkRisk(risk, matrix, names), moved };
    });
}

function overdueReviews(contents: Shown, today: Day): Overview['overdue'] {
  const matrix = matrixOf(contents);
  const names = namesOf(contents);
  const overdue = contents.risks.filter((risk) => isOverdue(risk, today));
  return {
    count: overdue.length,
    ids: idsOf(overdue),
    first: overdue
      .toSorted((a, b) => ((a.reviewDue ?? '') < (b.reviewDue ?? '') ? -1 : 1))
      .slice(0, MOST)
      .map((risk) => {
        const days = risk.reviewDue === null ? 0 : daysBetween(risk.reviewDue, today);
        const said = `due ${risk.reviewDue === null ? '' : writeDay(risk.reviewDue)}, ${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'} ago`;
        return { ...linkRisk(risk, matrix, names), said };
      }),
  };
}

function judgeMeasures(contents: Shown, today: Day): Overview['measures'] {
  // Grouped once: five hundred measures would each look through thirty thousand values.
  const values = Map.groupBy(contents.measureValues, (value) => value.measureId);
  const targets = Map.groupBy(contents.measureTargets, (target) => target.measureId);
  const rows = contents.measures
    .toSorted((a, b) => a.order - b.order)
    .map((measure) => summarise(measure, values.get(measure.id) ?? [], targets.get(measure.id) ?? [], today));
  const listOf = (direction: MeasureRow['direction']): readonly string[] =>
    idsOf(rows.filter((row) => row.direction === direction));
  const isOff = (row: (typeof rows)[number]): boolean => row.direction !== 'worse' && row.target?.isMet === false;
  const worse = [...rows.filter((row) => row.direction === 'worse'), ...rows.filter(isOff)];
  return {
    worse: worse.slice(0, MOST_LISTED).map(({ id, name, latest, change, direction, target }) => ({
      id,
      name,
      latest: latest?.shown ?? '',
      asAt: latest === null ? '' : writeDay(latest.asAt),
      change,
      direction,
      target: target === null ? '' : `target ${target.shown} by ${writeDay(target.by)}: ${target.stands}`,
    })),
    more: Math.max(0, worse.length - MOST_LISTED),
    ids: idsOf(worse),
    better: listOf('better'),
    same: listOf('same'),
    unjudged: listOf(null),
  };
}

function longestTrend(contents: Shown, today: Day): Overview['trend'] {
  const values = Map.groupBy(contents.measureValues, (value) => value.measureId);
  const longest = contents.measures
    .map((measure) => ({
      measure,
      series: readSeries({ measureValues: values.get(measure.id) ?? [] }, measure.id, null, today),
    }))
    .toSorted((a, b) => b.series.length - a.series.length)[0];
  if (longest === undefined || longest.series.length < 3) return null;
  const { measure, series } = longest;
  const chart = chartSeries(measure, series, measure.name, SCREEN_COLOURS[0]);
  return chart === null ? null : { measureId: measure.id, chart };
}

function slippingMilestones(contents: Shown, today: Day): Overview['milestones'] {
  const toCome = contents.milestones.filter((one) => one.actual === null && !['done', 'dropped'].includes(one.status));
  const isSlipping = (one: Contents['milestones'][number]): boolean =>
    (slipInDays(one) ?? 0) > 0 || isMilestoneLate(one, today) || one.status === 'late' || one.status === 'at risk';
  const slipping = toCome.filter(isSlipping);
  const others = toCome.filter((one) => !isSlipping(one));
  return {
    slipping: slipping
      .toSorted((a, b) => ((a.forecast ?? a.baseline ?? '9999') < (b.forecast ?? b.baseline ?? '9999') ? -1 : 1))
      .slice(0, MOST_LISTED)
      .map((one) => linkMilestone(one, today)),
    count: slipping.length,
    ids: idsOf(slipping),
    others: others.length,
    otherIds: idsOf(others),
  };
}

function readConditions({ conditions }: Shown): Overview['conditions'] {
  const groups = Map.groupBy(conditions, (condition) => condition.status ?? 'not yet reported');
  const wanting = ['not met', 'at risk'].flatMap((status) => conditions.filter((one) => one.status === status));
  return {
    counts: [...groups].map(([status, of]) => ({ status, count: of.length, ids: idsOf(of) })),
    wanting: wanting.slice(0, MOST_LISTED).map(linkCondition),
    wantingIds: idsOf(wanting),
    more: Math.max(0, wanting.length - MOST_LISTED),
  };
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}
