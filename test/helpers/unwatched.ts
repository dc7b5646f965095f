import type { Watch } from '../../main/app/export-report.ts';

/** An export that nobody looks at and nobody calls off. */
export const UNWATCHED: Watch = { onStage: () => undefined, signal: new AbortController().signal };
