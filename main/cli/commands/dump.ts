import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { dumpProgramme } from '../../app/dump-programme.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

export const addDump: AddCommand = (program, { deps, answer }) => {
  program
    .command('dump')
    .description('print the whole programme as JSON, for load or for another tool')
    .argument('<file>', 'the programme file')
    .action(async (file: string, options: Json) => {
      const dumped = await withProgramme(deps, resolve(file), dumpProgramme);
      answer(dumped.ok ? done({ data: dumped.value, text: '' }) : dumped, dumped.ok || (options.json ?? false));
    });
};
