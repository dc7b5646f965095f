import { type Composed, compose } from '../../shared/compose/compose.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { readTemplate } from '../files/templates.ts';
import { attempt } from './attempt.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { readSnapshot } from './snapshot.ts';

/** A composed report and how long reading and composing took, in milliseconds. */
export type ComposedIn = Composed & { readonly composeMs: number };

/** Makes the document of report `reportId` from the file as it is now and the report's template. Writes nothing. */
export function composeReport(deps: Deps, open: ReadProgramme, reportId: string): Reply<ComposedIn> {
  return attempt(open.fileName, () => {
    const start = performance.now();
    const snapshot = readSnapshot(open, reportId);
    if (!snapshot.ok) return snapshot;
    const template = readTemplate(deps.templatesFolder, snapshot.value.report.templateId);
    if (!template.ok) return template;
    const composed = compose(snapshot.value, template.value, deps.readClock().today);
    return done({ ...composed, composeMs: performance.now() - start });
  });
}
