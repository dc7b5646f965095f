import { resolve } from 'node:path';
import type { KindDifference } from '../../../shared/changes/difference.ts';
import { done, type Reply } from '../../../shared/model/reply.ts';
import { findBackup, listBackupsAt } from '../../app/backups.ts';
import { previewRestore, putBackup, restoreBackup } from '../../app/restore-backup.ts';
import type { Answer, AddCommand, Json } from '../command.ts';
import type { Deps } from '../../app/deps.ts';
import { withProgramme, withProgrammeToWrite } from '../with-programme.ts';

export const addRestore: AddCommand = (program, { deps, answer }) => {
  program
    .command('restore')
    .description(
      'make a programme what a backup holds, as one step that undo takes back; a damaged file is kept beside it',
    )
    .argument('<file>', 'the programme file')
    .argument('<backup>', 'which backup: its id, or its number in the list that backups prints')
    .option('--dry-run', 'only say what would differ')
    .action(async (file: string, backup: string, options: Json & { dryRun?: boolean }) =>
      answer(await restore(deps, resolve(file), backup, options.dryRun ?? false), options.json ?? false),
    );
};

async function restore(deps: Deps, path: string, id: string, dryRun: boolean): Promise<Reply<Answer>> {
  const backups = listBackupsAt(deps, path);
  if (!backups.ok) return backups;
  const backup = findBackup(backups.value, id);
  if (!backup.ok) return backup;
  const previewed = await withProgramme(deps, path, (open) => previewRestore(deps, open, backup.value));
  if (!previewed.ok && (previewed.problem.code === 'damaged-file' || previewed.problem.code === 'file-not-found')) {
    if (dryRun)
      return done({ data: { damaged: true }, text: `${previewed.problem.message} The backup would take its place.` });
    const put = putBackup(deps, path, backup.value);
    if (!put.ok) return put;
    const kept = put.value === null ? '' : `; the damaged file is kept as ${put.value}`;
    return done({ data: { kept: put.value }, text: `The backup is now ${path}${kept}` });
  }
  if (!previewed.ok) return previewed;
  const text = sayDifference(previewed.value);
  if (dryRun) return done({ data: previewed.value, text });
  const restored = await withProgrammeToWrite(deps, path, (open) => restoreBackup(deps, open, backup.value));
  if (!restored.ok) return restored;
  return done({ data: previewed.value, text: restored.value === 0 ? text : `${text}\nRestored; undo takes it back` });
}

/** What would differ, by kind, record and field. */
function sayDifference(kinds: readonly KindDifference[]): string {
  if (kinds.length === 0) return 'Nothing differs.';
  return kinds
    .flatMap(({ kind, added, changed, removed, records }) => [
      `${kind}: ${added} added, ${changed} changed, ${removed} removed`,
      ...records.slice(0, MOST_RECORDS).map(({ does, name, fields }) => {
        const which = fields.length === 0 ? '' : `: ${fields.map(({ field }) => field).join(', ')}`;
        return `  ${does} ${name}${which}`;
      }),
      ...(records.length > MOST_RECORDS
        ? [`  … and ${records.length - MOST_RECORDS} more; --json lists them all`]
        : []),
    ])
    .join('\n');
}

const MOST_RECORDS = 20;
