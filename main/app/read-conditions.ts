import type { ConditionItem, ConditionRegister } from '../../shared/api/register-views.ts';
import { CONDITION_RATINGS } from '../../shared/compose/blocks/condition-table.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { readKinds } from '../store/contents.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { namesOf, officerChoicesOf, streamChoicesOf } from './choices.ts';
import { capital } from '../../shared/model/capital.ts';
import { linkRisk } from './link-records.ts';
import { matrixOf } from './read-risks.ts';

/** What the funders require, how far each is met, which workstreams answer it and which risks put it in doubt. */
export function readConditions(deps: Deps, open: ReadProgramme): Reply<ConditionRegister> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, ['programme', 'riskMatrix', 'officer', 'workstream', 'condition', 'risk']);
    const { today } = deps.readClock();
    const workstreams = streamChoicesOf(contents);
    const names = namesOf(contents);
    const matrix = matrixOf(contents);
    return done({
      revision: readRevision(open.db),
      officers: officerChoicesOf(contents),
      workstreams,
      conditions: contents.conditions.map(
        (one): ConditionItem => ({
          ...one,
          owner: names.get(one.ownerId ?? '') ?? '',
          statusWord: one.status === null ? 'Not yet reported' : capital(one.status),
          rag: one.status === null ? null : CONDITION_RATINGS[one.status],
          overdue: one.status !== 'met' && one.due !== null && one.due < today,
          answeredBy: workstreams.filter((each) => one.workstreamIds.some((id) => id === each.id)),
          risks: contents.risks
            .filter((risk) => risk.conditionIds.includes(one.id))
            .map((risk) => linkRisk(risk, matrix, names)),
        }),
      ),
    });
  });
}
