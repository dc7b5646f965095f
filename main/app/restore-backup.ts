import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { describeDifference, type KindDifference } from '../../shared/changes/difference.ts';
import type { Edit } from '../../shared/changes/edit.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import type { Backup } from '../files/backup-folder.ts';
import { planReplacement, readContents } from '../store/contents.ts';
import { verifyCopy } from '../store/copies.ts';
import { inTransaction, type ReadableDb } from '../store/database.ts';
import { applyStep } from '../store/history.ts';
import { findLeftovers } from '../store/leftovers.ts';
import { hasPayload, listNamedPayloads, readPayload, storePayload } from '../store/payloads.ts';
import { openFile } from '../store/programme-file.ts';
import { readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import { backUp } from './backups.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { stampStep } from './stamp-step.ts';

/** What would differ if the programme were as it is in `backup`. Nothing is changed. */
export function previewRestore(deps: Deps, open: ReadProgramme, backup: Backup): Reply<readonly KindDifference[]> {
  return withBackup(deps, backup, (db) =>
    attempt(open.fileName, () =>
      done(describeDifference(planRestore(open, db), (kind, id) => readRecord(open.db, kind, id))),
    ),
  );
}

/**
 * Makes the programme hold what `backup` holds, as one step that undo takes back. The present is backed up first. Answers how
 * many records moved.
 */
export async function restoreBackup(deps: Deps, open: OpenProgramme, backup: Backup): Promise<Reply<number>> {
  const kept = await backUp(deps, open, 'before-restore');
  if (!kept.ok) return kept;
  return withBackup(deps, backup, (db) =>
    attempt(open.fileName, () => {
      const edits = planRestore(open, db);
      if (edits.length === 0) return done(0);
      const label = `Restore the backup of ${backup.moment.slice(0, 16).replace('T', ' ')} UTC`;
      const step = {
        ...stampStep(deps, open),
        label,
        why: '',
        gesture: null,
        source: 'restore',
        sealed: false,
      } as const;
      return inTransaction(open.db, () => {
        const applied = applyStep(open.db, edits, step);
        if (!applied.ok) return applied;
        for (const sha256 of listNamedPayloads(db))
          if (!hasPayload(open.db, sha256)) storePayload(open.db, sha256, readPayload(db, sha256) ?? new Uint8Array());
        return done(edits.length);
      });
    }),
  );
}

function planRestore(open: ReadProgramme, backup: ReadableDb): readonly Edit[] {
  return planReplacement(readContents(open.db), readContents(backup));
}

/** Opens a copy of `backup` in a folder of its own, so that one of an older version can be brought up to date and none is changed. */
function withBackup<T>(deps: Deps, backup: Backup, act: (db: ReadableDb) => Reply<T>): Reply<T> {
  return attempt(backup.fileName, () => {
    const folder = mkdtempSync(join(tmpdir(), 'clerkwell-'));
    try {
      const copy = join(folder, 'backup.clerkwell');
      copyFileSync(backup.path, copy);
      const opened = openFile(copy, deps.sqlite);
      if (!opened.ok)
        return refuse('damaged-file', `The backup of ${backup.fileName} made at ${backup.moment} does not open.`, [
          opened.problem.message,
        ]);
      try {
        return act(opened.value);
      } finally {
        opened.value.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/**
 * Puts `backup` in the place of a programme that does not open any more, or is gone. What lies there is kept beside it under
 * another name, byte for byte, with its journal. Answers that name, or null when nothing lay there.
 */
export function putBackup(deps: Deps, path: string, backup: Backup): Reply<string | null> {
  const name = basename(path);
  return attempt(name, () => {
    const whole = verifyCopy(backup.path, name, deps.sqlite);
    if (!whole.ok) return whole;
    const temporary = join(dirname(path), `.${name}.${deps.makeId()}.tmp`);
    try {
      copyFileSync(backup.path, temporary);
      const damaged = existsSync(path) ? chooseName(path, deps.readClock().today) : null;
      const leftovers = findLeftovers(path);
      if (damaged !== null) renameSync(path, damaged);
      const beside = damaged ?? chooseName(path, deps.readClock().today);
      for (const leftover of leftovers) renameSync(leftover, beside + leftover.slice(path.length));
      renameSync(temporary, path);
      return done(damaged === null ? null : basename(damaged));
    } finally {
      rmSync(temporary, { force: true });
    }
  });
}

function chooseName(path: string, today: string): string {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let turn = 1; ; turn += 1) {
    const name = `${stem} (damaged ${today}${turn === 1 ? '' : ` ${turn}`})${ending}`;
    if (!existsSync(name)) return name;
  }
}
