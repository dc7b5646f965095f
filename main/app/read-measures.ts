import type { MeasureRegister, MeasureSummary, TargetView } from '../../shared/api/measure-views.ts';
import type { Measure, MeasureTarget, MeasureValue } from '../../shared/model/measure.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Day } from '../../shared/model/units.ts';
import { writeMonth } from '../../shared/rules/days.ts';
import { standsTo, targetOn } from '../../shared/rules/target.ts';
import { judgeDirection, readSeries, writeMove } from '../../shared/rules/trend.ts';
import { writeMeasure } from '../../shared/rules/write-number.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import { namesOf, officerChoicesOf } from './choices.ts';
import type { Deps, ReadProgramme } from './deps.ts';

const MEASURE_KINDS = ['officer', 'source', 'measure', 'measureValue', 'measureTarget'] as const;

/** The register of measures: where each stands as of today, how it moved, and how it stands to its target. */
export function readMeasures(deps: Deps, open: ReadProgramme): Reply<MeasureRegister> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, MEASURE_KINDS);
    const { today } = deps.readClock();
    const names = namesOf(contents);
    const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
    // Grouped once: five hundred measures would each look through thirty thousand values.
    const values = Map.groupBy(contents.measureValues, (value) => value.measureId);
    const targets = Map.groupBy(contents.measureTargets, (target) => target.measureId);
    return done({
      revision: readRevision(open.db),
      officers: officerChoicesOf(contents),
      sources: contents.sources.map(({ id, title }) => ({ id, name: title })),
      measures: contents.measures
        .toSorted((a, b) => a.order - b.order)
        .map((measure) => ({
          ...summarise(measure, values.get(measure.id) ?? [], targets.get(measure.id) ?? [], today),
          owner: nameOf(measure.ownerId),
          dataOwner: nameOf(measure.dataOwnerId),
        })),
    });
  });
}

type Summary = Omit<MeasureSummary, 'owner' | 'dataOwner'>;

/** Where a measure stands today, from its own values and targets. */
export function summarise(
  measure: Measure,
  values: readonly MeasureValue[],
  targets: readonly MeasureTarget[],
  today: Day,
): Summary {
  const series = readSeries({ measureValues: values }, measure.id, null, today);
  const [before, latest] = [series.at(-2), series.at(-1)];
  const write = (value: MeasureValue['value']): string => writeMeasure(value, measure.unit, measure.precision);
  const { id, ref, name, unit, unitName, precision, polarity, frequency, basis, note, ownerId, dataOwnerId } = measure;
  return {
    id,
    ref,
    name,
    unit,
    unitName,
    precision,
    polarity,
    frequency,
    basis,
    note,
    ownerId,
    dataOwnerId,
    baseline: {
      typed: measure.baseline ?? '',
      shown: measure.baseline === null ? '' : write(measure.baseline),
      asAt: measure.baselineAsAt,
    },
    latest: latest === undefined ? null : { shown: write(latest.value), asAt: latest.asAt, status: latest.status },
    change:
      before === undefined || latest === undefined
        ? ''
        : `${writeMove(measure, before.value, latest.value)} since ${writeMonth(before.asAt)}`,
    direction:
      before === undefined || latest === undefined ? null : judgeDirection(measure, before.value, latest.value),
    target: viewTarget(measure, targets, latest, today),
    values: series.length,
  };
}

function viewTarget(
  measure: Measure,
  targets: readonly MeasureTarget[],
  latest: MeasureValue | undefined,
  today: Day,
): TargetView | null {
  const target = targetOn(targets, latest?.asAt ?? today);
  if (target === null) return null;
  const stands = latest === undefined ? { isMet: null, said: '' } : standsTo(measure, latest.value, target, today);
  return {
    shown: writeMeasure(target.value, measure.unit, measure.precision),
    by: target.by,
    stands: stands.said,
    isMet: stands.isMet,
  };
}
