import type { MeasureRegister, MeasureSeries, MeasureSummary, SeriesRow } from '../../../shared/api/measure-views.ts';
import { writeDay } from '../../../shared/rules/days.ts';
import { DirectionWord, sayDirection } from '../../parts/direction-word.tsx';
import type { CellEditing, CellNote, GridColumn } from '../../parts/grid/columns.ts';
import { refuseValue } from './measure-columns.tsx';
import { OTHER } from './measure-changes.ts';
import { namedChoices, nameOfChoice, orNone } from '../../parts/register/choices.ts';
import type { NotedFigure } from '../../state/note-figure.ts';
import { VALUE_STATUS_CHOICES } from './words.ts';

/** The columns of a series: its days, the body's own values, each comparator, the targets, and where a value is from. */
export function seriesColumns(
  { sources }: MeasureRegister,
  measure: MeasureSummary,
  { comparators }: MeasureSeries,
  onNote: (figure: NotedFigure) => void,
): readonly GridColumn<SeriesRow>[] {
  const figure = (value: string): CellEditing => ({
    kind: 'figure',
    value,
    check: (typed) => refuseValue(typed, measure),
  });
  const noteOn = (
    kind: NotedFigure['kind'],
    held: { readonly id: string; readonly note: string } | null | undefined,
    name: string,
  ): CellNote | null => {
    if (held === null || held === undefined) return null;
    const { id, note } = held;
    return { said: note, ask: () => onNote({ kind, id, name, note }) };
  };
  const choices = orNone(namedChoices(sources), 'No source');
  return [
    {
      id: 'day',
      title: 'As at',
      width: 144,
      frozen: true,
      say: (row) => writeDay(row.day),
      sortBy: (row) => row.day,
      edit: (row) => ({ kind: 'day', value: row.day }),
    },
    {
      id: 'value',
      title: 'Value',
      width: 96,
      align: 'right',
      say: (row) => row.own?.shown ?? '',
      sortBy: (row) => (row.own === null ? null : Number(row.own.typed)),
      edit: (row) => figure(row.own?.typed ?? ''),
      // What it says has a column of its own.
      note: (row) => {
        const note = noteOn('measureValue', row.own, `${measure.ref} at ${writeDay(row.day)}`);
        return note === null ? null : { ...note, said: '' };
      },
    },
    {
      id: 'status',
      title: 'Status',
      width: 168,
      say: (row) => (row.own === null ? '' : sayStatus(row, row.own.status)),
      sortBy: (row) => row.own?.status ?? null,
      edit: (row) =>
        row.own === null ? null : { kind: 'choice', value: row.own.status, choices: VALUE_STATUS_CHOICES },
    },
    {
      id: 'change',
      title: 'Change',
      width: 108,
      align: 'right',
      say: (row) => row.change,
      sortBy: (row) => row.change,
    },
    {
      id: 'direction',
      title: 'Direction',
      width: 112,
      say: (row) => sayDirection(row.direction),
      show: (row) => <DirectionWord direction={row.direction} />,
      sortBy: (row) => sayDirection(row.direction),
    },
    ...comparators.map(
      ({ name, basis }): GridColumn<SeriesRow> => ({
        id: `${OTHER}${name}`,
        title: basis === '' ? name : `${name} (${basis})`,
        width: Math.min(240, Math.max(112, 24 + 7 * name.length)),
        align: 'right',
        say: (row) => row.others[name]?.shown ?? '',
        sortBy: (row) => (row.others[name] === undefined ? null : Number(row.others[name].typed)),
        edit: (row) => figure(row.others[name]?.typed ?? ''),
        note: (row) => noteOn('measureValue', row.others[name], `${name}, ${measure.ref} at ${writeDay(row.day)}`),
      }),
    ),
    {
      id: 'target',
      title: 'Target',
      width: 96,
      align: 'right',
      say: (row) => row.target?.shown ?? '',
      sortBy: (row) => (row.target === null ? null : Number(row.target.typed)),
      edit: (row) => figure(row.target?.typed ?? ''),
      note: (row) => noteOn('measureTarget', row.target, `the target of ${measure.ref} at ${writeDay(row.day)}`),
    },
    {
      id: 'source',
      title: 'Source',
      width: 220,
      say: (row) => row.own?.source ?? '',
      sortBy: (row) => row.own?.source ?? null,
      edit: (row) => (row.own === null ? null : { kind: 'choice', value: row.own.sourceId ?? '', choices }),
    },
    {
      id: 'note',
      title: 'Note',
      width: 260,
      say: (row) => row.own?.note ?? '',
      sortBy: (row) => row.own?.note ?? null,
      edit: (row) => (row.own === null ? null : { kind: 'text', value: row.own.note }),
    },
  ];
}

function sayStatus({ was }: SeriesRow, status: string): string {
  const said = nameOfChoice(VALUE_STATUS_CHOICES, status);
  return was === '' ? said : `${said}, was ${was}`;
}
