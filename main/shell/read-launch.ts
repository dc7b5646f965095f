import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a start of the app asks for: a command line, a programme to open in the window, or just the window. */
export type Launch =
  | { readonly does: 'command'; readonly args: readonly string[] }
  | { readonly does: 'open'; readonly path: string }
  | { readonly does: 'window' };

/** A command is one plain word; a file has an ending or a folder before it. */
const COMMAND = /^[a-z][a-z-]*$/;
const ASKS = new Set(['--help', '-h', '--version', '-V', '--templates']);

/**
 * Reads the arguments of a start, the program's own name (and in development the app's folder) left out. `clerkwell check x.clerkwell` is
 * a command, `clerkwell x.clerkwell` opens the window: the system's file manager starts the app so. Switches for Chromium come first and
 * are not ours. `folder` is where a path that is not absolute starts from.
 */
export function readLaunch(args: readonly string[], folder: string): Launch {
  const first = args.findIndex((arg) => !arg.startsWith('-') || ASKS.has(arg));
  const said = args[first];
  if (said === undefined || said === '') return { does: 'window' };
  if (ASKS.has(said) || COMMAND.test(said)) return { does: 'command', args: args.slice(first) };
  return { does: 'open', path: pathOf(said, folder) };
}

/** A file manager of Linux hands over an address instead of a path. */
function pathOf(said: string, folder: string): string {
  return /^file:\/\/\//i.test(said) && URL.canParse(said) ? fileURLToPath(said) : resolve(folder, said);
}
