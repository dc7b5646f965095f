import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { type Backup, backUp, listBackupsAt } from '../../app/backups.ts';
import type { AddCommand, Json } from '../command.ts';
import { sayTable } from '../table.ts';
import { withProgramme } from '../with-programme.ts';

export const addBackups: AddCommand = (program, { deps, answer }) => {
  program
    .command('backups')
    .description('list the backups of a programme, newest first; also of one that is damaged or gone')
    .argument('<file>', 'the programme file')
    .option('--make', 'make one now, if the newest does not already hold the present')
    .action(async (file: string, options: Json & { make?: boolean }) => {
      const path = resolve(file);
      if (options.make === true) {
        const made = await withProgramme(deps, path, (open) => backUp(deps, { ...open, path }, 'asked'));
        if (!made.ok) return answer(made, options.json ?? false);
      }
      const listed = listBackupsAt(deps, path);
      answer(listed.ok ? done({ data: listed.value, text: say(listed.value) }) : listed, options.json ?? false);
    });
};

function say(backups: readonly Backup[]): string {
  return sayTable(
    backups.map(({ id, reason, fileName, bytes }, at) => ({
      number: at + 1,
      id,
      made: reason.replaceAll('-', ' '),
      kB: Math.ceil(bytes / 1024),
      file: fileName,
    })),
  );
}
