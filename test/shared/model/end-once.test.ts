import { refuse } from '../../../shared/model/reply.ts';

function said(message: string): string {
  const refused = refuse('bad-request', message);
  return refused.ok ? '' : refused.problem.message;
}

test('a sentence that ends in a question, a sentence or an ellipsis ends once', () => {
  expect(said('It is Plan; did you mean plan?.')).toBe('It is Plan; did you mean plan?');
  expect(said('It is not ready. Wait..')).toBe('It is not ready. Wait.');
  expect(said('It goes on….')).toBe('It goes on…');
  expect(said('Wait...')).toBe('Wait...');
  expect(said('It is so.')).toBe('It is so.');
});
