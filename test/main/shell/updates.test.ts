import { checkForUpdate } from '../../../main/shell/updates.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const ADDRESS = 'https://updates.northmere.example/clerkwell.json';

function answering(text: string): {
  readonly asked: string[];
  readonly fetchText: (address: string) => Promise<string>;
} {
  const asked: string[] = [];
  return {
    asked,
    fetchText: (address) => {
      asked.push(address);
      return Promise.resolve(text);
    },
  };
}

test.each([
  ['0.2.0', '0.1.0', true],
  ['0.1.0', '0.1.0', false],
  ['0.0.9', '0.1.0', false],
  ['0.10.0', '0.9.9', true],
  ['1.0.0', '0.1.0-development', true],
  ['0.1.0', '0.1.0-development', false],
])('%s beside %s', async (offered, own, newer) => {
  const { asked, fetchText } = answering(JSON.stringify({ version: offered }));
  const said = must(await checkForUpdate(fetchText, ADDRESS, own));
  expect(said.includes(`Clerkwell ${offered} is there`)).toBe(newer);
  expect(asked).toEqual([ADDRESS]);
});

test.each([
  '',
  'not json',
  '{"version":"latest"}',
  '{"version":"1.2.3","url":"https://evil.example/x.exe"}',
  '[]',
  'null',
])('an answer like %s is not believed', async (text) => {
  expect(refusal(await checkForUpdate(answering(text).fetchText, ADDRESS, '0.1.0'))).toMatch(
    /updates\.northmere\.example did not say which version/,
  );
});

test('no answer is a sentence', async () => {
  const fails = (): Promise<string> => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'));
  expect(refusal(await checkForUpdate(fails, ADDRESS, '0.1.0'))).toMatch(/did not answer/);
});
