import { create } from 'zustand';
import type { BackupView, ExaminedFile } from '../../shared/api/views.ts';
import type { KindDifference } from '../../shared/changes/difference.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { restoreBackup } from './edits.ts';
import { flushPending } from './pending.ts';
import { showThrown } from './problems.ts';

type FileView = {
  readonly open: 'backups' | 'examined' | null;
  readonly backups: readonly BackupView[];
  readonly chosen: BackupView | null;
  /** What restoring the chosen backup would change; null while it is worked out. */
  readonly preview: readonly KindDifference[] | null;
  readonly examined: ExaminedFile | null;
  readonly busy: boolean;
  readonly refusal: string | null;
};

const REST: FileView = {
  open: null,
  backups: [],
  chosen: null,
  preview: null,
  examined: null,
  busy: false,
  refusal: null,
};

/** What is shown about the file itself: its backups, or what looking it over found. */
export const useFileView = create<FileView>(() => REST);

/** Closes either. */
export function closeFileView(): void {
  useFileView.setState(REST);
}

/** Lists the backups of the open programme. */
export async function showBackups(): Promise<void> {
  try {
    await flushPending();
    useFileView.setState({ ...REST, open: 'backups', backups: await ask('listBackups', {}) });
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Works out what restoring one backup would change. */
export async function chooseBackup(chosen: BackupView): Promise<void> {
  useFileView.setState({ chosen, preview: null, refusal: null });
  try {
    const preview = await ask('previewBackup', { backupId: chosen.id });
    if (useFileView.getState().chosen === chosen) useFileView.setState({ preview });
  } catch (thrown) {
    useFileView.setState({ refusal: problemOf(thrown).message });
  }
}

/** Restores the chosen backup; a refusal stays in the dialog. */
export async function restoreChosen(): Promise<void> {
  const { chosen } = useFileView.getState();
  if (chosen === null) return;
  useFileView.setState({ busy: true, refusal: null });
  const refusal = await restoreBackup(chosen.id);
  if (refusal === null) {
    closeFileView();
    announce('The backup is restored. Undo takes it back.');
  } else useFileView.setState({ busy: false, refusal });
}

/** Looks the file over and shows what was found; with `mend`, mends what can be mended first. */
export async function examineFile(mend: boolean): Promise<void> {
  try {
    await flushPending();
    useFileView.setState({ ...useFileView.getState(), busy: true, refusal: null });
    const examined = await ask('examineFile', { mend });
    useFileView.setState({ ...REST, open: 'examined', examined });
  } catch (thrown) {
    if (useFileView.getState().open === 'examined')
      useFileView.setState({ busy: false, refusal: problemOf(thrown).message });
    else showThrown(thrown);
  }
}

/** Asks where, and saves a whole copy there. */
export async function saveCopy(): Promise<void> {
  try {
    await flushPending();
    const { fileName } = await ask('saveCopy', {});
    announce(`A copy is saved as ${fileName}.`);
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** Gives back the room that removed records took in the file. */
export async function compactFile(): Promise<void> {
  try {
    await flushPending();
    const { before, after } = await ask('compactFile', {});
    announce(`The file had ${sayKilobytes(before)} and now has ${sayKilobytes(after)}.`);
  } catch (thrown) {
    showThrown(thrown);
  }
}

/** `1,204 kB`. */
export function sayKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('en-GB')} kB`;
}
