import type { FigureView, ProfileRow, ProfileView } from '../../../shared/api/profile-views.ts';
import { readMoney } from '../../../shared/rules/read-money.ts';
import type { GridColumn } from '../../parts/grid/columns.ts';
import { PERIOD } from './profile-changes.ts';
import { nameOfChoice } from '../../parts/register/choices.ts';
import type { NotedFigure } from '../../state/note-figure.ts';
import { BASIS_CHOICES, ROLE_CHOICES, SCENARIO_CHOICES } from './words.ts';

type Line = Extract<ProfileRow, { is: 'line' }>;

/** The columns of a profile: what each line is, a column for each period, and the total; what is looked at less stands behind them. Sums stay below, whichever way it is sorted. */
export function profileColumns(
  profile: ProfileView,
  onNote: (figure: NotedFigure) => void,
): readonly GridColumn<ProfileRow>[] {
  const ofLine =
    <V,>(read: (line: Line) => V, otherwise: V) =>
    (row: ProfileRow): V =>
      row.is === 'line' ? read(row) : otherwise;
  const check = (typed: string): string | null => {
    const read = readMoney(typed, profile.moneyUnit);
    return 'refusal' in read ? read.refusal : null;
  };
  const choice = (
    id: 'role' | 'scenario' | 'basis',
    title: string,
    width: number,
    choices: typeof ROLE_CHOICES,
  ): GridColumn<ProfileRow> => ({
    id,
    title,
    width,
    say: ofLine((line) => nameOfChoice(choices, line[id]), ''),
    sortBy: ofLine<string | null>((line) => line[id], null),
    edit: ofLine((line) => ({ kind: 'choice', value: line[id], choices }), null),
  });
  return [
    {
      id: 'name',
      title: 'Line',
      width: 300,
      frozen: true,
      say: (row) => row.name,
      show: (row) => <span className={row.is === 'sum' ? 'cell-text strong' : 'cell-text'}>{row.name}</span>,
      sortBy: ofLine<string | null>((line) => line.name, null),
      edit: ofLine((line) => ({ kind: 'text', value: line.name }), null),
    },
    choice('role', 'Part it plays', 136, ROLE_CHOICES),
    ...profile.columns.map(
      ({ key, name }): GridColumn<ProfileRow> => ({
        id: `${PERIOD}${key}`,
        title: name,
        width: 112,
        align: 'right',
        say: (row) => row.figures[key]?.shown ?? '',
        // The whole of the sum, so that what is copied comes back as it was.
        copy: (row) => row.figures[key]?.typed ?? '',
        show: (row) => <Figure figure={row.figures[key]} sum={row.is === 'sum'} />,
        sortBy: ofLine<number | null>((line) => line.figures[key]?.pence ?? null, null),
        edit: ofLine((line) => {
          const figure = line.figures[key];
          return figure !== undefined && figure.id === null
            ? null
            : { kind: 'figure', value: figure?.typed ?? '', check };
        }, null),
        note: ofLine((line) => {
          const { id = null, note = '' } = line.figures[key] ?? {};
          if (id === null) return null;
          const ask = (): void => onNote({ kind: 'profileCell', id, name: `${line.name}, ${name}`, note });
          return { said: note, ask };
        }, null),
      }),
    ),
    {
      id: 'total',
      title: 'Total',
      width: 112,
      align: 'right',
      say: (row) => row.total,
      show: (row) => <span className="cell-text strong">{row.total}</span>,
      sortBy: () => null,
    },
    choice('scenario', 'Scenario', 96, SCENARIO_CHOICES),
    choice('basis', 'Basis', 156, BASIS_CHOICES),
    {
      id: 'note',
      title: 'Note',
      width: 260,
      say: ofLine((line) => line.note, ''),
      sortBy: ofLine<string | null>((line) => line.note, null),
      edit: ofLine((line) => ({ kind: 'text', value: line.note }), null),
    },
  ];
}

function Figure({ figure, sum }: { readonly figure: FigureView | undefined; readonly sum: boolean }) {
  if (figure === undefined) return null;
  const kind = figure.pence === null ? 'muted' : sum ? 'strong' : '';
  return <span className={`cell-text ${kind}`}>{figure.shown}</span>;
}
