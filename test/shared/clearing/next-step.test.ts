import { sayNextStep } from '../../../shared/clearing/next-step.ts';

test('the next step is the first that is still open, in the order a paper is cleared in', () => {
  const say = (...standings: Parameters<typeof sayNextStep>[1]): string =>
    sayNextStep('in clearance', standings, ['Tom Reeve']);
  expect(sayNextStep('draft', ['not asked'], [])).toMatch(/then send it for clearance/);
  // Whoever was asked of a draft is not forgotten.
  expect(sayNextStep('draft', ['waiting', 'not asked', 'not due'], ['Tom Reeve'])).toMatch(
    / Asked already, and waited for: Tom Reeve\. Still to be asked: one question\.$/,
  );
  expect(sayNextStep('draft', ['yes', 'stale'], [])).toMatch(
    / One answer is there\. One answer was given for another text: ask again then\. Nobody else is to be asked\.$/,
  );
  expect(say('not asked', 'not asked', 'waiting')).toMatch(/beside each of the 2 questions/);
  expect(say('yes', 'waiting', 'not due')).toMatch(/Take answers in….* Waited for: Tom Reeve\./);
  expect(say('stale', 'not asked')).toMatch(/^one answer was given for another text/);
  expect(say('unbound', 'unbound')).toMatch(/^2 answers were written down without the text they are about/);
  expect(sayNextStep('cleared', ['unbound'], [])).toMatch(/^submit it/);
  expect(say('no', 'waiting')).toMatch(/^one question is answered no/);
  expect(say('yes', 'not needed', 'yes with conditions')).toMatch(/mark the paper as cleared/);
  expect(say('yes', 'on conditions')).toMatch(/^one yes has conditions\. When they are met/);
  // What is cleared is not submitted over a text that moved on.
  expect(sayNextStep('cleared', ['stale'], [])).toMatch(/ask again/);
  expect(sayNextStep('cleared', ['yes'], [])).toMatch(/^submit it/);
  expect(sayNextStep('submitted', ['yes'], [])).toMatch(/folder for the clerk/);
  expect(sayNextStep('published', ['yes'], [])).toMatch(/corrected or supplementary/);
});
