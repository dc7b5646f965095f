import { done, type Reply } from '../../shared/model/reply.ts';
import { type ComposedIn, composeReport, type Part } from './compose-report.ts';
import type { Deps, ReadProgramme } from './deps.ts';
import { readHandedIn } from './versions.ts';

/** The document of a report or of a part of it, to be written out: of one that is with the clerk the very paper that was handed in. */
export function composeHandedIn(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  part: Part = 'whole',
): Reply<ComposedIn> {
  const composed = composeReport(deps, open, reportId, part);
  if (!composed.ok) return composed;
  const handedIn = readHandedIn(open, reportId);
  if (!handedIn.ok) return handedIn;
  return done({ ...composed.value, document: handedIn.value?.kept[part] ?? composed.value.document });
}
