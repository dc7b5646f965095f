import { basename, join } from 'node:path';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { writeDay } from '../../shared/rules/days.ts';
import { type ReadCell, sayReadCell } from '../../shared/sheets/read-book.ts';
import type { SheetMapping } from '../../shared/sheets/mapping.ts';
import { SHEET_KINDS, type SheetKind } from '../../shared/sheets/plan-sheet.ts';
import { PLURALS } from '../../shared/model/records.ts';
import { readRemembered, remember } from '../files/sheet-mappings.ts';
import { readRevision } from '../store/history.ts';
import { attempt } from './attempt.ts';
import { applyInPieces, type Going } from './apply-in-pieces.ts';
import { readLastChanged } from '../files/read-bytes.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { readSheetSource } from './export-sheet.ts';
import { findKind } from './find-record.ts';
import type { SheetLook } from './plan-sheet-order.ts';

/** A sheet looked at beside the programme it would change, and how far that programme was then. */
export type LookedAt = SheetLook & {
  readonly fileName: string;
  /** The file, its sheet and the day it was saved: the source of what it brings. */
  readonly from: string;
  readonly revision: number;
};

/** The sheet that is looked at: where it lies, or its bytes with its name and the moment it was saved. */
export type SheetFile =
  | { readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array; readonly saved: string };

/** Cells as a person sees them. */
export function sayCells(cells: readonly ReadCell[]): readonly string[] {
  return cells.map(sayReadCell);
}

/** What an import did. */
export type ImportedSheet = {
  readonly from: string;
  readonly counts: SheetLook['plan']['counts'];
  readonly removed: number;
  readonly changed: boolean;
};

/** The kind that `asked` names, in the singular or plural; financial profiles are one too. */
export function findSheetKind(asked: string): Reply<SheetKind> {
  const named = findKind(asked);
  const kind = named.ok ? SHEET_KINDS.find((one) => one === named.value) : undefined;
  if (kind !== undefined) return done(kind);
  const kinds = SHEET_KINDS.map((one) => PLURALS[one]).join(', ');
  return refuse('bad-request', `A sheet is not imported as ${asked}. It is as: ${kinds}.`);
}

/** Looks at a sheet as records of `kind`. Nothing is written. With no mapping, what is remembered of such a sheet holds. */
export async function lookAtSheet(
  deps: Deps,
  open: ReadProgramme,
  file: SheetFile,
  kind: SheetKind,
  mapping: SheetMapping | null,
  signal: AbortSignal = new AbortController().signal,
): Promise<Reply<LookedAt>> {
  const fileName = 'path' in file ? basename(file.path) : file.name;
  const moment = 'path' in file ? readLastChanged(file.path) : done(file.saved);
  if (!moment.ok) return moment;
  const saved = writeDay(deps.dayOf(moment.value));
  const from = `${fileName}, saved ${saved}`;
  const source = attempt(open.fileName, () => done({ source: readSheetSource(open), revision: readRevision(open.db) }));
  if (!source.ok) return source;
  const remembered = readRemembered(mappingsFile(deps));
  const order = { file, kind, source: source.value.source, mapping, remembered, from };
  const looked = await deps.planSheet(order, signal);
  if (!looked.ok) return looked;
  const { sheet } = looked.value;
  return done({
    ...looked.value,
    fileName,
    from: `${fileName}, sheet ${sheet}, saved ${saved}`,
    revision: source.value.revision,
  });
}

/**
 * Does what was looked at, as one step whose reason is the sheet; records that the sheet does not have go only when asked. Whoever
 * calls it keeps others from the programme until then.
 */
export async function importSheet(
  deps: Deps,
  open: OpenProgramme,
  looked: LookedAt,
  removeGone: boolean,
  going: Going = { onStage: () => undefined, signal: new AbortController().signal },
): Promise<Reply<ImportedSheet>> {
  const { plan, fileName, from, kind, fingerprint, mapping } = looked;
  const before = attempt(open.fileName, () => done(readRevision(open.db)));
  if (!before.ok) return before;
  if (before.value !== looked.revision)
    return refuse('stale-edit', `The programme has changed since ${fileName} was looked at: look at it again.`);
  const changes = removeGone ? [...plan.changes, ...plan.removals] : plan.changes;
  const label = `Import ${PLURALS[kind]} from ${fileName}`.slice(0, 200);
  const name = { label, gesture: null, why: from.slice(0, 1000), source: 'import' as const };
  const applied = await applyInPieces(deps, open, changes, name, going);
  if (!applied.ok) return applied;
  return attempt(open.fileName, () => {
    const kept = remember(mappingsFile(deps), fingerprint, mapping, deps.makeId());
    if (!kept.ok) return kept;
    const removed = removeGone ? plan.removals.length : 0;
    return done({ from, counts: plan.counts, removed, changed: readRevision(open.db) !== before.value });
  });
}

function mappingsFile(deps: Deps): string {
  return join(deps.dataFolder, 'sheet-mappings.json');
}
