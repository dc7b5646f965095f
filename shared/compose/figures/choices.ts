import type { Contents } from '../../model/contents.ts';
import { ConditionStatus } from '../../model/condition.ts';
import type { FigureSource, FigureStyle } from '../../model/figure.ts';
import { RISK_STAGES } from '../../model/risk.ts';
import type { Day } from '../../model/units.ts';
import { writeDay, writeYear } from '../../rules/days.ts';
import { valuesOf } from '../../rules/trend.ts';

/** A figure that a sentence could be given: what it is about, and what it is called in a list. */
export type Choice = {
  readonly group: string;
  readonly name: string;
  readonly figure: FigureSource;
  readonly style: FigureStyle;
};

/** Every figure that can be read from what the file holds at `asAt`, in the order a person looks for them. */
export function listFigureChoices(contents: Contents, asAt: Day): readonly Choice[] {
  return [
    ...ofMeasures(contents, asAt),
    ...ofProfiles(contents),
    ...ofRisks(contents),
    ...ofMilestones(contents),
    ...ofCounts(contents),
    ...ofMoney(contents),
  ];
}

function choice(group: string, name: string, figure: FigureSource, style: FigureStyle = 'plain'): Choice {
  return { group, name, figure, style };
}

function ofMeasures(contents: Contents, asAt: Day): readonly Choice[] {
  return contents.measures.flatMap((measure) => {
    const { id: measureId } = measure;
    const group = `${measure.ref} ${measure.name}`;
    const values = valuesOf(contents, measureId).filter((one) => one.asAt <= asAt);
    const series = [null, ...new Set(values.flatMap((one) => (one.comparator === null ? [] : [one.comparator])))];
    const targets = contents.measureTargets.filter((one) => one.measureId === measureId);
    return series.flatMap((comparator) => {
      const days = values
        .filter((one) => one.comparator === comparator)
        .map((one) => one.asAt)
        .toSorted()
        .toReversed();
      const [last, before] = days;
      if (last === undefined) return [];
      const own = comparator === null;
      const named = own ? '' : `${comparator}: `;
      const at = { of: 'measure' as const, measureId, comparator };
      const change = { of: 'measure change' as const, measureId, comparator, to: 'latest' as const };
      const gap = own
        ? null
        : ({ of: 'measure gap', measureId, comparator, asAt: 'latest', as: 'difference' } as const);
      return [
        choice(group, `${named}latest value`, { ...at, asAt: 'latest' }),
        ...days.map((day) => choice(group, `${named}value at ${writeDay(day)}`, { ...at, asAt: day })),
        ...(before === undefined
          ? []
          : [
              choice(
                group,
                `${named}change since ${writeDay(before)}`,
                { ...change, from: before, as: 'difference' },
                'rose by',
              ),
              choice(
                group,
                `${named}change since ${writeDay(before)}, per cent`,
                { ...change, from: before, as: 'percent' },
                'rose by',
              ),
            ]),
        ...days
          .slice(2)
          .map((day) =>
            choice(
              group,
              `${named}change since ${writeDay(day)}`,
              { ...change, from: day, as: 'difference' },
              'rose by',
            ),
          ),
        ...(gap === null ? [] : [choice(group, `gap to ${comparator ?? ''}`, gap, 'higher or lower')]),
        ...(own && series.length > 1
          ? [choice(group, 'rank among its comparators', { of: 'measure rank', measureId, asAt: 'latest' })]
          : []),
        ...(own
          ? targets.map((one) =>
              choice(group, `target by ${writeDay(one.by)}`, { of: 'measure target', measureId, by: one.by }),
            )
          : []),
      ];
    });
  });
}

function ofProfiles(contents: Contents): readonly Choice[] {
  return contents.profiles.flatMap((profile) =>
    contents.profileLines
      .filter((line) => line.profileId === profile.id)
      .flatMap((line) => {
        const lineId = line.id;
        const group = `${profile.name}: ${line.name} (${line.scenario})`;
        const years = [...new Set(contents.profileCells.filter((one) => one.lineId === lineId).map((one) => one.year))];
        const sorted = years.toSorted((one, other) => one - other);
        const [first] = sorted;
        const last = sorted.at(-1);
        return [
          ...sorted.map((year) => choice(group, writeYear(year, '2022/23'), { of: 'profile cell', lineId, year })),
          ...(first === undefined || last === undefined || first === last
            ? []
            : [
                // Balances of several years make no sum.
                ...(line.role === 'opening' || line.role === 'closing'
                  ? []
                  : [choice(group, 'all years together', { of: 'profile sum', lineId, from: null, to: null })]),
                choice(
                  group,
                  `change from ${writeYear(first, '2022/23')} to ${writeYear(last, '2022/23')}`,
                  { of: 'profile change', lineId, from: first, to: last, as: 'difference' },
                  'rose by',
                ),
              ]),
        ];
      }),
  );
}

function ofRisks(contents: Contents): readonly Choice[] {
  return contents.risks.flatMap((risk) =>
    RISK_STAGES.filter((stage) => risk[stage] !== null).map((stage) =>
      choice(`Risk ${risk.ref} ${risk.title}`, `${stage} score`, { of: 'risk score', riskId: risk.id, stage }),
    ),
  );
}

function ofMilestones(contents: Contents): readonly Choice[] {
  return contents.milestones.flatMap((milestone) =>
    (['planned', 'expected', 'slip'] as const).map((what) =>
      choice(`Milestone ${milestone.name}`, what, { of: 'milestone', milestoneId: milestone.id, what }),
    ),
  );
}

const COUNTS = ['workstreams', 'enablers', 'conditions', 'open risks', 'red risks', 'schemes', 'acronyms'] as const;

function ofCounts(contents: Contents): readonly Choice[] {
  const group = 'Counts';
  return [
    ...COUNTS.map((what) => choice(group, what, { of: 'count', what }, 'words')),
    ...(['red', 'amber', 'green', 'complete'] as const).map((rag) =>
      choice(group, `workstreams rated ${rag}`, { of: 'workstreams rated', rag }, 'words'),
    ),
    ...(contents.conditions.length === 0
      ? []
      : ConditionStatus.options.map((status) =>
          choice(group, `conditions ${status}`, { of: 'conditions that are', status }, 'words'),
        )),
  ];
}

function ofMoney(contents: Contents): readonly Choice[] {
  const whats = ['allocated', 'committed', 'not committed'] as const;
  return [
    ...(contents.allocations.length === 0
      ? []
      : whats.map((what) => choice('Allocations together', what, { of: 'allocation total', what }))),
    ...contents.allocations.flatMap((one) =>
      whats.map((what) =>
        choice(`Allocation ${one.name}`, what, { of: 'allocation', allocationId: one.id, what }, 'plain'),
      ),
    ),
    ...contents.schemes.map((one) => choice(`Scheme ${one.name}`, 'places', { of: 'scheme places', schemeId: one.id })),
    ...(contents.schemes.length === 0 ? [] : [choice('Schemes together', 'places', { of: 'places total' })]),
  ];
}
