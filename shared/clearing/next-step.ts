import type { ReportStatus } from '../model/report.ts';
import type { Standing } from './standing.ts';

/** What the author of a report does next, as a sentence without its first word's capital: it stands after “Next:”. */
export function sayNextStep(
  status: ReportStatus,
  standings: readonly Standing[],
  waitingFor: readonly string[],
): string {
  const count = (...of: readonly Standing[]): number => standings.filter((one) => of.includes(one)).length;
  if (status === 'draft')
    return `write the paper to its end, then send it for clearance. That marks it here; nothing leaves this computer by itself.${saySoFar(standings, waitingFor)}`;
  if (status === 'submitted')
    return 'write it all into a folder for the clerk (below). When the agenda is out, mark the paper as published.';
  if (status === 'published')
    return 'start the next paper from it, or a corrected or supplementary one for the same meeting (Start a paper…).';
  const [unasked, moved, refused] = [count('not asked'), count('stale'), count('no')];
  if (moved > 0)
    return `${moved === 1 ? 'one answer was' : `${moved} answers were`} given for another text. See what changed since, and ask again.`;
  const unbound = count('unbound');
  // What was cleared before answers were bound is let through.
  if (unbound > 0 && status !== 'cleared')
    return `${unbound === 1 ? 'one answer was written down without the text it is' : `${unbound} answers were written down without the text they are`} about. Ask again.`;
  if (refused > 0)
    return `${refused === 1 ? 'one question is' : `${refused} questions are`} answered no. Change the text, and ask again.`;
  const open = count('on conditions');
  if (open > 0 && unasked === 0 && count('waiting') === 0)
    return `${open === 1 ? 'one yes has conditions' : `${open} answers have conditions`}. When they are met, say how (Mark as met…).`;
  if (status === 'cleared')
    return 'submit it. A finding that its format does not allow is put right before, or set aside with a reason, on the Report screen.';
  if (unasked > 0)
    return `choose Ask… beside ${unasked === 1 ? 'the question that nobody has been asked' : `each of the ${unasked} questions that nobody has been asked`}, save the request, and send it to the officer by any means.`;
  if (count('waiting') > 0)
    return `take the answers in as they come (Take answers in…).${waitingFor.length === 0 ? '' : ` Waited for: ${waitingFor.join(', ')}.`}`;
  return 'every clearance is given, so mark the paper as cleared. From then on its figures do not move by themselves.';
}

/** Who has been asked of a draft already, and what became of it; nothing where nobody has. */
function saySoFar(standings: readonly Standing[], waitingFor: readonly string[]): string {
  const due = standings.filter((one) => one !== 'not due');
  const asked = due.filter((one) => one !== 'not asked');
  if (asked.length === 0) return '';
  const left = due.length - asked.length;
  const rest =
    left === 0
      ? ' Nobody else is to be asked.'
      : ` Still to be asked: ${left === 1 ? 'one question' : `${left} questions`}.`;
  const moved = asked.filter((one) => one === 'stale' || one === 'unbound').length;
  const again =
    moved === 0
      ? ''
      : ` ${moved === 1 ? 'One answer was' : `${moved} answers were`} given for another text: ask again then.`;
  const waiting = waitingFor.length === 0 ? '' : ` Asked already, and waited for: ${waitingFor.join(', ')}.`;
  const given = asked.length - moved - asked.filter((one) => one === 'waiting').length;
  const answered = given === 0 ? '' : ` ${given === 1 ? 'One answer is' : `${given} answers are`} there.`;
  return `${waiting}${answered}${again}${rest}`;
}
