import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react';
import type { RiskRegister } from '../../../shared/api/risk-views.ts';
import type { ProgrammeState } from '../../../shared/api/views.ts';
import type { RiskStage } from '../../../shared/model/risk.ts';
import type { RiskMatrix } from '../../../shared/model/risk-matrix.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Select } from '../../parts/kit.ts';
import { SidePanel } from '../../parts/side-panel.tsx';
import { useRiskMoves } from '../../state/programme.ts';
import { drawHeatMap, type HeatArrow, type HeatCell, type HeatMap, type HeatPlace } from './heat-cells.ts';
import { STAGE_NAMES, STAGES, sayLevel } from './words.ts';

/** The cell whose risks the register shows, and at which stage they lie in it. */
export type HeatFilter = HeatPlace & { readonly stage: RiskStage };

type HeatProps = {
  readonly programme: ProgrammeState;
  readonly register: RiskRegister;
  readonly filter: HeatFilter | null;
  readonly onFilter: (filter: HeatFilter | null) => void;
  readonly onClose: () => void;
};

// More arrows than these would hide the cells; the list beneath has them all.
const MOST_ARROWS = 12;
const MOST_LISTED = 30;

/** The council's own matrix with the open risks on it: how many lie in each cell, what moved, and a click to see which they are. */
export function HeatMapPanel({ programme, register, filter, onFilter, onClose }: HeatProps): ReactElement {
  const { matrix, risks } = register;
  const [stage, setStage] = useState<RiskStage>('current');
  const moves = useRiskMoves(programme).data;
  const map = useMemo(
    () => (matrix === null ? null : drawHeatMap(matrix, risks, stage, moves)),
    [matrix, risks, stage, moves],
  );
  return (
    <SidePanel
      className="heat-map"
      name="Heat map"
      heading="Heat map"
      tools={
        <Select
          size="small"
          aria-label="Scores on the heat map"
          value={stage}
          onChange={(_, data) => {
            setStage(data.value as RiskStage);
            onFilter(null);
          }}
        >
          {STAGES.map((one) => (
            <option key={one} value={one}>
              {STAGE_NAMES[one]}
            </option>
          ))}
        </Select>
      }
      hide="Hide the heat map"
      onHide={onClose}
      empty={
        map === null ? (
          <EmptyState small title="No risk scale" hint="The programme has no matrix yet: give it one in Settings." />
        ) : null
      }
    >
      {matrix === null || map === null ? null : (
        <>
          <Matrix matrix={matrix} map={map} stage={stage} filter={filter} onFilter={onFilter} />
          {map.without === 0 ? null : (
            <p className="muted">
              {map.without.toLocaleString('en-GB')} open {map.without === 1 ? 'risk has' : 'risks have'} no place on the
              matrix.
            </p>
          )}
          {stage === 'current' ? (
            <Moved matrix={matrix} map={map} why={moves === undefined ? '' : moves.why} />
          ) : (
            <p className="muted">What moved is shown for the current scores.</p>
          )}
        </>
      )}
    </SidePanel>
  );
}

type MatrixProps = {
  readonly matrix: RiskMatrix;
  readonly map: HeatMap;
  readonly stage: RiskStage;
  readonly filter: HeatFilter | null;
  readonly onFilter: (filter: HeatFilter | null) => void;
};

function Matrix({ matrix, map, stage, filter, onFilter }: MatrixProps): ReactElement {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const [rows, columns] = [map.rows.length, matrix.impact.length];
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const row = Math.min(Math.max(at.row + (step[0] ?? 0), 0), rows - 1);
    const column = Math.min(Math.max(at.column + (step[1] ?? 0), 0), columns - 1);
    setAt({ row, column });
    event.currentTarget.closest('table')?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  };
  return (
    <div className="heat">
      <table
        className="heat-table"
        aria-label={`Open risks by likelihood and impact, ${STAGE_NAMES[stage].toLowerCase()} scores`}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="sub">Likelihood ↑, impact →</span>
            </th>
            {matrix.impact.map((level) => (
              <th key={level.code} scope="col">
                {level.code}
                <span className="sub">{level.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        {/* One Tab stop; the arrows go from cell to cell. */}
        <tbody>
          {map.rows.map((cells, row) => (
            <tr key={cells[0]?.likelihood}>
              <th scope="row">{sayLevel(matrix.likelihood, cells[0]?.likelihood ?? null)}</th>
              {cells.map((cell, column) => {
                const chosen =
                  filter?.stage === stage && filter.likelihood === cell.likelihood && filter.impact === cell.impact;
                return (
                  <td key={cell.impact} className={`heat-cell rag-${cell.zone?.rag ?? 'none'}`}>
                    <button
                      type="button"
                      data-cell={`${row} ${column}`}
                      tabIndex={at.row === row && at.column === column ? 0 : -1}
                      aria-pressed={chosen}
                      aria-label={sayHeatCell(matrix, cell)}
                      onKeyDown={press}
                      onFocus={() => setAt({ row, column })}
                      onClick={() =>
                        onFilter(chosen ? null : { stage, likelihood: cell.likelihood, impact: cell.impact })
                      }
                    >
                      <span className="heat-count">{cell.count === 0 ? '' : cell.count.toLocaleString('en-GB')}</span>{' '}
                      <span className="heat-zone">{sayZone(cell)}</span>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Arrows matrix={matrix} map={map} />
    </div>
  );
}

/** The name of a cell begins with what it shows, as a name must. */
function sayHeatCell(matrix: RiskMatrix, cell: HeatCell): string {
  const count = cell.count === 0 ? '' : `${cell.count.toLocaleString('en-GB')} `;
  const parts = [
    `${count}${sayZone(cell)}: ${cell.count === 1 ? '1 risk' : `${cell.count} risks`}`,
    `likelihood ${sayLevel(matrix.likelihood, cell.likelihood)}, impact ${sayLevel(matrix.impact, cell.impact)}`,
    cell.came === 0 ? '' : `${cell.came} came`,
    cell.left === 0 ? '' : `${cell.left} left`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function sayZone({ score, zone }: HeatCell): string {
  return `${score ?? ''} ${zone?.label ?? ''}`.trim();
}

/** From where to where risks moved, drawn over the cells. What they say stands in the list beneath. */
function Arrows({ matrix, map }: { readonly matrix: RiskMatrix; readonly map: HeatMap }): ReactElement | null {
  const [columns, rows] = [matrix.impact.length, matrix.likelihood.length];
  const placeOf = ({ likelihood, impact }: HeatPlace): { readonly x: number; readonly y: number } => ({
    x: matrix.impact.findIndex((level) => level.code === impact) + 0.5,
    y: rows - matrix.likelihood.findIndex((level) => level.code === likelihood) - 0.5,
  });
  const shown = map.arrows.slice(0, MOST_ARROWS);
  if (shown.length === 0) return null;
  return (
    <svg className="heat-arrows" viewBox={`0 0 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden>
      {shown.map((arrow) => {
        const [from, to] = [placeOf(arrow.from), placeOf(arrow.to)];
        return <path key={keyOf(arrow)} className={arrow.worse ? 'worse' : 'better'} d={drawArrow(from, to)} />;
      })}
    </svg>
  );
}

function keyOf({ from, to }: HeatArrow): string {
  return `${from.likelihood} ${from.impact} ${to.likelihood} ${to.impact}`;
}

type Point = { readonly x: number; readonly y: number };

/** A line with a head, in cells, that stops short of the middle of its last cell so that the count stays readable. */
function drawArrow(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const start = { x: from.x + ux * 0.22, y: from.y + uy * 0.22 };
  const end = { x: to.x - ux * 0.26, y: to.y - uy * 0.26 };
  const wing = (side: number): string =>
    `M${end.x} ${end.y}L${end.x - ux * 0.16 - uy * 0.09 * side} ${end.y - uy * 0.16 + ux * 0.09 * side}`;
  return `M${start.x} ${start.y}L${end.x} ${end.y}${wing(1)}${wing(-1)}`;
}

type MovedProps = { readonly matrix: RiskMatrix; readonly map: HeatMap; readonly why: string };

function Moved({ matrix, map, why }: MovedProps): ReactElement {
  const say = ({ likelihood, impact }: HeatPlace): string =>
    `${sayLevel(matrix.likelihood, likelihood)} × ${sayLevel(matrix.impact, impact)}`;
  const more = map.arrows.length - MOST_LISTED;
  return (
    <section className="details-part" aria-labelledby="moved-title">
      <h3 className="details-title" id="moved-title">
        Moved {why}
      </h3>
      {map.arrows.length === 0 ? (
        <p className="muted">No open risk changed its cell.</p>
      ) : (
        <ul className="moved">
          {map.arrows.slice(0, MOST_LISTED).map((arrow) => (
            <li key={keyOf(arrow)}>
              <span className={arrow.worse ? 'moved-worse' : 'moved-better'}>
                {arrow.worse ? '▲ Worse' : '▼ Better'}
              </span>{' '}
              {arrow.count === 1 ? '1 risk' : `${arrow.count} risks`}: {say(arrow.from)} → {say(arrow.to)}
            </li>
          ))}
          {more > 0 ? <li>And {more} other ways.</li> : null}
        </ul>
      )}
    </section>
  );
}
