import { basename } from 'node:path';
import type { ImportValues } from '../../shared/api/import-api.ts';
import type { ImportPreview } from '../../shared/api/import-views.ts';
import { PLURALS } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { backUp } from '../app/backups.ts';
import { importSheet, lookAtSheet, type LookedAt, type SheetFile, sayCells } from '../app/import-sheet.ts';
import { saveEmptySheet, saveRefusedRows } from '../app/sheet-files.ts';
import { type Desk, type DeskDeps, refuseCancelled } from './desk.ts';
import type { Handlers } from './answer-intent.ts';

type Kind = LookedAt['kind'];

/** The intents about a sheet that comes in: the one in hand is the one chosen or dropped last. */
export function importHandlers(desk: Desk, { deps, dialogs, longWork }: DeskDeps): Pick<Handlers, keyof ImportValues> {
  let inHand: SheetFile | null = null;
  let looked: LookedAt | null = null;
  let running: AbortController | null = null;
  const look = async (
    file: SheetFile,
    kind: Kind,
    mapping: LookedAt['mapping'] | null,
  ): Promise<Reply<ImportPreview>> => {
    const open = desk.reading;
    if (!open.ok) return open;
    running?.abort();
    const calledOff = new AbortController();
    running = calledOff;
    inHand = file;
    const found = await longWork(null, () => lookAtSheet(deps, open.value, file, kind, mapping, calledOff.signal));
    if (running === calledOff) running = null;
    // A look that was overtaken is not what the window shows.
    if (found.ok && !calledOff.signal.aborted) looked = found.value;
    return found.ok ? done(toPreview(found.value)) : found;
  };
  return {
    chooseSheet: async ({ kind }) => {
      const path = await dialogs.chooseSheet();
      return path === null ? refuseCancelled() : look({ path }, kind, null);
    },
    dropSheet: ({ kind, name, bytes, saved }) =>
      look({ name: basename(name), bytes, saved: new Date(saved).toISOString() }, kind, null),
    previewSheet: async ({ kind, mapping }) => (inHand === null ? refuseNone() : look(inHand, kind, mapping)),
    cancelSheet: () => {
      running?.abort();
      return done(null);
    },
    importSheet: async ({ removeGone }) => {
      const open = desk.open;
      if (!open.ok) return open;
      if (looked === null) return refuseNone();
      // The window offers to call it off from now on.
      const [asked, calledOff] = [looked, new AbortController()];
      running = calledOff;
      const kept = await backUp(deps, open.value, 'before-import');
      if (!kept.ok) return kept;
      const imported = await desk.turnstile.hold(() =>
        longWork('import-progress', (onStage) =>
          importSheet(deps, open.value, asked, removeGone, { onStage, signal: calledOff.signal }),
        ),
      );
      running = null;
      if (!imported.ok) return imported;
      looked = null;
      return desk.state();
    },
    saveRefusedRows: async () => {
      const open = desk.reading;
      if (!open.ok) return open;
      if (looked === null) return refuseNone();
      const path = await dialogs.chooseRefusedPlace(looked.fileName, open.value.path);
      if (path === null) return refuseCancelled();
      const saved = await saveRefusedRows(deps, looked, path);
      return saved.ok ? done({ fileName: basename(path) }) : saved;
    },
    saveEmptySheet: async ({ kind }) => {
      const open = desk.reading;
      if (!open.ok) return open;
      const path = await dialogs.chooseSheetPlace(`Empty sheet of ${PLURALS[kind]}`, open.value.path);
      if (path === null) return refuseCancelled();
      const saved = await saveEmptySheet(deps, open.value, kind, path);
      return saved.ok ? done({ fileName: basename(path) }) : saved;
    },
  };
}

function refuseNone(): Reply<never> {
  return refuse('bad-request', 'Choose the sheet first.');
}

function toPreview(looked: LookedAt): ImportPreview {
  const { kind, fileName, sheets, sheet, place, decided, fields, mapping, isRemembered, plan } = looked;
  const { counts, assumed, rows, words } = plan;
  const common = { kind, fileName, sheets, sheet, place, decided, mapping, isRemembered, counts, assumed, words, rows };
  const columns = looked.columns.map(({ heading, field, why, examples }) => ({
    heading,
    field,
    why,
    examples: sayCells(examples),
  }));
  return { ...common, columns, fields: fields.map(({ key, title }) => ({ key, title })) };
}
