import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OwnerChoice, SentSheet } from '../../shared/api/sheet-views.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { updateBook } from '../../shared/sheets/update-book.ts';
import { listOwners } from '../../shared/sheets/update-tables.ts';
import { saveFile } from '../files/safe-save.ts';
import { writeBook } from '../sheets/write-book.ts';
import { inOneRead } from '../store/database.ts';
import { readBirthId } from '../store/history.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { readSheetSource } from './export-sheet.ts';
import { toFileName } from './file-name.ts';

/** The officers who own something that an update sheet asks about. */
export function listUpdateOwners(deps: Deps, open: ReadProgramme): Reply<readonly OwnerChoice[]> {
  return attempt(open.fileName, () =>
    done(inOneRead(open.db, () => listOwners(readSheetSource(open), deps.readClock().today))),
  );
}

/**
 * Writes an update sheet for each of `ownerIds` (for every owner where that is null) into `folder`. A file that lies there is never
 * replaced: it may be one that came back.
 */
export function sendUpdateSheets(
  deps: Deps,
  open: ReadProgramme,
  ownerIds: readonly string[] | null,
  folder: string,
): Reply<readonly SentSheet[]> {
  if (!existsSync(folder)) return refuse('cannot-write', `There is no folder ${basename(folder)} to write into.`);
  return attempt(open.fileName, () => {
    const { today } = deps.readClock();
    const source = inOneRead(open.db, () => readSheetSource(open));
    const owners = listOwners(source, today);
    const unknown = ownerIds?.find((id) => !owners.some((owner) => owner.id === id));
    if (unknown !== undefined)
      return refuse('unknown-record', `${nameOf(unknown)} owns nothing that is open in ${open.fileName}.`);
    const chosen = owners.filter((owner) => ownerIds === null || ownerIds.includes(owner.id));
    if (chosen.length === 0)
      return refuse('bad-request', `Nobody owns anything that is open in ${open.fileName}: there is no sheet to send.`);
    const sent: SentSheet[] = [];
    for (const owner of chosen) {
      const fileName = freeName(folder, `${toFileName(owner.name)} update ${today}`);
      const saved = saveFile(
        join(folder, fileName),
        writeBook(updateBook(source, owner, today, readBirthId(open.db))),
        deps.makeId(),
      );
      if (!saved.ok) return saved;
      sent.push({ fileName, owner: owner.name, rows: owner.rows });
    }
    return done(sent);

    function nameOf(id: string): string {
      return source.contents.officers.find((one) => one.id === id)?.name ?? id;
    }
  });
}

function freeName(folder: string, stem: string): string {
  let name = `${stem}.xlsx`;
  for (let count = 2; existsSync(join(folder, name)); count += 1) name = `${stem} (${count}).xlsx`;
  return name;
}
