import type { Rag } from '../model/rag.ts';
import type { Workstream, WorkstreamUpdate } from '../model/workstream.ts';
import type { Paper } from './paper.ts';

type Kind = 'workstream' | 'enabler' | 'both';

/** The workstreams, the enablers, or both, in the order of the register. */
export function workstreamsFor(paper: Paper, kind: Kind): readonly Workstream[] {
  return paper.contents.workstreams.filter((one) => kind === 'both' || one.kind === kind);
}

/** What a workstream reported up to the as-at day, newest first. */
export function updatesOf(paper: Paper, workstream: Workstream): readonly WorkstreamUpdate[] {
  return paper.contents.workstreamUpdates
    .filter((update) => update.workstreamId === workstream.id && update.asAt <= paper.asAt)
    .toSorted((a, b) => (a.asAt < b.asAt ? 1 : -1));
}

/** A rating in the programme's own words. */
export function sayRag(paper: Paper, rag: Rag | null): string {
  return rag === null ? 'not yet rated' : paper.snapshot.programme.ragWords[rag];
}

/** What a table about `kind` calls one of them. */
export function nameOf(kind: Kind): string {
  return kind === 'enabler' ? 'Enabler' : kind === 'both' ? 'Workstream or enabler' : 'Workstream';
}

/** Worst first: red, amber, green, complete, and those without a rating last. */
export function ragRank(rag: Rag | null): number {
  return rag === null ? 4 : { red: 0, amber: 1, green: 2, complete: 3 }[rag];
}
