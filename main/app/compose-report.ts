import { type Composed, compose } from '../../shared/compose/compose.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { prepareReport } from './snapshot.ts';

/** A composed report and how long reading and composing took, in milliseconds. */
export type ComposedIn = Composed & { readonly composeMs: number; readonly templateId: string };

/** Makes the document of report `reportId` from the file as it is now and the report's template. Writes nothing. */
export function composeReport(deps: Deps, open: ReadProgramme, reportId: string): Reply<ComposedIn> {
  return attempt(open.fileName, () => {
    const start = performance.now();
    const prepared = prepareReport(deps, open, reportId);
    if (!prepared.ok) return prepared;
    const { snapshot, template } = prepared.value;
    const composed = compose(snapshot, template, deps.readClock().today);
    return done({ ...composed, templateId: template.id, composeMs: performance.now() - start });
  });
}
