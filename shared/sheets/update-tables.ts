import { ConditionStatus } from '../model/condition.ts';
import { ValueStatus } from '../model/measure.ts';
import type { RecordKind } from '../model/records.ts';
import { MitigationStatus, Proximity, type Rating, RiskStatus, RiskTreatment } from '../model/risk.ts';
import type { Day } from '../model/units.ts';
import { MilestoneStatus } from '../model/workstream.ts';
import { writeRating } from '../rules/score.ts';
import { targetOn } from '../rules/target.ts';
import { type SheetColumn, sheetColumn, type SheetRow, sheetCell, words } from './book.ts';
import { choice, level, risk, type SheetSource, workstream } from './named-codecs.ts';
import { DAY, DECIMAL, LINE, TEXT, WHOLE } from './plain-codecs.ts';
import { type Fields, follows, idColumn, type RegisterColumn, shows } from './register.ts';

/** Who may fill a column in: nobody, the owner in every row, or the owner in new rows only. */
type Asked = 'shown' | 'asked' | 'asked when new';

export type UpdateColumn = RegisterColumn & { readonly asked: Asked; readonly hint: string };

/** The kinds an owner is asked about; of a measure they are asked for its next value. */
export type UpdateKind = Extract<RecordKind, 'risk' | 'mitigation' | 'measure' | 'milestone' | 'condition'>;

/** What an owner is asked about one kind: the columns, the records that are theirs, and whether rows may be added. */
export type UpdateTable = {
  readonly kind: UpdateKind;
  readonly name: string;
  readonly columns: readonly UpdateColumn[];
  readonly records: readonly Fields[];
  readonly grows: boolean;
};

const WRAPPED = { ...LINE, look: { wrapped: true } };
const ADDED = 'For a new row only.';

/** The fields by which an owner gives a measure its next value. */
export const NEXT_VALUE = { value: 'next.value', asAt: 'next.asAt', status: 'next.status', note: 'next.note' } as const;

/** Everything that is asked of the officer `ownerId`: what is closed, done or met is left out, and so is a table without rows. */
export function updateTables(source: SheetSource, ownerId: string, day: Day): readonly UpdateTable[] {
  return [
    risks(source, ownerId),
    mitigations(source, ownerId),
    measures(source, ownerId, day),
    milestones(source, ownerId),
    conditions(source, ownerId),
  ];
}

/** The officers who would have something in their update sheet, with how many rows. */
export function listOwners(
  source: SheetSource,
  day: Day,
): readonly { readonly id: string; readonly name: string; readonly post: string; readonly rows: number }[] {
  return source.contents.officers
    .map(({ id, name, post }) => {
      const rows = updateTables(source, id, day).reduce((sum, table) => sum + table.records.length, 0);
      return { id, name, post, rows };
    })
    .filter(({ rows }) => rows > 0);
}

/** The hidden heading by which a table is known again: it says the kind, whatever the sheet is called by then. */
export function idTitleOf(kind: UpdateKind): string {
  return `${idColumn().title} (${kind})`;
}

/** How a table's columns look in the sheet that is sent. */
export function updateColumns(table: UpdateTable): readonly SheetColumn[] {
  const own = table.columns.map(({ title, width, codec, tints, asked, hint }) =>
    sheetColumn(title, width, {
      ...codec.look,
      choices: asked === 'shown' ? [] : (codec.look.choices ?? []),
      tints,
      hint,
      open: asked === 'asked',
      openBelow: table.grows && asked !== 'shown',
    }),
  );
  return [{ ...idColumn(), title: idTitleOf(table.kind) }, ...own];
}

/** The rows of a table as they are sent. */
export function updateRows(table: UpdateTable): readonly SheetRow[] {
  return table.records.map((record) => [
    sheetCell(words(String(record['id']))),
    ...table.columns.map((column) => sheetCell(column.codec.write(column.get(record)))),
  ]);
}

function ask(column: RegisterColumn, hint = ''): UpdateColumn {
  return { ...column, asked: 'asked', hint };
}

function show(column: RegisterColumn): UpdateColumn {
  return { ...column, asked: 'shown', hint: '' };
}

function askWhenNew(column: RegisterColumn): UpdateColumn {
  return { ...column, asked: 'asked when new', hint: ADDED };
}

function risks(source: SheetSource, ownerId: string): UpdateTable {
  const { matrix, contents } = source;
  const rating = (stage: 'current' | 'target') => (record: Fields) =>
    writeRating(matrix, record[stage] as Rating | null);
  const isScored = matrix === null || matrix.scoring === 'none';
  // A risk that is judged on several dimensions of impact is judged in the programme: a sheet has one impact.
  const byDimensions = (matrix?.dimensions.length ?? 0) > 0;
  const impact = shows('Impact now', 'current.impact', 16, level(matrix, 'impact'));
  const judged = isScored
    ? [ask(shows('Score now', 'current.score', 11, WHOLE))]
    : [
        ask(
          shows('Likelihood now', 'current.likelihood', 16, level(matrix, 'likelihood')),
          'How likely it is now, by the scale.',
        ),
        byDimensions ? show(impact) : ask(impact, 'How grave it would be now, by the scale.'),
      ];
  return {
    kind: 'risk',
    name: 'Risks',
    grows: true,
    records: contents.risks.filter((one) => one.ownerId === ownerId && one.status === 'open'),
    columns: [
      show(shows('Ref', 'ref', 8, LINE)),
      ask(shows('Title', 'title', 32, WRAPPED)),
      ask(shows('Cause', 'cause', 34, TEXT)),
      ask(shows('Event', 'event', 34, TEXT)),
      ask(shows('Effect', 'effect', 34, TEXT)),
      show(follows('Rating when sent', 11, LINE, rating('current'))),
      show(follows('Target rating', 10, LINE, rating('target'))),
      ...judged,
      ask(shows('Treatment', 'treatment', 12, choice(RiskTreatment.options))),
      ask(shows('Proximity', 'proximity', 17, choice(Proximity.options))),
      ask(shows('Escalated to', 'escalatedTo', 20, LINE)),
      show(shows('Review due', 'reviewDue', 13, DAY)),
      ask(shows('Status', 'status', 10, choice(RiskStatus.options, 'open'))),
    ],
  };
}

function mitigations(source: SheetSource, ownerId: string): UpdateTable {
  const { contents } = source;
  const byId = new Map(contents.risks.map((one) => [one.id as string, one]));
  return {
    kind: 'mitigation',
    name: 'Actions',
    grows: true,
    records: contents.mitigations.filter(
      (one) => one.ownerId === ownerId && one.status !== 'done' && one.status !== 'stopped',
    ),
    columns: [
      askWhenNew(shows('Risk', 'riskId', 9, risk(source))),
      show(follows('Risk title', 30, WRAPPED, (record) => byId.get(String(record['riskId']))?.title ?? '')),
      ask(shows('Action', 'action', 50, WRAPPED)),
      ask(shows('Due', 'due', 13, DAY)),
      ask(shows('Status', 'status', 14, choice(MitigationStatus.options, 'planned'))),
      ask(shows('Done on', 'doneOn', 13, DAY)),
      ask(shows('Effect so far', 'effect', 40, WRAPPED)),
    ],
  };
}

function measures({ contents }: SheetSource, ownerId: string, day: Day): UpdateTable {
  const latest = new Map<string, (typeof contents.measureValues)[number]>();
  for (const value of contents.measureValues) {
    const held = latest.get(value.measureId);
    if (value.comparator === null && (held === undefined || held.asAt < value.asAt)) latest.set(value.measureId, value);
  }
  const targets = Map.groupBy(contents.measureTargets, (one) => one.measureId as string);
  const targetOf = (record: Fields) => targetOn(targets.get(String(record['id'])) ?? [], day);
  const last = (record: Fields) => latest.get(String(record['id']));
  return {
    kind: 'measure',
    name: 'Measures',
    grows: false,
    records: contents.measures.filter((one) => one.ownerId === ownerId || one.dataOwnerId === ownerId),
    columns: [
      show(shows('Ref', 'ref', 8, LINE)),
      show(shows('Measure', 'name', 46, WRAPPED)),
      show(shows('Unit', 'unit', 10, LINE)),
      show(follows('Last value', 12, DECIMAL, (record) => last(record)?.value ?? null)),
      show(follows('Last as at', 13, DAY, (record) => last(record)?.asAt ?? null)),
      show(follows('Target', 12, DECIMAL, (record) => targetOf(record)?.value ?? null)),
      show(follows('Target by', 13, DAY, (record) => targetOf(record)?.by ?? null)),
      ask(shows('New value', NEXT_VALUE.value, 12, DECIMAL), 'A plain number: 12.7 for 12.7 per cent.'),
      ask(shows('New as at', NEXT_VALUE.asAt, 13, DAY), 'The day the new value is as at.'),
      ask(shows('New status', NEXT_VALUE.status, 13, choice(ValueStatus.options)), 'Final unless said.'),
      ask(shows('Note on it', NEXT_VALUE.note, 40, WRAPPED)),
    ],
  };
}

function milestones(source: SheetSource, ownerId: string): UpdateTable {
  return {
    kind: 'milestone',
    name: 'Milestones',
    grows: true,
    records: source.contents.milestones.filter(
      (one) => one.ownerId === ownerId && one.status !== 'done' && one.status !== 'dropped',
    ),
    columns: [
      askWhenNew(shows('Milestone', 'name', 50, WRAPPED)),
      askWhenNew(shows('Workstream', 'workstreamId', 12, workstream(source))),
      askWhenNew(shows('Baseline', 'baseline', 13, DAY)),
      ask(shows('Forecast', 'forecast', 13, DAY)),
      ask(shows('Actual', 'actual', 13, DAY)),
      ask(shows('Status', 'status', 13, choice(MilestoneStatus.options, 'not started'))),
      ask(shows('Note', 'note', 46, WRAPPED)),
    ],
  };
}

function conditions({ contents }: SheetSource, ownerId: string): UpdateTable {
  return {
    kind: 'condition',
    name: 'Conditions',
    grows: false,
    records: contents.conditions.filter((one) => one.ownerId === ownerId && one.status !== 'met'),
    columns: [
      show(shows('Ref', 'ref', 8, LINE)),
      show(shows('Title', 'title', 32, WRAPPED)),
      show(shows('What is required', 'text', 54, TEXT)),
      show(shows('Due', 'due', 13, DAY)),
      ask(shows('Status', 'status', 13, choice(ConditionStatus.options))),
      ask(shows('Evidence', 'evidence', 54, TEXT)),
    ],
  };
}
