import { resolve } from 'node:path';
import { setRecord } from '../../app/edit-records.ts';
import type { AddCommand, Json } from '../command.ts';
import { sayEdited, WHY } from '../say-edited.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

export const addSet: AddCommand = (program, { deps, answer }) => {
  program
    .command('set')
    .description('change fields of one record, as one step that can be undone')
    .argument('<file>', 'the programme file')
    .argument('<kind>', 'the kind of record, such as risk')
    .argument('<id>', 'the record, by its id, ref or code')
    .argument('<field=value...>', 'what to set; nothing after the sign empties the field, lists take commas')
    .option(...WHY)
    .action(async (file: string, kind: string, id: string, written: string[], options: Json & { why: string }) => {
      const edited = await withProgrammeToWrite(deps, resolve(file), (open) =>
        setRecord(deps, open, { kind, id }, written, options.why),
      );
      answer(sayEdited(edited), options.json ?? false);
    });
};
