import type { RiskRegister, RiskRow } from '../../../shared/api/risk-views.ts';
import type { Change } from '../../../shared/changes/change.ts';
import type { Rating, RiskStage } from '../../../shared/model/risk.ts';
import type { RiskMatrix } from '../../../shared/model/risk-matrix.ts';

/** What one edit of the register asks for, and how undo will name it. */
export type RiskEdit = { readonly changes: readonly Change[]; readonly label: string };

const NONE: Rating = { likelihood: null, impact: null, score: null, impacts: {} };

/** Whether risks carry the score they were given, because the programme's scale does not multiply. */
export function isScoreTyped(matrix: RiskMatrix | null): boolean {
  return matrix === null || matrix.scoring === 'none';
}

/** `rating` with one part judged anew. A typed score goes once the scale works it out; an impact stands in place of those by dimension. */
export function rerate(matrix: RiskMatrix | null, rating: Rating | null, part: Partial<Rating>): Rating {
  const { likelihood, impact, score } = { ...NONE, ...rating, ...part };
  const multiplies = !isScoreTyped(matrix) && likelihood !== null && impact !== null;
  const impacts = part.impact === undefined ? (part.impacts ?? rating?.impacts ?? {}) : {};
  return { likelihood, impact, score: multiplies ? null : score, impacts };
}

/** A new judgement of `risk` at one stage. */
export function assess(risk: RiskRow, stage: RiskStage, rating: Rating, label: string, why = ''): RiskEdit {
  return { changes: [{ does: 'assess', riskId: risk.id, stage, rating, why }], label: `${label} of ${risk.ref}` };
}

/** New values for fields of `risk`. */
export function setRisk(risk: RiskRow, fields: { readonly [field: string]: unknown }, label: string): RiskEdit {
  return { changes: [{ does: 'set', kind: 'risk', id: risk.id, fields }], label: `${label} of ${risk.ref}` };
}

/** What typing `value` into a cell of the register asks for; a sentence when the value makes no sense. */
export function editCell(register: RiskRegister, risk: RiskRow, columnId: string, value: string): RiskEdit | string {
  const { matrix } = register;
  const current = risk.ratings.current;
  switch (columnId) {
    case 'likelihood':
      return assess(risk, 'current', rerate(matrix, current, { likelihood: orNull(value) }), 'likelihood');
    case 'impact':
      return assess(risk, 'current', rerate(matrix, current, { impact: orNull(value) }), 'impact');
    case 'score':
      return editScore(register, risk, value);
    case 'owner':
      return setRisk(risk, { ownerId: orNull(value) }, 'owner');
    case 'proximity':
      return setRisk(risk, { proximity: orNull(value) }, 'proximity');
    case 'treatment':
      return setRisk(risk, { treatment: orNull(value) }, 'treatment');
    case 'review':
      return setRisk(risk, { reviewDue: orNull(value) }, 'review date');
    case 'ref':
    case 'title':
    case 'category':
    case 'status':
      return setRisk(risk, { [columnId]: value }, columnId);
    default:
      return 'This column cannot be edited.';
  }
}

/** What pasting several values asks for, as one step: two parts of one rating are judged together, not one over the other. */
export function editCells(
  register: RiskRegister,
  cells: readonly { readonly row: RiskRow; readonly columnId: string; readonly value: string }[],
  did = 'paste',
): RiskEdit | string {
  const planned = new Map<string, Planned>();
  for (const { row, columnId, value } of cells) {
    const before = planned.get(row.id) ?? { risk: row, fields: {}, assess: null };
    const edit = editCell(register, before.risk, columnId, value);
    if (typeof edit === 'string') return `${row.ref}: ${edit}`;
    planned.set(row.id, edit.changes.reduce(takeChange, before));
  }
  const changes = [...planned.values()].flatMap(({ risk, fields, assess: judged }): readonly Change[] => [
    ...(Object.keys(fields).length === 0 ? [] : [{ does: 'set', kind: 'risk', id: risk.id, fields } as const]),
    ...(judged === null ? [] : [judged]),
  ]);
  return { changes, label: cells.length === 1 ? `${did} of one value` : `${did} of ${cells.length} values` };
}

/** What several cells of one risk come to: its fields are set together, and its rating is judged once. */
type Planned = {
  readonly risk: RiskRow;
  readonly fields: { readonly [field: string]: unknown };
  readonly assess: Extract<Change, { does: 'assess' }> | null;
};

function takeChange(planned: Planned, change: Change): Planned {
  if (change.does === 'set') return { ...planned, fields: { ...planned.fields, ...change.fields } };
  if (change.does !== 'assess') return planned;
  return { ...planned, assess: change, risk: withRating(planned.risk, change.rating) };
}

function withRating(risk: RiskRow, rating: Rating): RiskRow {
  return { ...risk, ratings: { ...risk.ratings, current: { ...rating, shown: null, band: '', rag: null } } };
}

function editScore({ matrix }: RiskRegister, risk: RiskRow, value: string): RiskEdit | string {
  const typed = value.trim();
  if (typed !== '' && !/^\d{1,6}$/.test(typed)) return `“${typed}” is not a score. Type a whole number, such as 12.`;
  const score = typed === '' ? null : Number(typed);
  return assess(risk, 'current', rerate(matrix, risk.ratings.current, { score }), 'score');
}

function orNull(value: string): string | null {
  return value === '' ? null : value;
}
