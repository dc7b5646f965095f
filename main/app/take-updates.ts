import { basename } from 'node:path';
import type { UpdatePreview } from '../../shared/api/sheet-views.ts';
import type { MergeAnswers } from '../../shared/changes/answers.ts';
import type { Change } from '../../shared/changes/change.ts';
import type { Edit } from '../../shared/changes/edit.ts';
import { listChanges } from '../../shared/changes/list-changes.ts';
import { Pending } from '../../shared/changes/lookup.ts';
import { planChanges } from '../../shared/changes/plan.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { planUpdate } from '../../shared/sheets/plan-update.ts';
import { readUpdate } from '../../shared/sheets/read-update.ts';
import { readWorkbook } from '../sheets/read-workbook.ts';
import { inOneRead } from '../store/database.ts';
import { readBirthId } from '../store/history.ts';
import { attempt } from './attempt.ts';
import { toCameSheets } from './came-sheets.ts';
import { applyChanges } from './change-programme.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { readSheetSource } from './export-sheet.ts';
import { lookupIn } from './lookup-in.ts';

type Planned = { readonly preview: UpdatePreview; readonly changes: readonly Change[] };

/** What the update sheets at `paths` would change, what both sides changed, and what cannot be taken. Writes nothing. */
export function previewUpdates(
  deps: Deps,
  open: ReadProgramme,
  paths: readonly string[],
  answers: MergeAnswers,
): Reply<UpdatePreview> {
  const planned = plan(deps, open, paths, answers);
  return planned.ok ? done(planned.value.preview) : planned;
}

/**
 * Takes the update sheets at `paths` in as one step that can be undone. What both the owner and the programme changed must be
 * answered; without all the answers nothing is written.
 */
export function takeUpdates(
  deps: Deps,
  open: OpenProgramme,
  paths: readonly string[],
  answers: MergeAnswers,
): Reply<UpdatePreview> {
  const planned = plan(deps, open, paths, answers);
  if (!planned.ok) return planned;
  const { preview, changes } = planned.value;
  const left = preview.conflicts.filter((conflict) => conflict.chosen === null);
  if (left.length > 0)
    return refuse(
      'merge-conflicts',
      `${left.length === 1 ? 'One thing was' : `${left.length} things were`} changed both in a sheet and in the programme since it was sent. Nothing was taken; decide which holds, then take the sheets again.`,
      left.map((one) => `${one.key}: ${one.name}, ${one.field}: ${one.mine} | ${one.theirs}`),
    );
  const stray = Object.keys(answers.named).filter((key) => !preview.conflicts.some((one) => one.key === key));
  if (stray.length > 0)
    return refuse('bad-request', `There is no conflict ${stray[0] ?? ''}; nothing was taken.`, stray);
  if (changes.length === 0) return done(preview);
  const [first] = preview.sheets;
  const whose = preview.sheets.length === 1 ? (first?.owner ?? '') : `${preview.sheets.length} owners`;
  const why = preview.sheets.map(({ fileName, sent }) => `${fileName}, sent ${sent}`).join('; ');
  const applied = applyChanges(deps, open, changes, {
    label: `take in the update of ${whose}`.slice(0, 200),
    gesture: null,
    why: why.slice(0, 1000),
    source: 'import',
  });
  return applied.ok ? done(preview) : applied;
}

/** The sheets one after another: a later one is compared with what the ones before it leave. */
function plan(deps: Deps, open: ReadProgramme, paths: readonly string[], answers: MergeAnswers): Reply<Planned> {
  return attempt(open.fileName, () =>
    inOneRead(open.db, (): Reply<Planned> => {
      const source = readSheetSource(open);
      const pending = new Pending(lookupIn(open));
      const { today } = deps.readClock();
      const preview = { sheets: [], conflicts: [], refused: [], notes: [] } as Mutable;
      const changes: Change[] = [];
      const edits: Edit[] = [];
      for (const path of paths) {
        const fileName = basename(path);
        const book = readWorkbook(path);
        if (!book.ok) return book;
        const came = readUpdate(toCameSheets(book.value), fileName);
        if (!came.ok) return came;
        if (came.value.fileId !== readBirthId(open.db))
          return refuse('not-related', `${fileName} was sent from another programme than ${open.fileName}.`);
        const owner = source.contents.officers.find((one) => one.id === came.value.ownerId);
        if (owner === undefined)
          return refuse('unknown-record', `${fileName} was sent to somebody who is not in ${open.fileName} any more.`);
        preview.sheets.push({ fileName, owner: owner.name, sent: came.value.sent });
        const planned = planUpdate(source, came.value, pending, answers, today);
        const within = (at: string): string => (paths.length === 1 ? at : `${fileName}: ${at}`);
        preview.conflicts.push(...planned.conflicts);
        preview.refused.push(...planned.refused.map(({ at, why }) => ({ at: within(at), why })));
        preview.notes.push(...planned.notes.map(within));
        for (const row of planned.changes) {
          const carried = planChanges(row.changes, pending, { makeId: deps.makeId, today });
          if (!carried.ok) {
            preview.refused.push({ at: within(row.at), why: carried.problem.message });
            continue;
          }
          for (const edit of carried.value) pending.take(edit);
          edits.push(...carried.value);
          changes.push(...row.changes);
        }
      }
      const marked = edits.map((edit) => ({ edit, mark: { id: '', who: '', at: '', clock: 0 } }));
      const said = listChanges(marked, (kind, id) => pending.read(kind, id));
      return done({ preview: { ...preview, changes: said }, changes });
    }),
  );
}

type Mutable = { readonly [K in 'sheets' | 'conflicts' | 'refused' | 'notes']: UpdatePreview[K][number][] };
