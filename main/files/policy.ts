import { join } from 'node:path';
import { sayFinding } from '../../shared/model/finding.ts';
import { parse } from '../../shared/model/parse.ts';
import { Policy } from '../../shared/model/policy.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { readJsonFile } from './read-json.ts';

const MOST_MEGABYTES = 1;

/** Where the machine's policy lies: a folder that only administrators write to. */
export function findPolicyFile(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'Clerkwell', 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/Clerkwell/policy.json';
  return '/etc/clerkwell/policy.json';
}

/** The policy in the file at `path`; without a file nothing is set. One with a mistake is refused whole, with the field. */
export function readPolicy(path: string): Reply<Policy> {
  const json = readJsonFile(path, MOST_MEGABYTES);
  if (!json.ok && json.problem.code === 'file-not-found') return done({});
  if (!json.ok) return refuse('bad-request', `The policy of this machine is not in force. ${json.problem.message}`);
  const parsed = parse(Policy, json.value);
  if (parsed.ok) return done(parsed.value);
  const said = parsed.findings.map(sayFinding);
  return refuse(
    'bad-request',
    `The policy of this machine is not in force: ${path}: ${said[0] ?? 'it is not understood'}.`,
    said,
  );
}
