import { resolve } from 'node:path';
import { PLURALS } from '../../../shared/model/records.ts';
import { done } from '../../../shared/model/reply.ts';
import { countKinds, listKind } from '../../app/list-records.ts';
import type { AddCommand, Json } from '../command.ts';
import { sayTable } from '../table.ts';
import { withProgramme } from '../with-programme.ts';

export const addList: AddCommand = (program, { deps, answer }) => {
  program
    .command('list')
    .description('list the records of a kind, or how many there are of each')
    .argument('<file>', 'the programme file')
    .argument('[kind]', Object.values(PLURALS).join(', '))
    .action(async (file: string, kind: string | undefined, options: Json) => {
      const listed = await withProgramme(deps, resolve(file), (open) =>
        kind === undefined ? countKinds(open) : listKind(open, kind),
      );
      answer(listed.ok ? done({ data: listed.value, text: sayTable(listed.value) }) : listed, options.json ?? false);
    });
};
