import { z } from 'zod';
import type { WindowState } from './views.ts';

/** What was removed in one step and can be brought back: the record it was about, when (UTC), by whom, and how much went with it. */
export type RemovedView = {
  readonly stepId: string;
  readonly name: string;
  readonly at: string;
  readonly who: string;
  /** How many other records went with it: its mitigations, its values. */
  readonly parts: number;
};

/** What is asked about removed records. */
export const REMOVED_ARGUMENTS = {
  listRemoved: z.strictObject({}),
  /** Brings back all that a step removed, as one step that can be undone. */
  bringBack: z.strictObject({ stepId: z.string().min(1).max(64) }),
} as const;

/** What is answered. */
export type RemovedValues = { listRemoved: readonly RemovedView[]; bringBack: WindowState };
