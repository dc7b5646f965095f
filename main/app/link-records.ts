import type { LinkedRecord } from '../../shared/api/register-views.ts';
import { CONDITION_RATINGS } from '../../shared/compose/blocks/condition-table.ts';
import { MILESTONE_RATINGS } from '../../shared/compose/blocks/milestone-table.ts';
import type { Condition } from '../../shared/model/condition.ts';
import type { Risk } from '../../shared/model/risk.ts';
import type { RiskMatrix } from '../../shared/model/risk-matrix.ts';
import type { Day } from '../../shared/model/units.ts';
import type { Milestone } from '../../shared/model/workstream.ts';
import { writeDay } from '../../shared/rules/days.ts';
import { findZone, scoreRating } from '../../shared/rules/score.ts';
import { sayMilestoneDay } from '../../shared/rules/slip.ts';
import { capital } from '../../shared/model/capital.ts';

/** A milestone as another record's page names it: its day, how far it slipped, and its status. */
export function linkMilestone(one: Milestone, today: Day): LinkedRecord {
  return {
    id: one.id,
    name: one.name,
    said: sayMilestoneDay(one, today),
    rag: MILESTONE_RATINGS[one.status],
    ragWord: capital(one.status),
  };
}

/** A condition by its ref and title, with its due day. */
export function linkCondition(one: Condition): LinkedRecord {
  return {
    id: one.id,
    name: `${one.ref} ${one.title}`,
    said: one.due === null ? '' : `due ${writeDay(one.due)}`,
    rag: one.status === null ? null : CONDITION_RATINGS[one.status],
    ragWord: one.status === null ? 'Not yet reported' : capital(one.status),
  };
}

/** A risk by its ref and title, with its owner and its score by the programme's matrix. */
export function linkRisk(one: Risk, matrix: RiskMatrix | null, names: ReadonlyMap<string, string>): LinkedRecord {
  const score = scoreRating(matrix, one.current);
  const zone = findZone(matrix, one.current);
  return {
    id: one.id,
    name: `${one.ref} ${one.title}`,
    said: one.status === 'closed' ? 'closed' : (names.get(one.ownerId ?? '') ?? 'no owner'),
    rag: zone?.rag ?? null,
    ragWord: score === null ? 'Not scored' : `${score} ${zone?.label ?? ''}`.trim(),
  };
}
