import { makeJsonSchema } from '../../../shared/model/json-schema.ts';
import { done } from '../../../shared/model/reply.ts';
import type { AddCommand } from '../command.ts';

export const addSchema: AddCommand = (program, { answer }) => {
  program
    .command('schema')
    .description('print the JSON Schema of what load takes and dump prints')
    .action(() => answer(done({ data: makeJsonSchema(), text: '' }), true));
};
