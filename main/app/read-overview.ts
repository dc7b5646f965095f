import type { BridgeRow, MeasureRow, Overview, TopRisk, WorkstreamRow } from '../../shared/api/views.ts';
import { chartSeries } from '../../shared/compose/charts/measure-chart.ts';
import type { ChartSpec } from '../../shared/document/chart.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { PLURALS } from '../../shared/model/records.ts';
import type { Rag } from '../../shared/model/rag.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { type Bridge, buildBridge } from '../../shared/rules/bridge.ts';
import { writeDay, writeDayWithWeekday, writeMonth, writeYear } from '../../shared/rules/days.ts';
import { findZone, scoreRating } from '../../shared/rules/score.ts';
import { saySlip, slipInDays } from '../../shared/rules/slip.ts';
import { changeInPercent, judgeDirection, readSeries } from '../../shared/rules/trend.ts';
import { type MoneyStyle, writeMeasure, writeMoney } from '../../shared/rules/write-number.ts';
import type { Day } from '../../shared/model/units.ts';
import { readKinds } from '../store/contents.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { isOverdue, matrixOf } from './read-risks.ts';
import { theProgramme } from './snapshot.ts';

/** Money on the screen, where no template has a say. */
const ON_SCREEN: MoneyStyle = {
  moneyUnit: 'millions',
  moneyDecimals: 2,
  negative: 'minus',
  toBeConfirmed: 'to be confirmed',
};
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
  'profile',
  'profileLine',
  'profileCell',
  'report',
] as const;
type Values = Pick<Contents, 'measureValues'>;
type Shown = Pick<Contents, (typeof PLURALS)[(typeof OVERVIEW_KINDS)[number]]>;
const CHART_COLOUR = '12436D';

/** The programme on one screen, every number worked out and written. */
export function readOverview(deps: Deps, open: ReadProgramme): Reply<Overview> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, OVERVIEW_KINDS);
    const programme = theProgramme(contents, open.fileName);
    const { today } = deps.readClock();
    // Each measure looks through its own values only: five hundred of them would each look through thirty thousand.
    const groups = Map.groupBy(contents.measureValues, (value) => value.measureId);
    const valuesOf = (measure: Contents['measures'][number]): Values => ({
      measureValues: groups.get(measure.id) ?? [],
    });
    const wordFor = (rag: Rag | null): string => (rag === null ? 'Not rated' : programme.ragWords[rag]);
    return done({
      name: programme.name,
      purpose: programme.purpose,
      body: contents.bodies.find((body) => body.id === programme.bodyId)?.name ?? '',
      ragCounts: RATINGS.map((rag) => ({
        rag,
        word: wordFor(rag),
        count: contents.workstreams.filter((one) => one.rag === rag).length,
      })),
      workstreams: contents.workstreams.map((one) => toWorkstreamRow(contents, one, wordFor(one.rag))),
      topRisks: topRisks(contents),
      overdueReviews: contents.risks.filter((risk) => isOverdue(risk, today)).length,
      measures: contents.measures.flatMap((measure) => toMeasureRow(valuesOf(measure), measure, today)),
      bridge: showBridge(contents),
      charts: trendCharts(contents, valuesOf, today),
      conditions: countConditions(contents),
      milestones: contents.milestones
        .filter((one) => one.actual === null && one.status !== 'dropped')
        .toSorted((a, b) => ((a.forecast ?? a.baseline ?? '9999') < (b.forecast ?? b.baseline ?? '9999') ? -1 : 1))
        .map((one) => {
          const due = one.forecast ?? one.baseline;
          return {
            name: one.name,
            due: due === null ? 'no date yet' : writeDay(due),
            status: one.status,
            slip: saySlip(slipInDays(one)),
          };
        }),
      meetings: contents.meetings
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .map((meeting) => ({
          committee: contents.committees.find((one) => one.id === meeting.committeeId)?.name ?? '',
          date: writeDayWithWeekday(meeting.date),
          reports: contents.reports.filter((report) => report.meetingId === meeting.id).map((report) => report.title),
        })),
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

function topRisks(contents: Shown): readonly TopRisk[] {
  const matrix = matrixOf(contents);
  return contents.risks
    .filter((risk) => risk.status === 'open')
    .map((risk) => ({ risk, score: scoreRating(matrix, risk.current) }))
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1))
    .slice(0, 5)
    .map(({ risk, score }) => {
      const band = findZone(matrix, risk.current);
      return {
        id: risk.id,
        ref: risk.ref,
        title: risk.title,
        score: score === null ? 'not scored' : String(score),
        band: band?.label ?? '',
        rag: band?.rag ?? null,
        owner: contents.officers.find((officer) => officer.id === risk.ownerId)?.name ?? '',
      };
    });
}

function toMeasureRow(values: Values, measure: Contents['measures'][number], today: Day): readonly MeasureRow[] {
  const series = readSeries(values, measure.id, null, today);
  const [before, latest] = [series.at(-2), series.at(-1)];
  if (latest === undefined) return [];
  const percent = before === undefined ? null : changeInPercent(before.value, latest.value);
  return [
    {
      id: measure.id,
      name: measure.name,
      latest: writeMeasure(latest.value, measure.unit, measure.precision),
      asAt: writeDay(latest.asAt),
      change:
        before === undefined || percent === null
          ? ''
          : `${writeMeasure(percent, 'percent', 1)} since ${writeMonth(before.asAt)}`,
      direction: before === undefined ? null : judgeDirection(measure, before.value, latest.value),
    },
  ];
}

function showBridge(contents: Shown): Overview['bridge'] {
  for (const profile of contents.profiles) {
    const lines = contents.profileLines.filter((line) => line.profileId === profile.id);
    const closing = lines.find((line) => line.role === 'closing');
    const year = contents.profileCells
      .filter((cell) => cell.lineId === closing?.id)
      .toSorted((a, b) => b.year - a.year)[0]?.year;
    if (year === undefined) continue;
    return {
      title: `${profile.name}, ${writeYear(year, '2022/23')}`,
      rows: bridgeRows(buildBridge(contents, profile.id, year)),
    };
  }
  return null;
}

function bridgeRows(bridge: Bridge): readonly BridgeRow[] {
  const toRow = (step: Bridge['opening'], label: (name: string) => string, total: boolean): readonly BridgeRow[] =>
    step === null ? [] : [{ label: label(step.line.name), value: writeMoney(step.pence, ON_SCREEN), total }];
  const same = (name: string): string => name;
  return [
    ...toRow(bridge.opening, same, false),
    ...bridge.movements.flatMap((step) => toRow(step, same, false)),
    ...bridge.contributions.flatMap((step) => toRow(step, (name) => `Less: ${name}`, false)),
    ...(bridge.unexplained === null || bridge.unexplained === 0
      ? []
      : [
          {
            label: 'Not explained by the figures above',
            value: writeMoney(bridge.unexplained, ON_SCREEN),
            total: false,
          },
        ]),
    ...toRow(bridge.closing, same, true),
  ];
}

/** The trend of the measure with the longest series: what a manager looks at first. */
function trendCharts(
  contents: Shown,
  valuesOf: (measure: Contents['measures'][number]) => Values,
  today: Day,
): readonly ChartSpec[] {
  const longest = contents.measures
    .map((measure) => ({ measure, series: readSeries(valuesOf(measure), measure.id, null, today) }))
    .toSorted((a, b) => b.series.length - a.series.length)[0];
  if (longest === undefined || longest.series.length < 3) return [];
  const spec = chartSeries(longest.measure, longest.series, longest.measure.name, CHART_COLOUR);
  return spec === null ? [] : [spec];
}

function countConditions(contents: Shown): Overview['conditions'] {
  const groups = Map.groupBy(contents.conditions, (condition) => condition.status ?? 'not yet reported');
  return [...groups].map(([status, conditions]) => ({ status, count: conditions.length }));
}
