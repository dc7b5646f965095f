import type { BridgeView } from '../../shared/api/profile-views.ts';
import { drawWaterfall } from '../../shared/compose/charts/bridge-chart.ts';
import type { LineRole, ProfileLine } from '../../shared/model/finance.ts';
import type { Pence } from '../../shared/model/units.ts';
import { addPence, type Bridge, type BridgeStep, buildBridge } from '../../shared/rules/bridge.ts';
import type { ProfilePeriod } from '../../shared/rules/profile-figures.ts';
import { writeMoney } from '../../shared/rules/write-number.ts';
import { type ProfileParts, viewPeriod } from './profile-parts.ts';
import { SCREEN_COLOURS, screenMoney } from './screen-style.ts';

type Dated = { readonly period: ProfilePeriod; readonly bridge: Bridge };
type Rows = BridgeView['rows'];

/**
 * The bridges of a profile: one, or one for each scenario where several scenarios have a closing figure for the same period. Opening +
 * movements − contributions = closing, and what that leaves unexplained is a line of its own, also when it is nought.
 */
export function readBridges(parts: ProfileParts, periods: readonly ProfilePeriod[]): readonly BridgeView[] {
  const closings = parts.profileLines.filter((line) => line.role === 'closing');
  const has = (line: ProfileLine, { year, part }: ProfilePeriod): boolean =>
    parts.profileCells.some((cell) => cell.lineId === line.id && cell.year === year && cell.part === part);
  const split = periods.some((period) => closings.filter((line) => has(line, period)).length > 1);
  if (!split) return readBridge(parts, periods, '');
  const scenarios = [...new Set(closings.map((line) => line.scenario))];
  return scenarios.flatMap((scenario) =>
    readBridge(
      { ...parts, profileLines: parts.profileLines.filter((line) => line.scenario === scenario) },
      periods,
      scenario,
    ),
  );
}

function readBridge(parts: ProfileParts, periods: readonly ProfilePeriod[], title: string): readonly BridgeView[] {
  const dated = periods
    .map((period): Dated => ({ period, bridge: buildBridge(parts, parts.profile.id, period.year, period.part) }))
    .filter(({ bridge }) => bridge.opening !== null && bridge.closing !== null);
  // What is said and drawn is the newest period of which everything is known.
  const last = dated.findLast(({ bridge }) => bridge.unexplained !== null) ?? dated.at(-1);
  if (last === undefined) return [];
  return [
    {
      title,
      periods: dated.map(({ period }) => viewPeriod(parts, period)),
      rows: toRows(parts, dated),
      says: sayBridge(parts, last),
      chart: drawLast(parts, last),
    },
  ];
}

function toRows(parts: ProfileParts, dated: readonly Dated[]): Rows {
  const style = screenMoney(parts.unit);
  const say = (pence: Pence | null | undefined): string => (pence === undefined ? '' : writeMoney(pence, style));
  const { signs } = parts.profile;
  const towards = signs === 'deficit positive' ? -1 : 1;
  const steps = (role: LineRole, of: (bridge: Bridge) => readonly BridgeStep[], prefix: string): Rows =>
    parts.profileLines
      .filter((line) => line.role === role)
      .flatMap((line) => {
        const found = dated.map(({ bridge }) => of(bridge).find((step) => step.line.id === line.id));
        if (found.every((step) => step === undefined)) return [];
        return [{ name: `${prefix}${line.name}`, values: found.map((step) => say(step?.pence)), is: 'step' as const }];
      });
  const one = (step: BridgeStep | null): readonly BridgeStep[] => (step === null ? [] : [step]);
  const worked = dated.map(({ bridge }) => {
    const moved = addPence(bridge.movements.map((step) => step.pence));
    const contributed = addPence(bridge.contributions.map((step) => step.pence));
    const opening = bridge.opening?.pence ?? null;
    return opening === null || moved === null || contributed === null
      ? null
      : ((opening + moved + towards * contributed) as Pence);
  });
  return [
    ...steps('opening', (bridge) => one(bridge.opening), ''),
    ...steps('movement', (bridge) => bridge.movements, ''),
    ...steps('contribution', (bridge) => bridge.contributions, signs === 'deficit positive' ? 'Less: ' : 'Add: '),
    { name: 'Comes to', values: worked.map(say), is: 'worked out' },
    { name: 'Not explained', values: dated.map(({ bridge }) => say(bridge.unexplained)), is: 'unexplained' },
    ...steps('closing', (bridge) => one(bridge.closing), '').map((row) => ({ ...row, is: 'closing' as const })),
  ];
}

function sayBridge(parts: ProfileParts, { period, bridge }: Dated): string {
  const when = viewPeriod(parts, period).name;
  if (bridge.unexplained === null)
    return `In ${when} a figure is still to be confirmed, so nothing can be said of the rest.`;
  if (bridge.unexplained === 0) return `In ${when} the lines explain the closing figure to the penny.`;
  const shown = writeMoney(Math.abs(bridge.unexplained) as Pence, screenMoney(parts.unit));
  return `In ${when} the closing figure is ${shown} ${bridge.unexplained > 0 ? 'more' : 'less'} than the lines come to.`;
}

function drawLast(parts: ProfileParts, { period, bridge }: Dated): BridgeView['chart'] {
  const { opening, closing } = bridge;
  if (opening === null || closing === null) return null;
  return drawWaterfall(
    { ...bridge, opening, closing },
    {
      headline: parts.profile.name,
      subtitle: `From the opening to the closing figure, ${viewPeriod(parts, period).name}`,
      style: screenMoney(parts.unit),
      colour: SCREEN_COLOURS[0],
      labels: true,
    },
  );
}
