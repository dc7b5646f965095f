import { runCli } from '../../main/cli/run-cli.ts';
import type { Deps } from '../../main/app/deps.ts';

/** What a command printed and how it ended. */
export type Ran = { readonly exit: number; readonly out: string; readonly notes: string };

/** Runs the command line in this process with `deps`, as a person would type it. */
export async function runCommand(deps: Deps, ...args: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const notes: string[] = [];
  const exit = await runCli(args, deps, '0.0.0', { out: (text) => out.push(text), note: (text) => notes.push(text) });
  return { exit, out: out.join('\n'), notes: notes.join('\n') };
}
