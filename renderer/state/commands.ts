import { WINDOW_COMMANDS, type WindowCommand } from '../../shared/api/commands.ts';
import { SCREENS, type Screen } from '../../shared/api/screens.ts';
import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { openRequest } from './clearing.ts';
import { redo, undo } from './edits.ts';
import { exportReport } from './export.ts';
import { showChanges, showHistory, showRemoved } from './history.ts';
import { showLicences } from './licences.ts';
import { chooseCopy } from './merge.ts';
import { compactFile, examineFile, saveCopy, showBackups } from './file.ts';
import { fieldUndoes } from './own-undo.ts';
import { showThrown } from './problems.ts';
import { KEYS_PAGE, pageFor, showGuide } from './guide.ts';
import { showImport } from './import-sheet.ts';
import { choosePaper } from './paper-check.ts';
import { closeProgramme, newProgramme, openProgramme } from './programme.ts';
import { queries, stateOptions } from './queries.ts';
import { refuseReadOnly } from './read-only.ts';
import { showOwners, showSheets } from './sheets.ts';
import { startTour } from './tour.ts';
import { chooseUpdates } from './updates.ts';
import { askOfRisks, askToFind, nextTheme, setPalette, showScreen, useUi } from './ui.ts';
import { setStartPaper } from './start-paper.ts';

type Run = () => void | Promise<void>;

/** What each command does; screens are gone to. */
const RUNS: { readonly [id in Exclude<WindowCommand, Screen>]: Run } = {
  new: newProgramme,
  open: openProgramme,
  close: closeProgramme,
  'save-copy': saveCopy,
  merge: chooseCopy,
  backups: showBackups,
  examine: () => examineFile(false),
  compact: compactFile,
  export: exportShown,
  'import-sheet': showImport,
  'export-sheet': showSheets,
  'send-updates': showOwners,
  'take-updates': chooseUpdates,
  'start-paper': () => setStartPaper(true),
  'answer-clearance': openRequest,
  'check-paper': choosePaper,
  undo: () => (fieldUndoes('undo') ? undefined : undo()),
  redo: () => (fieldUndoes('redo') ? undefined : redo()),
  history: () => showHistory(null),
  changes: showChanges,
  removed: showRemoved,
  'new-risk': () => (refuseReadOnly() ? undefined : askOfRisks('add')),
  'review-run': () => (refuseReadOnly() ? undefined : askOfRisks('review')),
  find: askToFind,
  palette: () => setPalette(true),
  theme: nextTheme,
  help: () => showGuide(pageFor(isOpen() ? useUi.getState().screen : null)),
  keys: () => showGuide(KEYS_PAGE),
  tour: startTour,
  licences: showLicences,
};

/** Carries out a command, whether it came from a key, a button, the menu or the palette. */
export async function runCommand(id: WindowCommand): Promise<void> {
  const command = WINDOW_COMMANDS.find((one) => one.id === id);
  if (command?.onProgramme === true && !isOpen()) return announce('Open a programme first.');
  return isScreen(id) ? showScreen(id) : RUNS[id]();
}

/** Whether a command is to go to a screen. */
export function isScreen(id: WindowCommand): id is Screen {
  return SCREENS.some((screen) => screen.id === id);
}

function isOpen(): boolean {
  const open = queries.getQueryData(stateOptions.queryKey)?.programme;
  return open !== null && open !== undefined;
}

async function exportShown(): Promise<void> {
  showScreen('report');
  try {
    const reports = await ask('listReports', {});
    const chosen = useUi.getState().reportId ?? reports[0]?.id;
    if (chosen === undefined) return announce('This programme has no report to export.');
    await exportReport(chosen);
  } catch (thrown) {
    showThrown(thrown);
  }
}
