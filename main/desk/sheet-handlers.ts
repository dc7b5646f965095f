import { basename } from 'node:path';
import { NO_ANSWERS } from '../../shared/changes/answers.ts';
import type { SheetValues } from '../../shared/api/sheet-api.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { backUp } from '../app/backups.ts';
import { exportSheet, findWanted, listSheets, makePage, savePage } from '../app/export-sheet.ts';
import { previewUpdates, takeUpdates } from '../app/take-updates.ts';
import { listUpdateOwners, sendUpdateSheets } from '../app/update-sheets.ts';
import { type Desk, type DeskDeps, refuseCancelled } from './desk.ts';
import type { Handlers } from './answer-intent.ts';

/** The intents about sheets: registers out and on paper, update sheets to their owners and back. */
export function sheetHandlers(
  desk: Desk,
  { deps, dialogs, printer, longWork }: DeskDeps,
): Pick<Handlers, keyof SheetValues> {
  let came: readonly string[] = [];
  const nameOf = (what: string): Reply<string> => {
    const open = desk.reading;
    const choices = open.ok ? listSheets(open.value) : open;
    if (!choices.ok) return choices;
    const found = choices.value.find(({ id }) => id === what);
    return found === undefined
      ? refuse('bad-request', `There is no register or financial profile ${what}.`)
      : done(what === 'all' ? `${basename(open.ok ? open.value.fileName : '', '.clerkwell')} registers` : found.name);
  };
  return {
    listSheets: () => {
      const open = desk.reading;
      return open.ok ? listSheets(open.value) : open;
    },
    exportSheet: async ({ what, paper }) => {
      const open = desk.reading;
      const name = nameOf(what);
      if (!open.ok) return open;
      if (!name.ok) return name;
      const wanted = findWanted(open.value, what);
      if (!wanted.ok) return wanted;
      const path = await dialogs.chooseSheetPlace(name.value, open.value.path);
      if (path === null) return refuseCancelled();
      const written = await longWork(null, () => exportSheet(deps, open.value, wanted.value, path, paper));
      return written.ok ? done({ fileName: basename(path) }) : written;
    },
    printSheetToPdf: async ({ what, paper }) => {
      const open = desk.reading;
      const name = nameOf(what);
      if (!open.ok) return open;
      if (!name.ok) return name;
      const path = await dialogs.choosePdfPlace(name.value, open.value.path);
      if (path === null) return refuseCancelled();
      const saved = await longWork(null, async () => {
        const page = makePage(deps, open.value, what, paper);
        return page.ok ? savePage(deps, path, await printer.toPdf(page.value, paper)) : page;
      });
      return saved.ok ? done({ fileName: basename(path) }) : saved;
    },
    printSheet: async ({ what, paper }) => {
      const open = desk.reading;
      if (!open.ok) return open;
      return longWork(null, () => {
        const page = makePage(deps, open.value, what, paper);
        return page.ok ? printer.toPrinter(page.value, paper) : page;
      });
    },
    listUpdateOwners: () => {
      const open = desk.reading;
      return open.ok ? listUpdateOwners(deps, open.value) : open;
    },
    sendUpdateSheets: async ({ ownerIds }) => {
      const open = desk.reading;
      if (!open.ok) return open;
      const folder = await dialogs.chooseUpdateFolder(open.value.path);
      if (folder === null) return refuseCancelled();
      const sent = await longWork(null, () => sendUpdateSheets(deps, open.value, ownerIds, folder));
      return sent.ok ? done({ folder: basename(folder), sheets: sent.value }) : sent;
    },
    chooseUpdates: async () => {
      const open = desk.reading;
      if (!open.ok) return open;
      const paths = await dialogs.chooseUpdates();
      if (paths.length === 0) return refuseCancelled();
      const preview = previewUpdates(deps, open.value, paths, NO_ANSWERS);
      if (preview.ok) came = paths;
      return preview;
    },
    previewUpdates: ({ answers }) => {
      const open = desk.reading;
      if (!open.ok) return open;
      return came.length === 0 ? refuseNone() : previewUpdates(deps, open.value, came, answers);
    },
    takeUpdates: async ({ answers }) => {
      const open = desk.open;
      if (!open.ok) return open;
      if (came.length === 0) return refuseNone();
      const kept = await backUp(deps, open.value, 'before-import');
      if (!kept.ok) return kept;
      const taken = await longWork(null, () => takeUpdates(deps, open.value, came, answers));
      return taken.ok ? desk.state() : taken;
    },
  };
}

function refuseNone(): Reply<never> {
  return refuse('bad-request', 'Choose the sheets that came back first.');
}
