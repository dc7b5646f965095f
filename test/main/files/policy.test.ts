import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPolicyFile, readPolicy } from '../../../main/files/policy.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();

function policy(text: string): string {
  const path = join(folder(), 'policy.json');
  writeFileSync(path, text);
  return path;
}

test('without a file nothing is set: no updates, no folders', () => {
  expect(must(readPolicy(join(folder(), 'none.json')))).toEqual({});
});

test('what an organisation sets is read', () => {
  const set = {
    templatesFolder: '\\\\server\\formats',
    backupFolder: '/srv/backups',
    updates: { address: 'https://updates.northmere.example/clerkwell' },
  };
  expect(must(readPolicy(policy(JSON.stringify(set))))).toEqual(set);
});

test.each([
  ['{"updates":{"address":"http://updates.example/"}}', /updates\.address: is not an https address/],
  ['{"updates":{"address":"https://ana:secret@updates.example/"}}', /updates\.address: holds a name or a password/],
  ['{"backupFolder":"backups"}', /backupFolder: is not a whole path/],
  ['{"telemetry":true}', /telemetry: is not a field known here/],
  ['{"templatesFolder":', /policy\.json is not JSON/],
])('%s is refused whole, with the field', (text, why) => {
  expect(refusal(readPolicy(policy(text)))).toMatch(why);
});

test('a policy that is a folder is refused in words', () => {
  mkdirSync(join(folder(), 'policy.json'));
  expect(refusal(readPolicy(join(folder(), 'policy.json')))).toMatch(/is a folder/);
});

test('it lies where only administrators write', () => {
  expect(findPolicyFile({ ProgramData: 'D:\\Data' }, 'win32')).toMatch(/^D:\\Data.Clerkwell.policy\.json$/);
  expect(findPolicyFile({}, 'darwin')).toBe('/Library/Application Support/Clerkwell/policy.json');
  expect(findPolicyFile({ HOME: '/home/ana' }, 'linux')).toBe('/etc/clerkwell/policy.json');
});
