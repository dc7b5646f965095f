import { create } from 'zustand';
import type { CheckedPaper } from '../../shared/api/views.ts';
import { announce } from './announce.ts';
import { ask, problemOf } from './ask.ts';
import { showThrown } from './problems.ts';

type PaperCheck = {
  /** The Word paper that was checked last; null when none is shown. */
  readonly paper: CheckedPaper | null;
  readonly busy: boolean;
  /** How the last copy was saved, or why it was not. */
  readonly said: string | null;
};

const REST: PaperCheck = { paper: null, busy: false, said: null };

/** The check of a Word paper that is in hand. */
export const usePaperCheck = create<PaperCheck>(() => REST);

/** As large as a paper is read; a larger file is not even copied to be refused. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Asks for a Word paper and checks it. */
export async function choosePaper(): Promise<void> {
  await check(() => ask('checkWordPaper', {}));
}

/** Checks a file that was dropped on the window. */
export async function dropPaper(file: File): Promise<void> {
  if (file.size > MOST_BYTES) {
    announce(`${file.name} is larger than 20 MB, the most that is read.`);
    return;
  }
  await check(async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ask('checkDroppedPaper', { name: file.name.slice(0, 300), bytes });
  });
}

async function check(act: () => Promise<CheckedPaper>): Promise<void> {
  usePaperCheck.setState({ busy: true });
  try {
    const paper = await act();
    usePaperCheck.setState({ paper, busy: false, said: null });
    announce(`${paper.fileName} is checked: ${paper.findings.length} found.`);
  } catch (thrown) {
    usePaperCheck.setState({ busy: false });
    showThrown(thrown);
  }
}

/** Saves a copy of the paper with the findings as comments of Word. */
export async function saveCommented(): Promise<void> {
  usePaperCheck.setState({ busy: true, said: null });
  try {
    const { fileName, comments } = await ask('saveCommentedCopy', {});
    usePaperCheck.setState({ busy: false, said: `Saved ${fileName} with ${comments} comments.` });
  } catch (thrown) {
    const problem = problemOf(thrown);
    usePaperCheck.setState({ busy: false, said: problem.code === 'cancelled' ? null : problem.message });
  }
}

/** Puts the check away. */
export function closePaper(): void {
  usePaperCheck.setState(REST);
}
