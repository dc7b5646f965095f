import { answerRequest, type GivenAnswer, refuseAnswer, RequestPack } from '../../../shared/clearing/pack.ts';
import { Day } from '../../../shared/model/units.ts';

test.each([
  ['yes', null],
  ['yes with conditions', /^Say on what conditions/],
  ['no', /^Say why not/],
  ['not needed', /^Say why no clearance is needed/],
] as const)('%s is an answer; without a reason only a yes is taken', (answer, wants) => {
  expect(refuseAnswer({ answer, note: 'For this reason' })).toBeNull();
  const bare = refuseAnswer({ answer, note: ' ' });
  if (wants === null) expect(bare).toBeNull();
  else expect(bare).toMatch(wants);
});

test('the file that goes back holds the questions that were answered, with their day and the text they are about', () => {
  const person = { id: 'f', name: 'Ana', post: 'Finance' };
  const item = (key: string) => ({ key, question: `${key}?`, heads: [], covers: 'a'.repeat(64), text: `About ${key}` });
  const request = RequestPack.parse({
    format: 'clerkwell-clearance',
    version: 1,
    kind: 'request',
    request: 'ask-1',
    report: { id: 'r', title: 'The paper', committee: '', meeting: null },
    author: { ...person, id: 'a', name: 'Ben' },
    officer: person,
    askedAt: '2024-03-01T09:00:00.000Z',
    due: null,
    items: [item('finance'), item('vat')],
    paper: 'The paper',
  });
  const given: GivenAnswer = { key: 'vat', answer: 'no', note: 'Not yet', remarks: [{ quote: 'VAT', text: 'Which?' }] };
  const now = { moment: '2024-03-04T10:00:00.000Z', today: Day.parse('2024-03-04') };
  expect(answerRequest(request, [given], now)).toMatchObject({
    kind: 'answer',
    request: 'ask-1',
    items: [{ ...item('vat'), ...given, on: '2024-03-04' }],
  });
  expect(answerRequest(request, [given], now).items).toHaveLength(1);
});
