import { resolve } from 'node:path';
import { addRecord } from '../../app/edit-records.ts';
import type { AddCommand, Json } from '../command.ts';
import { sayEdited, WHY } from '../say-edited.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

export const addAdd: AddCommand = (program, { deps, answer }) => {
  program
    .command('add')
    .description('add one record, as one step that can be undone')
    .argument('<file>', 'the programme file')
    .argument('<kind>', 'the kind of record, such as risk')
    .argument('[field=value...]', 'its fields; an id is made where none is given')
    .option('--from <record.json>', 'the record as JSON, as list FILE KIND --json shows one')
    .option(...WHY)
    .action(async (file: string, kind: string, written: string[], options: Json & { from?: string; why: string }) => {
      const jsonPath = options.from === undefined ? null : resolve(options.from);
      const edited = await withProgrammeToWrite(deps, resolve(file), (open) =>
        addRecord(deps, open, kind, { written, jsonPath }, options.why),
      );
      answer(sayEdited(edited), options.json ?? false);
    });
};
