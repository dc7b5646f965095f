import { useEffect } from 'react';
import { create } from 'zustand';
import { applyPreview, type KnownPreview } from '../../shared/api/preview-patch.ts';
import type { PreviewView } from '../../shared/api/studio-views.ts';
import type { ProgrammeState } from '../../shared/api/views.ts';
import type { Problem } from '../../shared/model/reply.ts';
import { problemOf } from './ask.ts';
import { askWithTexts } from './sent-texts.ts';
import { shareDocument } from './share-document.ts';
import { unsavedTexts } from './unsaved.ts';

/** The preview of the report on screen: the last that was composed stays until the next is there. */
type Held = {
  readonly reportId: string | null;
  readonly view: PreviewView | null;
  /** Its number, by which main knows it. */
  readonly turn: number;
  readonly problem: Problem | null;
};

const NONE = { view: null, turn: 0, problem: null };

export const usePreview = create<Held>(() => ({ reportId: null, ...NONE }));

/** A preview follows this long after the last key: keys that come faster share one. */
const FOLLOW_MS = 80;

let timer: number | null = null;
let running = false;
let again: string | null = null;
/** The last preview that came: main sends what became of it. */
let known: KnownPreview | null = null;

/** Has the preview of the report made anew soon, with what is typed and not yet saved. */
export function askForPreview(reportId: string): void {
  if (timer !== null) return;
  timer = window.setTimeout(() => {
    timer = null;
    void composeNow(reportId);
  }, FOLLOW_MS);
}

/** Makes the preview on screen anew: what it is composed with has changed on the disk. */
export function renewPreview(): void {
  const { reportId } = usePreview.getState();
  if (reportId !== null) askForPreview(reportId);
}

async function composeNow(reportId: string): Promise<void> {
  if (running) {
    again = reportId;
    return;
  }
  running = true;
  try {
    const patch = await askWithTexts('previewDraft', () => ({
      reportId,
      known: known?.turn ?? null,
      drafts: unsavedTexts(reportId),
    }));
    const view = applyPreview(known, patch);
    if (view === null) throw new Error('the preview was made from one that this window does not have');
    known = { turn: patch.turn, view };
    const before = usePreview.getState();
    const old = before.reportId === reportId ? before.view : null;
    const document = old === null ? view.document : shareDocument(old.document, view.document);
    usePreview.setState({ reportId, view: { ...view, document }, turn: patch.turn, problem: null });
  } catch (thrown) {
    known = null;
    usePreview.setState({ reportId, ...NONE, problem: problemOf(thrown) });
  } finally {
    running = false;
    const next = again;
    again = null;
    if (next !== null) askForPreview(next);
  }
}

/** Keeps the preview of the report in step with the file. */
export function usePreviewOf(at: ProgrammeState, reportId: string): Held {
  const held = usePreview();
  const { fileName, revision } = at;
  useEffect(() => {
    void composeNow(reportId);
  }, [fileName, revision, reportId]);
  return held.reportId === reportId ? held : { reportId, ...NONE };
}
