import type { RiskMove, RiskMoves } from '../../shared/api/risk-views.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Assessment } from '../../shared/model/risk.ts';
import type { Day } from '../../shared/model/units.ts';
import { addDays, writeDay } from '../../shared/rules/days.ts';
import { impactOf, scoreRating } from '../../shared/rules/score.ts';
import { readKinds } from '../store/contents.ts';
import { listFields } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { matrixOf } from './read-risks.ts';

const QUARTER_DAYS = 91;

/** How the current ratings of open risks moved since the last meeting that had a paper, or over a quarter where there was none. */
export function readRiskMoves(deps: Deps, open: ReadProgramme): Reply<RiskMoves> {
  return attempt(open.fileName, () => {
    const contents = readKinds(open.db, ['programme', 'riskMatrix', 'meeting', 'committee', 'report']);
    const matrix = matrixOf(contents);
    const { today } = deps.readClock();
    const withPaper = new Set(contents.reports.map((report) => report.meetingId));
    const last = contents.meetings
      .filter((meeting) => meeting.date < today && withPaper.has(meeting.id))
      .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
    const since = last?.date ?? addDays(today, -QUARTER_DAYS);
    const why = last === undefined ? 'in the last quarter' : `since the paper of ${writeDay(last.date)}`;
    const before = newestBy(open, since);
    const moves = listFields(open.db, 'risk', ['current', 'status']).flatMap((risk): readonly RiskMove[] => {
      const earlier = before.get(risk.id)?.rating;
      if (risk.status !== 'open' || risk.current === null || earlier === undefined) return [];
      const [was, is] = [scoreRating(matrix, earlier), scoreRating(matrix, risk.current)];
      const impact = impactOf(matrix, earlier);
      const stayed =
        was === is && earlier.likelihood === risk.current.likelihood && impact === impactOf(matrix, risk.current);
      if (stayed) return [];
      return [{ riskId: risk.id, before: { likelihood: earlier.likelihood, impact, shown: was }, shown: is }];
    });
    return done({ since, why, moves });
  });
}

type Judged = Pick<Assessment, 'riskId' | 'date' | 'rating' | 'id'>;

/** The newest judgement of each risk's current rating up to `day`. */
function newestBy(open: ReadProgramme, day: Day): ReadonlyMap<string, Judged> {
  const newest = new Map<string, Judged>();
  const judged = listFields(open.db, 'assessment', ['riskId', 'date', 'rating'], { field: 'stage', value: 'current' });
  for (const one of judged) {
    if (one.date > day) continue;
    const known = newest.get(one.riskId);
    if (known === undefined || known.date < one.date || (known.date === one.date && known.id < one.id))
      newest.set(one.riskId, one);
  }
  return newest;
}
