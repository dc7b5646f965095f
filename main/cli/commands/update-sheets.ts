import { resolve } from 'node:path';
import { done, type Reply } from '../../../shared/model/reply.ts';
import { findRecordId } from '../../app/find-record.ts';
import { listUpdateOwners, sendUpdateSheets } from '../../app/update-sheets.ts';
import type { ReadProgramme } from '../../app/deps.ts';
import type { AddCommand, Answer, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

type Options = Json & { readonly owner?: readonly string[] };

export const addUpdateSheets: AddCommand = (program, { deps, answer }) => {
  program
    .command('update-sheets')
    .description(
      'write an update sheet for each owner: their risks, actions, measures, milestones and conditions to fill in',
    )
    .argument('<file>', 'the programme file')
    .argument('<folder>', 'where the sheets are written; nothing that lies there is replaced')
    .option('--owner <id...>', 'only these officers, as list FILE officers shows them')
    .action(async (file: string, folder: string, options: Options) => {
      const sent = await withProgramme(deps, resolve(file), (open): Reply<Answer> => {
        const owners = findOwners(open, options.owner ?? null);
        if (!owners.ok) return owners;
        const written = sendUpdateSheets(deps, open, owners.value, resolve(folder));
        if (!written.ok) return written;
        const lines = written.value.map((one) => `${one.fileName}: ${one.rows === 1 ? '1 row' : `${one.rows} rows`}`);
        return done({ data: written.value, text: lines.join('\n') });
      });
      answer(sent, options.json ?? false);
    });

  /** Officers by their ids or by their names. */
  function findOwners(open: ReadProgramme, asked: readonly string[] | null): Reply<readonly string[] | null> {
    if (asked === null) return done(null);
    const owners = listUpdateOwners(deps, open);
    if (!owners.ok) return owners;
    const found: string[] = [];
    for (const one of asked) {
      const named = owners.value.filter(({ name }) => name.toLowerCase() === one.toLowerCase());
      const [only] = named;
      const id = named.length === 1 && only !== undefined ? done(only.id) : findRecordId(open, 'officer', one);
      if (!id.ok) return id;
      found.push(id.value);
    }
    return done(found);
  }
};
