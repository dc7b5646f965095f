import type { PreviewView, TextOf } from '../../shared/api/studio-views.ts';
import { compose } from '../../shared/compose/compose.ts';
import type { Prose } from '../../shared/model/prose.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { listRecordsWhere, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { prepareReport } from './snapshot.ts';
import { applyEdits, readHandedIn } from './versions.ts';

/** The text of a section or an answer as it stands in the window. */
export type DraftText = { readonly of: TextOf; readonly key: string; readonly body: Prose };

/**
 * Composes report `reportId` with `drafts` in the place of what is saved; of one that is with the clerk it is the very paper that was
 * handed in. Writes nothing.
 */
export function previewDraft(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  drafts: readonly DraftText[],
): Reply<PreviewView> {
  return attempt(open.fileName, () => {
    const prepared = prepareReport(deps, open, reportId, drafts);
    if (!prepared.ok) return prepared;
    const { snapshot, template } = prepared.value;
    const { document, findings, origins, labels } = compose(snapshot, template, deps.readClock().today);
    const handedIn = readHandedIn(open, reportId);
    if (!handedIn.ok) return handedIn;
    const kept = handedIn.value?.kept.whole ?? document;
    return done({
      document: kept,
      findings,
      // An older app may have written it in other blocks: then nobody knows where each was written.
      origins: kept.blocks.length === document.blocks.length ? origins : kept.blocks.map(() => null),
      labels: [...labels].map(([anchor, { text }]) => ({ anchor, text })),
    });
  });
}

/** How a saved text is called in the history, and the spell of typing it belongs to. */
export type TextName = { readonly label: string; readonly gesture: string | null };

/** Saves the text of a section or an answer as one step; where the report has none yet, it is made. */
export function saveText(
  deps: Deps,
  open: OpenProgramme,
  reportId: string,
  { of, key, body }: DraftText,
  name: TextName,
): Reply<null> {
  return attempt(open.fileName, () => {
    const held = listRecordsWhere(open.db, of, 'reportId', [reportId]).find((one) => one.key === key);
    if (held !== undefined)
      return applyEdits(deps, open, [{ does: 'set', kind: of, id: held.id, fields: { body } }], name);
    // A line that was typed here while the format had one goes when its text is emptied.
    if (body.length === 0 && readRecord(open.db, 'report', reportId)?.fields[key] === undefined) return done(null);
    return applyEdits(deps, open, [{ does: 'add', kind: of, record: { reportId, key, body } }], name);
  });
}
