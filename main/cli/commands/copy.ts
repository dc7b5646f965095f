import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { copyProgramme } from '../../app/copy-programme.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

export const addCopy: AddCommand = (program, { deps, answer }) => {
  program
    .command('copy')
    .description('save a whole copy of a programme, also while it is open elsewhere; the two can be joined later')
    .argument('<file>', 'the programme file')
    .argument('<other>', 'the file to make; one that is there is never written over')
    .action(async (file: string, other: string, options: Json) => {
      const path = resolve(other);
      const copied = await withProgramme(deps, resolve(file), (open) => copyProgramme(deps, open, path));
      answer(copied.ok ? done({ data: { file: path }, text: `Made ${path}` }) : copied, options.json ?? false);
    });
};
