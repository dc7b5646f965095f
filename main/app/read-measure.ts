import type { MeasureSeries, SeriesRow, ValueView } from '../../shared/api/measure-views.ts';
import type { Contents } from '../../shared/model/contents.ts';
import type { Measure, MeasureValue } from '../../shared/model/measure.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { Decimal } from '../../shared/model/units.ts';
import { judgeDirection, writeMove } from '../../shared/rules/trend.ts';
import { writeMeasure } from '../../shared/rules/write-number.ts';
import { inOneRead } from '../store/database.ts';
import { readRevision } from '../store/history.ts';
import { editsOf, listRows } from '../store/steps.ts';
import { listRecords, listRecordsWhere, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { ReadProgramme } from './deps.ts';
import { drawMeasure } from './measure-chart.ts';

type Parts = Pick<Contents, 'measureValues' | 'measureTargets' | 'comparators' | 'sources'>;

/** One measure with every dated value of its own and of its comparators, its targets, and the chart of them. */
export function readMeasure(open: ReadProgramme, measureId: string): Reply<MeasureSeries> {
  return attempt(open.fileName, () =>
    inOneRead(open.db, () => {
      const measure = readRecord(open.db, 'measure', measureId);
      if (measure === undefined)
        return refuse('unknown-record', `There is no measure ${measureId} in ${open.fileName}.`);
      const of = [measureId];
      const parts: Parts = {
        measureValues: listRecordsWhere(open.db, 'measureValue', 'measureId', of),
        measureTargets: listRecordsWhere(open.db, 'measureTarget', 'measureId', of),
        comparators: listRecordsWhere(open.db, 'comparator', 'measureId', of),
        sources: listRecords(open.db, 'source'),
      };
      const comparators = listComparators(parts);
      return done({
        revision: readRevision(open.db),
        id: measure.id,
        comparators,
        rows: toRows(open, measure, parts),
        chart: drawMeasure(
          measure,
          parts.measureValues,
          comparators.map((one) => one.name),
          parts.measureTargets,
        ),
      });
    }),
  );
}

/** The other series: those on record in their order, then those that only a value names. */
function listComparators({ comparators, measureValues }: Parts): MeasureSeries['comparators'] {
  const known = comparators
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, name, basis }) => ({ id: id as string | null, name, basis }));
  const used = new Set(measureValues.flatMap((value) => (value.comparator === null ? [] : [value.comparator])));
  const others = [...used].filter((name) => !known.some((one) => one.name === name));
  return [...known, ...others.map((name) => ({ id: null, name, basis: '' }))];
}

function toRows(open: ReadProgramme, measure: Measure, parts: Parts): readonly SeriesRow[] {
  const { measureValues, measureTargets, sources } = parts;
  const titles = new Map<string, string>(sources.map((one) => [one.id, one.title]));
  const view = (value: MeasureValue): ValueView => ({
    id: value.id,
    typed: value.value,
    shown: writeMeasure(value.value, measure.unit, measure.precision),
    status: value.status,
    note: value.note,
    sourceId: value.sourceId,
    source: value.sourceId === null ? '' : (titles.get(value.sourceId) ?? ''),
  });
  const days = [...new Set([...measureValues.map((one) => one.asAt), ...measureTargets.map((one) => one.by)])];
  let before: MeasureValue | undefined;
  const rows = days.toSorted().map((day): SeriesRow => {
    const here = measureValues.filter((value) => value.asAt === day);
    const own = here.find((value) => value.comparator === null);
    const target = measureTargets.find((one) => one.by === day);
    const last = before;
    before = own ?? before;
    return {
      day,
      own: own === undefined ? null : view(own),
      others: Object.fromEntries(
        here.flatMap((value) => (value.comparator === null ? [] : [[value.comparator, view(value)]])),
      ),
      target:
        target === undefined
          ? null
          : {
              id: target.id,
              typed: target.value,
              shown: writeMeasure(target.value, measure.unit, measure.precision),
              note: target.note,
            },
      change: own === undefined || last === undefined ? '' : writeMove(measure, last.value, own.value),
      direction: own === undefined || last === undefined ? null : judgeDirection(measure, last.value, own.value),
      was: own === undefined || own.status !== 'revised' ? '' : readEarlier(open, measure, own),
    };
  });
  return rows.toReversed();
}

/** What a value was before it was last changed, written; empty when the history knows of no other. */
function readEarlier(open: ReadProgramme, measure: Measure, value: MeasureValue): string {
  const rows = listRows(open.db, { ownOnly: true, record: { kind: 'measureValue', id: value.id } });
  const earlier = rows
    .toReversed()
    .flatMap((row) => editsOf(open.db, row.seq))
    .flatMap((edit) => {
      if (edit.does !== 'set' || edit.kind !== 'measureValue' || edit.id !== value.id) return [];
      const read = Decimal.safeParse(edit.before['value']);
      return read.success && read.data !== value.value ? [read.data] : [];
    })[0];
  return earlier === undefined ? '' : writeMeasure(earlier, measure.unit, measure.precision);
}
