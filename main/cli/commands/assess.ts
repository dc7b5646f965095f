import { resolve } from 'node:path';
import { assessRisk, type WrittenRating } from '../../app/edit-records.ts';
import type { AddCommand, Json } from '../command.ts';
import { sayEdited, WHY } from '../say-edited.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

export const addAssess: AddCommand = (program, { deps, answer }) => {
  program
    .command('assess')
    .description('judge a risk anew: its rating changes and its score history gains a dated line')
    .argument('<file>', 'the programme file')
    .argument('<risk>', 'the risk, by its id or ref')
    .option('--stage <stage>', 'inherent, current or target', 'current')
    .option('--likelihood <code>', "a code of the matrix's likelihood scale")
    .option('--impact <code>', "a code of the matrix's impact scale")
    .option('--impacts <dimension=code...>', 'a code for each dimension, where the matrix has several')
    .option('--score <number>', 'a score alone, for a register without likelihood and impact')
    .option(...WHY)
    .action(async (file: string, risk: string, options: Json & WrittenRating & { why: string }) => {
      const edited = await withProgrammeToWrite(deps, resolve(file), (open) =>
        assessRisk(deps, open, risk, options, options.why),
      );
      answer(sayEdited(edited), options.json ?? false);
    });
};
