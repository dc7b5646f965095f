import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { compactProgramme } from '../../app/copy-programme.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

export const addCompact: AddCommand = (program, { deps, answer }) => {
  program
    .command('compact')
    .description('give back the room in the file that removed records took; nothing in it changes')
    .argument('<file>', 'the programme file')
    .action(async (file: string, options: Json) => {
      const compacted = await withProgrammeToWrite(deps, resolve(file), (open) => compactProgramme(deps, open));
      answer(
        compacted.ok ? done({ data: compacted.value, text: say(compacted.value) }) : compacted,
        options.json ?? false,
      );
    });
};

function say({ before, after }: { readonly before: number; readonly after: number }): string {
  return `${Math.ceil(before / 1024)} kB before, ${Math.ceil(after / 1024)} kB now`;
}
