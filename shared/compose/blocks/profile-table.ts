import type { Block, Row } from '../../document/document.ts';
import type { Profile, ProfileLine } from '../../model/finance.ts';
import type { Pence } from '../../model/units.ts';
import { addPence } from '../../rules/bridge.ts';
import { roundToAddUp } from '../../rules/add-up.ts';
import type { Paper } from '../paper.ts';
import { type Period, penceIn, periodsOf } from '../profiles.ts';
import { among, type Bound, cell, column, row, type Spot, table, totalRow, withBrackets } from './tables.ts';

type ProfileBlock = Bound<'profile table'>;
type Grid = {
  readonly profile: Profile;
  readonly lines: readonly ProfileLine[];
  readonly periods: readonly Period[];
  readonly totals: boolean;
  /** What a cell prints, and for a total the sum of its line. */
  readonly say: (line: ProfileLine, period: Period | 'total') => string;
  readonly adjusted: string;
};

/** A financial profile: years and lines, and totals where adding years up means something. */
export function composeProfileTable(paper: Paper, block: ProfileBlock, spot: Spot): Block | null {
  const grid = readGrid(paper, block);
  if (grid === null) return null;
  const { lines, periods, totals, say, profile } = grid;
  const caption = paper.captionTable(block.caption, spot.anchor);
  const note = [profile.note, grid.adjusted].filter((part) => part !== '').join(' ');
  const name = profile.periods === 'years' ? 'Financial year' : 'Period';
  if (block.across === 'years') {
    const columns = [
      column('Line', 30),
      ...periods.map((period) => column(period.name(paper), 16, 'right')),
      ...(totals ? [column('Total', 16, 'right')] : []),
    ];
    const rows = lines.map(
      (line): Row =>
        row(
          cell(line.name),
          ...periods.map((period) => cell(say(line, period))),
          ...(totals ? [cell(say(line, 'total'))] : []),
        ),
    );
    return withBrackets(paper, table(caption, columns, rows, note));
  }
  const rows: readonly Row[] = [
    ...periods.map((period) => row(cell(period.name(paper)), ...lines.map((line) => cell(say(line, period))))),
    ...(totals ? [totalRow(cell('Total'), ...lines.map((line) => cell(say(line, 'total'))))] : []),
  ];
  const columns = [column(name, 30), ...lines.map((line) => column(line.name, 30, 'right'))];
  return withBrackets(paper, table(caption, columns, rows, note));
}

function readGrid(paper: Paper, block: ProfileBlock): Grid | null {
  const profile = paper.contents.profiles.find((one) => one.id === block.profileId);
  const lines = paper.contents.profileLines
    .filter((line) => line.profileId === block.profileId && among(block.lineIds, line.id))
    .toSorted((a, b) => a.order - b.order);
  if (profile === undefined) return null;
  const periods = periodsOf(paper, profile, lines, block.years);
  if (periods.length === 0) return null;
  const totals = block.total && periods.length > 1 && lines.every((line) => line.basis === 'in-year');
  const unit = block.unit ?? profile.moneyUnit;
  const style = paper.written.moneyStyle(unit);
  const pence = (line: ProfileLine, period: Period): Pence | null | undefined => penceIn(paper, line, period);
  const write = (value: Pence | null | undefined): string =>
    value === undefined ? paper.written.nothing : paper.written.money(value, unit);
  const sum = (line: ProfileLine): Pence | null =>
    addPence(periods.map((period) => pence(line, period)).filter((value) => value !== undefined));
  const moved =
    totals && paper.template.numbers.rounding === 'adds up' ? adjust(paper, lines, periods, pence, style) : null;
  return {
    profile,
    lines,
    periods,
    totals,
    adjusted: moved?.note ?? '',
    say: (line, period) =>
      period === 'total'
        ? write(sum(line))
        : write(moved?.pence.get(`${line.id} ${period.key}`) ?? pence(line, period)),
  };
}

/** The parts of each line moved by the least so that, rounded, they add up to its rounded total. */
function adjust(
  paper: Paper,
  lines: readonly ProfileLine[],
  periods: readonly Period[],
  pence: (line: ProfileLine, period: Period) => Pence | null | undefined,
  style: ReturnType<Paper['written']['moneyStyle']>,
): { readonly pence: ReadonlyMap<string, Pence>; readonly note: string } {
  const moved = new Map<string, Pence>();
  const said: string[] = [];
  for (const line of lines) {
    const parts = periods.map((period) => pence(line, period));
    if (parts.some((part) => part === null || part === undefined)) continue;
    const known = parts.filter((part) => part !== null && part !== undefined);
    for (const { at, to } of roundToAddUp(known, style)) {
      const period = periods[at];
      const before = known[at];
      if (period === undefined || before === undefined) continue;
      moved.set(`${line.id} ${period.key}`, to);
      const name = `${line.name}, ${period.name(paper)}`;
      const [exact, shown] = [paper.written.money(before, style.moneyUnit), paper.written.money(to, style.moneyUnit)];
      said.push(`${name} is shown as ${shown}, not ${exact}`);
      paper.adjust({
        name,
        exact: before,
        text: shown,
        adjusted: `rounded to ${shown} and not ${exact} so that the parts add up to the total`,
      });
    }
  }
  return {
    pence: moved,
    note: said.length === 0 ? '' : `Rounded so that the parts add up to the total: ${said.join('; ')}.`,
  };
}
