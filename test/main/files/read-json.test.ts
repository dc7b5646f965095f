import { parseJson } from '../../../main/files/read-json.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

test('brackets and commas inside words count for nothing', () => {
  expect(must(parseJson(JSON.stringify({ a: `${'['.repeat(999)}\\",` }), 'a.json'))).toEqual({
    a: `${'['.repeat(999)}\\",`,
  });
});

test('more values than any programme has are refused before they take up memory', () => {
  // It is no JSON: had anything been made of it, that is what would be said.
  expect(refusal(parseJson(`[${'{},'.repeat(5_000_001)}`, 'a.json'))).toBe(
    'bad-json: a.json has more than 10000000 values, which nothing that is read has.',
  );
});
