import type { Band, Level, MatrixCell, RiskMatrix, Zone } from '../../../shared/model/risk-matrix.ts';

/** The two sides of a matrix. */
export type Side = 'likelihood' | 'impact';

/** New values for fields of a matrix. */
export type MatrixFields = Partial<Omit<RiskMatrix, 'id'>>;

/** One step of a scale changed; cells that name its code go along with a new one. */
export function changeLevel(matrix: RiskMatrix, side: Side, at: number, part: Partial<Level>): MatrixFields {
  const before = matrix[side][at]?.code;
  const levels = matrix[side].map((level, place) => (place === at ? { ...level, ...part } : level));
  if (part.code === undefined || part.code === before || matrix.cells.length === 0) return { [side]: levels };
  const code = part.code;
  return {
    [side]: levels,
    cells: matrix.cells.map((cell) => (cell[side] === before ? { ...cell, [side]: code } : cell)),
  };
}

/** A further step at the end of a scale, one heavier than the last. */
export function addLevel(matrix: RiskMatrix, side: Side): MatrixFields {
  const levels = matrix[side];
  const codes = new Set(levels.map((level) => level.code));
  let next = levels.length + 1;
  while (codes.has(String(next))) next += 1;
  const weight = Math.max(0, ...levels.map((level) => level.weight)) + 1;
  const added: Level = { code: String(next), label: `Level ${next}`, weight, description: '' };
  return completed({ ...matrix, [side]: [...levels, added] }, { [side]: [...levels, added] });
}

/** A scale without one of its steps; the cells of that step go too. */
export function removeLevel(matrix: RiskMatrix, side: Side, at: number): MatrixFields {
  const code = matrix[side][at]?.code;
  return {
    [side]: matrix[side].filter((_, place) => place !== at),
    cells: matrix.cells.filter((cell) => cell[side] !== code),
  };
}

/** A scale with one of its steps moved up or down. */
export function moveLevel(matrix: RiskMatrix, side: Side, at: number, by: -1 | 1): MatrixFields {
  return { [side]: moved(matrix[side], at, by) };
}

function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, place) => (place === at ? other : place === at + by ? one : each));
}

/** Another way of scoring. Where scores are to be looked up, a cell without one gets the product it had until now. */
export function changeScoring(matrix: RiskMatrix, scoring: RiskMatrix['scoring']): MatrixFields {
  return completed({ ...matrix, scoring }, { scoring });
}

/** `fields` with every cell that a looked-up score needs. */
function completed(matrix: RiskMatrix, fields: MatrixFields): MatrixFields {
  if (matrix.scoring !== 'lookup') return fields;
  const cells = matrix.likelihood.flatMap((likelihood) =>
    matrix.impact.map((impact): MatrixCell => {
      const held = matrix.cells.find((cell) => cell.likelihood === likelihood.code && cell.impact === impact.code);
      const score = held?.score ?? likelihood.weight * impact.weight;
      return { likelihood: likelihood.code, impact: impact.code, score, zone: held?.zone ?? null };
    }),
  );
  return { ...fields, cells };
}

/** One cell changed; one that says nothing any more is left out. */
export function changeCell(
  matrix: RiskMatrix,
  likelihood: string,
  impact: string,
  part: Partial<Pick<MatrixCell, 'score' | 'zone'>>,
): MatrixFields {
  const isIt = (cell: MatrixCell): boolean => cell.likelihood === likelihood && cell.impact === impact;
  const held = matrix.cells.find(isIt) ?? { likelihood, impact, score: null, zone: null };
  const cell = { ...held, ...part };
  const others = matrix.cells.filter((one) => !isIt(one));
  return { cells: cell.score === null && cell.zone === null ? others : [...others, cell] };
}

/** One band changed, added at the end, or with null taken out. */
export function changeBand(matrix: RiskMatrix, at: number, part: Partial<Band> | null): MatrixFields {
  if (part === null) return { bands: matrix.bands.filter((_, place) => place !== at) };
  if (at < matrix.bands.length)
    return { bands: matrix.bands.map((band, place) => (place === at ? { ...band, ...part } : band)) };
  const from = Math.max(-1, ...matrix.bands.map((band) => band.to)) + 1;
  return { bands: [...matrix.bands, { label: 'New band', from, to: from, rag: 'green', colour: null, ...part }] };
}

/** One zone changed, added at the end, or with null taken out; cells follow its name. */
export function changeZone(matrix: RiskMatrix, at: number, part: Partial<Zone> | null): MatrixFields {
  const before = matrix.zones[at]?.label;
  const inCells = (label: string | null): readonly MatrixCell[] =>
    matrix.cells
      .map((cell) => (cell.zone === before ? { ...cell, zone: label } : cell))
      .filter((cell) => cell.zone !== null || cell.score !== null);
  if (part === null) return { zones: matrix.zones.filter((_, place) => place !== at), cells: inCells(null) };
  if (at >= matrix.zones.length) {
    const names = new Set(matrix.zones.map((zone) => zone.label));
    let count = 1;
    while (names.has(`Zone ${count}`)) count += 1;
    return { zones: [...matrix.zones, { label: `Zone ${count}`, rag: 'green', colour: null, ...part }] };
  }
  const zones = matrix.zones.map((zone, place) => (place === at ? { ...zone, ...part } : zone));
  return part.label === undefined || part.label === before ? { zones } : { zones, cells: inCells(part.label) };
}

/** A scale to begin with: five by five, scored by the product. */
export function firstMatrix(name: string): { readonly [field: string]: unknown } {
  const levels = (labels: readonly string[]): readonly unknown[] =>
    labels.map((label, at) => ({ code: String(at + 1), label, weight: at + 1 }));
  return {
    name,
    likelihood: levels(['Very rare', 'Unlikely', 'Possible', 'Likely', 'Very likely']),
    impact: levels(['Negligible', 'Low', 'Medium', 'High', 'Very high']),
    bands: [
      { label: 'Low', from: 1, to: 5, rag: 'green' },
      { label: 'Medium', from: 6, to: 14, rag: 'amber' },
      { label: 'High', from: 15, to: 25, rag: 'red' },
    ],
  };
}
