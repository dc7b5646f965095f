import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../helpers/run-command.ts';
import { testDeps } from '../helpers/test-deps.ts';

// The examples themselves are run by test/main/cli/command-line-page.test.ts.
const page = readFileSync(join(__dirname, '..', '..', 'docs', 'command-line.md'), 'utf8');
const given = testDeps();

/** The names of the commands that `help` lists; those that only group others with their own. */
async function listCommands(...group: readonly string[]): Promise<readonly string[]> {
  const { out } = await runCommand(given, ...group, '--help');
  const [, listed = ''] = out.split('\nCommands:\n');
  const names = [...(listed.split('\n\n')[0] ?? '').matchAll(/^ {2}([a-z-]+)( \[options\])?/gm)]
    .map(([, name = '', options]) => ({ name, isGroup: options === undefined }))
    .filter(({ name }) => name !== 'help');
  const inner = await Promise.all(
    names.map(({ name, isGroup }) =>
      isGroup ? listCommands(...group, name) : Promise.resolve([[...group, name].join(' ')]),
    ),
  );
  return inner.flat();
}

test('every command has its example in docs/command-line.md, and no other has', async () => {
  const sections = [...page.matchAll(/^### (.+)\n+```sh\n([\s\S]*?)```/gm)].map(([, command = '', block = '']) => ({
    command,
    block,
  }));
  expect(sections.map(({ command }) => command).toSorted()).toEqual((await listCommands()).toSorted());
  const without = sections.filter(
    ({ command, block }) => !block.includes(`clerkwell ${command} `) && block.trim() !== `clerkwell ${command}`,
  );
  expect(without).toEqual([]);
});
