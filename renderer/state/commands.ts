import type { WindowCommand } from '../../shared/api/api.ts';
import { never } from '../../shared/model/never.ts';
import { announce } from './announce.ts';
import { ask } from './ask.ts';
import { redo, undo } from './edits.ts';
import { exportReport } from './export.ts';
import { showChanges, showHistory } from './history.ts';
import { chooseCopy } from './merge.ts';
import { compactFile, examineFile, saveCopy, showBackups } from './file.ts';
import { fieldUndoes } from './own-undo.ts';
import { showThrown } from './problems.ts';
import { choosePaper } from './paper-check.ts';
import { closeProgramme, openProgramme } from './programme.ts';
import { queries, stateOptions } from './queries.ts';
import { askToFind, nextTheme, type Screen, setHelp, showScreen, useUi } from './ui.ts';

/** Carries out a command, whether it came from a key, a button or the menu. */
export async function runCommand(command: WindowCommand): Promise<void> {
  switch (command) {
    case 'overview':
    case 'risks':
    case 'report':
      return goTo(command);
    case 'export':
      return exportShown();
    case 'check-paper':
      return choosePaper();
    case 'undo':
      return fieldUndoes('undo') ? undefined : undo();
    case 'redo':
      return fieldUndoes('redo') ? undefined : redo();
    case 'open':
      return openProgramme();
    case 'find':
      return isOpen() ? askToFind() : announce('Open a programme first.');
    case 'help':
      return setHelp(true);
    case 'theme':
      return nextTheme();
    case 'history':
      return isOpen() ? showHistory(null) : announce('Open a programme first.');
    case 'changes':
      return isOpen() ? showChanges() : announce('Open a programme first.');
    case 'merge':
      return isOpen() ? chooseCopy() : announce('Open a programme first.');
    case 'save-copy':
      return isOpen() ? saveCopy() : announce('Open a programme first.');
    case 'backups':
      return isOpen() ? showBackups() : announce('Open a programme first.');
    case 'examine':
      return isOpen() ? examineFile(false) : announce('Open a programme first.');
    case 'compact':
      return isOpen() ? compactFile() : announce('Open a programme first.');
    case 'close':
      return isOpen() ? closeProgramme() : undefined;
    default:
      return never(command);
  }
}

function isOpen(): boolean {
  const open = queries.getQueryData(stateOptions.queryKey)?.programme;
  return open !== null && open !== undefined;
}

function goTo(screen: Screen): void {
  if (isOpen()) showScreen(screen);
  else announce('Open a programme first.');
}

async function exportShown(): Promise<void> {
  if (!isOpen()) return announce('Open a programme first.');
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
