import { resolve } from 'node:path';
import { removeRecord } from '../../app/edit-records.ts';
import type { AddCommand, Json } from '../command.ts';
import { sayEdited, WHY } from '../say-edited.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

export const addRemove: AddCommand = (program, { deps, answer }) => {
  program
    .command('remove')
    .description('remove one record with the parts that belong to it, as one step that can be undone')
    .argument('<file>', 'the programme file')
    .argument('<kind>', 'the kind of record, such as risk')
    .argument('<id>', 'the record, by its id, ref or code')
    .option(...WHY)
    .action(async (file: string, kind: string, id: string, options: Json & { why: string }) => {
      const edited = await withProgrammeToWrite(deps, resolve(file), (open) =>
        removeRecord(deps, open, { kind, id }, options.why),
      );
      answer(sayEdited(edited), options.json ?? false);
    });
};
