import { type Composed, compose, type Part } from '../../shared/compose/compose.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Template } from '../../shared/template/template.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { type DrawnFrom, prepareReport } from './snapshot.ts';
import { listCarried } from './carried.ts';

export type { Part } from '../../shared/compose/compose.ts';

/** A composed report, the template it was composed in, and how long reading and composing took, in milliseconds. */
export type ComposedIn = Composed & { readonly composeMs: number; readonly template: Template };

/** Makes the document of report `reportId`, or of one part of it, from the file as it is now and the report's template. Writes nothing. */
export function composeReport(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  part: Part = 'whole',
  drawnFrom: DrawnFrom = 'snapshot',
): Reply<ComposedIn> {
  return attempt(open.fileName, () => {
    const start = performance.now();
    const prepared = prepareReport(deps, open, reportId, [], drawnFrom);
    if (!prepared.ok) return prepared;
    const { snapshot, template } = prepared.value;
    const composed = compose(snapshot, template, deps.readClock().today, part);
    const findings = [...composed.findings, ...listCarried(open, snapshot, template)];
    return done({ ...composed, findings, template, composeMs: performance.now() - start });
  });
}
