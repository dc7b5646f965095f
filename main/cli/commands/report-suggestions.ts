import { resolve } from 'node:path';
import type { Command } from 'commander';
import { sayMoved } from '../../../shared/clearing/what-moved.ts';
import { done, type Reply, refuse } from '../../../shared/model/reply.ts';
import type { Deps } from '../../app/deps.ts';
import { acceptSuggestion, type OfferedSuggestion, readSuggestions } from '../../app/suggestions.ts';
import type { Face, Json } from '../command.ts';
import { withProgramme, withProgrammeToWrite } from '../with-programme.ts';

type Options = Json & { readonly accept?: string };

/** Lists what an edited Word copy suggests, and takes one over. */
export function addSuggestions(report: Command, { deps, answer }: Face): void {
  report
    .command('suggestions')
    .description('list what an edited Word copy suggests (tracked changes, plain edits, comments), or take one over')
    .argument('<file>', 'the programme file')
    .argument('<report>', 'the report, as list FILE reports shows it')
    .argument('<copy.docx>', 'the copy that came back; it is only read')
    .option('--accept <number>', 'take this one over, by its number in the list')
    .action(async (file: string, id: string, copy: string, options: Options) => {
      const read =
        options.accept === undefined
          ? await list(deps, file, id, copy)
          : await accept(deps, file, id, copy, options.accept);
      answer(read.ok ? done({ data: read.value, text: say(read.value) }) : read, options.json ?? false);
    });
}

function list(deps: Deps, file: string, id: string, copy: string): Promise<Reply<readonly OfferedSuggestion[]>> {
  return withProgramme(deps, resolve(file), (open) => readSuggestions(deps, open, id, resolve(copy)));
}

function accept(
  deps: Deps,
  file: string,
  id: string,
  copy: string,
  number: string,
): Promise<Reply<readonly OfferedSuggestion[]>> {
  return withProgrammeToWrite(deps, resolve(file), (open) => {
    const all = readSuggestions(deps, open, id, resolve(copy));
    if (!all.ok) return all;
    const one = all.value.find((each) => each.id === number);
    if (one === undefined)
      return refuse('bad-request', `There is no suggestion ${number}: there are ${all.value.length}.`);
    const accepted = acceptSuggestion(deps, open, id, resolve(copy), one);
    return accepted.ok ? readSuggestions(deps, open, id, resolve(copy)) : accepted;
  });
}

function say(all: readonly OfferedSuggestion[]): string {
  if (all.length === 0) return 'The copy suggests nothing that is not here.';
  return all
    .flatMap(({ id, at, moved, remarks, canAccept, bothWrote }) => [
      `${id} ${at}: ${sayMoved(moved)}${canAccept ? '' : bothWrote ? ' (by hand: changed here too since)' : ' (by hand)'}`,
      ...remarks.map((remark) => `  ${remark}`),
    ])
    .join('\n');
}
