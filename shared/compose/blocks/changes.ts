import type { Block, Row } from '../../document/document.ts';
import type { Rating } from '../../model/risk.ts';
import type { Day } from '../../model/units.ts';
import { readSeries } from '../../rules/trend.ts';
import { findZone, scoreRating } from '../../rules/score.ts';
import { saySlip, slipInDays } from '../../rules/slip.ts';
import { findMatrix } from '../matrix.ts';
import { sayMove } from '../measures.ts';
import type { Paper } from '../paper.ts';
import { sayRag, updatesOf } from '../workstreams.ts';
import { type Bound, cell, column, row, type Spot, table } from './tables.ts';

type Change = { readonly what: string; readonly before: string; readonly now: string };

/** What has moved since the last paper, from the dated records of the file: scores, ratings, measures and milestones. */
export function composeChanges(paper: Paper, block: Bound<'changes'>, spot: Spot): Block | null {
  const since = block.since ?? lastPaper(paper);
  if (since === null) return null;
  const changes = [
    ...riskChanges(paper, since),
    ...ratingChanges(paper, since),
    ...measureChanges(paper, since),
    ...milestoneChanges(paper, since),
  ];
  if (changes.length === 0) return null;
  const rows: readonly Row[] = changes.map((one) => row(cell(one.what), cell(one.before), cell(one.now)));
  const columns = [column('What', 44), column(`At ${paper.written.day(since)}`, 28), column('Now', 28)];
  return table(paper.captionTable(block.caption, spot.anchor), columns, rows);
}

/** The day of the committee's meeting before this one, or null when the file knows of none. */
function lastPaper(paper: Paper): Day | null {
  const { report, contents } = paper.snapshot;
  const own = contents.meetings.find((one) => one.id === report.meetingId);
  if (own === undefined) return null;
  const before = contents.meetings
    .filter((one) => one.committeeId === own.committeeId && one.date < own.date && one.status !== 'cancelled')
    .map((one) => one.date)
    .toSorted();
  return before.at(-1) ?? null;
}

function riskChanges(paper: Paper, since: Day): readonly Change[] {
  const matrix = findMatrix(paper);
  const say = (rating: Rating | null): string => {
    const score = scoreRating(matrix, rating);
    const band = findZone(matrix, rating);
    return score === null ? 'not scored' : band === null ? String(score) : `${score} ${band.label}`;
  };
  return paper.contents.risks.flatMap((risk): readonly Change[] => {
    const scored = paper.contents.assessments
      .filter((one) => one.riskId === risk.id && one.stage === 'current' && one.date <= paper.asAt)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const then = scored.findLast((one) => one.date <= since);
    const last = scored.at(-1);
    if (last === undefined || last.date <= since) return [];
    const [before, now] = [scoreRating(matrix, then?.rating ?? null), scoreRating(matrix, last.rating)];
    const what = `Risk ${risk.ref}: ${risk.title}`;
    if (then === undefined) return [{ what, before: 'not in the register', now: say(last.rating) }];
    return before === now ? [] : [{ what, before: say(then.rating), now: say(last.rating) }];
  });
}

function ratingChanges(paper: Paper, since: Day): readonly Change[] {
  return paper.contents.workstreams.flatMap((stream): readonly Change[] => {
    const updates = updatesOf(paper, stream);
    const [newest] = updates;
    const then = updates.find((one) => one.asAt <= since);
    if (newest === undefined || newest.asAt <= since || then === undefined || newest.rag === then.rag) return [];
    return [{ what: stream.name, before: sayRag(paper, then.rag), now: sayRag(paper, newest.rag) }];
  });
}

function measureChanges(paper: Paper, since: Day): readonly Change[] {
  return paper.contents.measures.flatMap((measure): readonly Change[] => {
    const series = readSeries(paper.contents, measure.id, null, paper.asAt);
    const then = series.findLast((one) => one.asAt <= since);
    const last = series.at(-1);
    if (then === undefined || last === undefined || last.asAt <= since || last.value === then.value) return [];
    return [
      {
        what: measure.name,
        before: paper.written.measure(then.value, measure),
        now: `${paper.written.measure(last.value, measure)} (${sayMove(paper, measure, then.value, last.value)})`,
      },
    ];
  });
}

function milestoneChanges(paper: Paper, since: Day): readonly Change[] {
  return paper.contents.milestones.flatMap((one): readonly Change[] => {
    if (one.actual === null || one.actual <= since || one.actual > paper.asAt) return [];
    const slip = saySlip(slipInDays(one));
    const now = `done ${paper.written.day(one.actual)}${slip === '' ? '' : `, ${slip}`}`;
    return [
      { what: one.name, before: one.baseline === null ? 'no date' : `due ${paper.written.day(one.baseline)}`, now },
    ];
  });
}
