import { basename } from 'node:path';
import { done, type Reply } from '../../shared/model/reply.ts';
import { sayFinding } from '../../shared/model/finding.ts';
import { type Backup, findBackup, listBackupsOf, viewBackup } from '../app/backups.ts';
import { compactProgramme, copyProgramme } from '../app/copy-programme.ts';
import { examineProgramme, mendProgramme } from '../app/examine-programme.ts';
import { previewRestore, restoreBackup } from '../app/restore-backup.ts';
import { type Desk, type DeskDeps, refuseCancelled } from './desk.ts';
import type { Handlers } from './answer-intent.ts';

type FileIntents =
  | 'tryToWrite'
  | 'saveCopy'
  | 'listBackups'
  | 'previewBackup'
  | 'restoreBackup'
  | 'putBackup'
  | 'examineFile'
  | 'compactFile';

/** The intents about the file itself: copies, backups, looking it over. */
export function fileHandlers(desk: Desk, { deps, dialogs }: DeskDeps): Pick<Handlers, FileIntents> {
  const chosen = (id: string): Reply<Backup> => {
    const open = desk.reading;
    if (!open.ok) return open;
    const backups = listBackupsOf(deps, open.value);
    return backups.ok ? findBackup(backups.value, id) : backups;
  };
  return {
    tryToWrite: () => desk.tryToWrite(),
    saveCopy: async () => {
      const open = desk.reading;
      if (!open.ok) return open;
      const path = await dialogs.chooseCopyPlace(open.value.path);
      if (path === null) return refuseCancelled();
      const copied = await copyProgramme(deps, open.value, path);
      return copied.ok ? done({ fileName: basename(path) }) : copied;
    },
    listBackups: () => {
      const open = desk.reading;
      if (!open.ok) return open;
      const backups = listBackupsOf(deps, open.value);
      return backups.ok ? done(backups.value.map(viewBackup)) : backups;
    },
    previewBackup: ({ backupId }) => {
      const open = desk.reading;
      const backup = chosen(backupId);
      if (!open.ok) return open;
      return backup.ok ? previewRestore(deps, open.value, backup.value) : backup;
    },
    restoreBackup: async ({ backupId }) => {
      const open = desk.open;
      const backup = chosen(backupId);
      if (!open.ok) return open;
      if (!backup.ok) return backup;
      const restored = await restoreBackup(deps, open.value, backup.value);
      return restored.ok ? desk.state() : restored;
    },
    putBackup: () => desk.putBackup(),
    examineFile: async ({ mend }) => {
      const open = mend ? desk.open : desk.reading;
      if (!open.ok) return open;
      const looked =
        desk.open.ok && mend ? await mendProgramme(deps, desk.open.value) : examineProgramme(deps, open.value);
      return looked.ok ? done({ ...looked.value, findings: looked.value.findings.map(sayFinding) }) : looked;
    },
    compactFile: () => {
      const open = desk.open;
      return open.ok ? compactProgramme(deps, open.value) : open;
    },
  };
}
