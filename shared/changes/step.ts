import type { Edit } from './edit.ts';

/** Where a step came from: a person's edit, a new file, a load or import, the joining of two copies, a backup. */
export const STEP_SOURCES = ['person', 'new', 'load', 'import', 'merge', 'restore'] as const;
export type StepSource = (typeof STEP_SOURCES)[number];

/** Who made something, when (an ISO moment in UTC) and in which order: clocks of machines may be wrong, `clock` is not. */
export type StepMark = { readonly id: string; readonly who: string; readonly at: string; readonly clock: number };

/** How a step stands in the graph of all steps: on which it was made, which it joined, which it took back or did again. */
export type StepLink = {
  readonly id: string;
  /** Greater than that of every step known when this one was made. */
  readonly clock: number;
  readonly did: 'do' | 'undo' | 'redo';
  readonly parent: string | null;
  /** The newest step of the other copy, in a step that joined two. */
  readonly merged: string | null;
  /** The steps that an undo took back or a redo did again. */
  readonly of: readonly string[];
};

/** An edit in a step; `by` names the step that first made it, where a merge brought it from another copy. */
export type MadeEdit = Edit & { readonly by?: StepMark };

/** One step of the history: everything another copy needs to know of it. Never changed once made. */
export type Step = StepMark &
  StepLink & {
    /** The copy of the file it was made in. */
    readonly copy: string;
    readonly source: StepSource;
    /** What it is called: "likelihood of R4". */
    readonly label: string;
    readonly why: string;
    readonly edits: readonly MadeEdit[];
  };
