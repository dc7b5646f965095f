import { refuseStanding, type Standing, sayStanding, standingOf } from '../../../shared/clearing/standing.ts';
import { Clearance } from '../../../shared/model/report.ts';
import { Sha256 } from '../../../shared/model/units.ts';

const NOW = Sha256.parse('a'.repeat(64));
const given = (fields: Readonly<Record<string, unknown>>) =>
  Clearance.parse({ id: 'c', reportId: 'r', key: 'finance', officerId: 'f', askedOn: '2024-03-01', ...fields });
const answered = (answer: string, more: Readonly<Record<string, unknown>> = {}) =>
  given({ answer, date: '2024-03-04', covers: NOW, ...more });

test.each([
  ['nobody was asked', undefined, 'not asked', 'Nobody has been asked'],
  ['an officer was asked and is silent', given({}), 'waiting', 'Waiting since 1 March 2024'],
  ['a yes', answered('yes'), 'yes', 'Yes, 4 March 2024'],
  ['a yes of another text', answered('yes', { covers: 'b'.repeat(64) }), 'stale', /^Stale: .*\(Yes, 4 March 2024\)$/],
  ['a yes of no text', answered('yes', { covers: null }), 'unbound', /without the text it is about: ask again$/],
  [
    'a yes with conditions',
    answered('yes with conditions'),
    'on conditions',
    /^Yes, with conditions, .*; not yet met$/,
  ],
  [
    'its conditions met',
    answered('yes with conditions', { metOn: '2024-03-05' }),
    'yes with conditions',
    /; met 5 March 2024$/,
  ],
  ['a no', answered('no'), 'no', 'No, 4 March 2024'],
  ['a not needed', answered('not needed'), 'not needed', 'Not needed, 4 March 2024'],
] as const)('a clearance stands as it was answered: %s', (_, held, standing, said) => {
  expect(standingOf(held, true, NOW)).toBe(standing);
  expect(sayStanding(standing, held)).toMatch(said);
});

test('what the report does not ask is not due, and an answer that is there counts all the same', () => {
  expect(standingOf(undefined, false, NOW)).toBe('not due');
  expect(standingOf(answered('no'), false, NOW)).toBe('no');
});

test.each<[Standing, RegExp | null]>([
  ['yes', null],
  ['yes with conditions', null],
  ['not needed', null],
  ['not due', null],
  ['on conditions', /“Legal\?” .* nobody has marked as met: Once signed\.$/],
  ['no', /“Legal\?” is answered no/],
  ['stale', /“Legal\?” was answered for another text/],
  ['unbound', /“Legal\?” .* without the text/],
  ['waiting', /“Legal\?” has no answer yet/],
  ['not asked', /“Legal\?” has not been asked/],
])('silence and a no keep a report from being cleared, and only an answer lets it go on: %s', (standing, said) => {
  const why = refuseStanding(standing, 'Legal?', 'Once signed');
  if (said === null) expect(why).toBeNull();
  else expect(why).toMatch(said);
});
