import type { Command } from 'commander';
import type { Reply } from '../../shared/model/reply.ts';
import type { Deps } from '../app/deps.ts';
import type { Output } from './output.ts';

/** What a command hands back: the data for `--json`, the same in words, and an exit code when it is not 0. */
export type Answer = { readonly data: unknown; readonly text: string; readonly exit?: number };

/** The option every command has. */
export type Json = { readonly json?: boolean };

/** What a command works with: the use cases' dependencies, where notes go, and how it answers. */
export type Face = {
  readonly deps: Deps;
  readonly output: Output;
  readonly answer: (reply: Reply<Answer>, asJson: boolean) => void;
};

/** Adds one command, its arguments and its help to the program. One file each in `commands/`. */
export type AddCommand = (program: Command, face: Face) => void;
