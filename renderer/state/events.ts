import type { AppEvent } from '../../shared/api/api.ts';
import { never } from '../../shared/model/never.ts';
import { bridge } from '../bridge.ts';
import { announce } from './announce.ts';
import { runCommand } from './commands.ts';
import { useClosing } from './closing.ts';
import { noteProgress } from './export.ts';
import { freeAtRest } from './free-at-rest.ts';
import { noteImport } from './import-sheet.ts';
import { keepsOwnUndo } from './own-undo.ts';
import { flushPending } from './pending.ts';
import { showProblem, showThrown } from './problems.ts';
import { openRecent } from './programme.ts';
import { rereadAll } from './queries.ts';
import { noteSending } from './send.ts';
import { rereadTemplates } from './templates.ts';
import { matchShortcut } from './shortcuts.ts';

/** Listens to the app and to the keyboard until the answer is called. */
export function listen(): () => void {
  const stopEvents = bridge.onEvent(hear);
  const memory = freeAtRest({
    free: () => bridge.freeMemory(),
    setTimer: (run, ms) => window.setTimeout(run, ms),
    clearTimer: (timer) => window.clearTimeout(timer),
  });
  window.addEventListener('keydown', memory.press);
  window.addEventListener('keydown', pressKey);
  return () => {
    stopEvents();
    memory.stop();
    window.removeEventListener('keydown', memory.press);
    window.removeEventListener('keydown', pressKey);
  };
}

function hear(event: AppEvent): void {
  switch (event.event) {
    case 'programme-changed':
      rereadAll().catch(showThrown);
      return;
    case 'templates-changed':
      rereadTemplates().catch(showThrown);
      return;
    case 'no-backup':
      return showProblem(event.problem, 'No backup was made');
    case 'export-progress':
      noteSending(event.step, event.done, event.of);
      return noteProgress(event.step, event.done, event.of);
    case 'import-progress':
      return noteImport(event.step, event.done, event.of);
    case 'open-asked':
      openRecent(event.token).catch(showThrown);
      return;
    case 'closing':
      void saveAndClose();
      return;
    case 'command':
      runCommand(event.command).catch(showThrown);
      return;
    default:
      never(event);
  }
}

// What was refused would be lost with the window, so the person is asked first.
async function saveAndClose(): Promise<void> {
  const refusals = await flushPending();
  if (refusals.length === 0) {
    bridge.readyToClose();
    return;
  }
  bridge.stayOpen();
  useClosing.setState({ refusals });
  announce('The window stays open: something you typed could not be saved.');
}

/** Closes the window although something typed could not be saved. */
export function closeAnyway(): void {
  bridge.readyToClose();
}

function pressKey(event: KeyboardEvent): void {
  const command = event.defaultPrevented || event.isComposing ? null : matchShortcut(event);
  if (command === null) return;
  // A field with typing of its own undoes that itself; the browser sees to it when the key goes through.
  if ((command === 'undo' || command === 'redo') && keepsOwnUndo(document.activeElement)) return;
  event.preventDefault();
  if (!event.repeat || command === 'undo' || command === 'redo') runCommand(command).catch(showThrown);
}
