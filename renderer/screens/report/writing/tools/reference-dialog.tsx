import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { RiskToName } from '../../../../../shared/api/studio-views.ts';
import type { Block } from '../../../../../shared/document/document.ts';
import { announce } from '../../../../state/announce.ts';
import { ask } from '../../../../state/ask.ts';
import { usePreview } from '../../../../state/preview.ts';
import { insertInline } from '../commands.ts';
import { editorId, findEditor, useEditors } from '../editors.ts';
import { placesIn } from '../to-prose.ts';
import { Picker } from './picker.tsx';
import { sayBlock, saysWhich, wordsByAnchor } from './say-targets.ts';
import { closeTool, ToolDialog } from './tool-dialog.tsx';

type Target = {
  readonly name: string;
  readonly detail: string;
  /** The anchor it has; null for a paragraph that gets one when it is picked. */
  readonly anchor: string | null;
  readonly at: { readonly id: string; readonly block: number } | null;
};

/** Picks what a sentence points to: a paragraph, table, figure, section, appendix or risk. Its words follow every edit. */
export function ReferenceDialog(): ReactElement {
  const view = usePreview((held) => held.view);
  const { data: risks, isPending } = useQuery({
    queryKey: ['risks-to-name'],
    queryFn: () => ask('listRisksToName', {}),
    staleTime: 0,
  });
  const targets = view === null ? [] : [...labelled(view), ...paragraphs(view), ...unnamed(view, risks ?? [])];
  const take = (id: string): void => {
    const target = targets[Number(id)];
    const editor = useEditors.getState().current?.view;
    if (target === undefined || editor === undefined) return;
    const to = target.anchor ?? giveAnchor(target);
    if (to === null) return announce('The paragraph is no longer there: choose again.');
    insertInline('reference', { to })(editor.state, editor.dispatch);
    announce(`Put in: ${target.name}.`);
    closeTool();
  };
  return (
    <ToolDialog title="Reference">
      <Picker
        label="Find a paragraph, table, figure, section, appendix or risk"
        picks={targets.map(({ name, detail }, at) => ({ id: String(at), group: '', name, detail }))}
        onPick={take}
        pending={isPending}
        empty="Nothing in the report is called that."
      />
    </ToolDialog>
  );
}

type Preview = NonNullable<ReturnType<typeof usePreview.getState>['view']>;

/** What has a name already, each with the words that the paper prints there. */
function labelled({ labels, document }: Preview): readonly Target[] {
  const words = wordsByAnchor(document.blocks);
  return labels.flatMap(({ anchor, text }): readonly Target[] => {
    if (!saysWhich(text)) return [];
    const detail = (words.get(anchor) ?? '').slice(0, 120);
    // A section without a number is called by its heading already.
    return [{ name: text, detail: text.includes(detail) ? '' : detail, anchor, at: null }];
  });
}

/** Risks that have no place of their own in the paper: a sentence calls them by their reference. */
function unnamed({ labels }: Preview, risks: readonly RiskToName[]): readonly Target[] {
  const known = new Set(labels.map(({ anchor }) => anchor));
  return risks.flatMap(({ id, ref, title }): readonly Target[] => {
    const anchor = `risk-${id.toLowerCase()}`;
    return known.has(anchor) ? [] : [{ name: `risk ${ref}`, detail: title, anchor, at: null }];
  });
}

/** Numbered paragraphs that nothing points to yet. */
function paragraphs({ document, origins }: Preview): readonly Target[] {
  return document.blocks.flatMap((block, index): readonly Target[] => {
    const origin = origins[index];
    const number = numberOf(block);
    if (number === null || origin === null || origin === undefined) return [];
    if (origin.of !== 'section' && origin.of !== 'response') return [];
    const at = { id: editorId(origin.of, origin.key), block: origin.block };
    return [{ name: `paragraph ${number}`, detail: sayBlock(block).slice(0, 120), anchor: null, at }];
  });
}

function numberOf(block: Block): string | null {
  const isOpen = (block.kind === 'paragraph' || block.kind === 'heading') && block.anchor === null;
  return isOpen ? (block.number?.text ?? null) : null;
}

/** Gives the paragraph a name that sentences can point to, and answers it. */
function giveAnchor({ at }: Target): string | null {
  const editor = at === null ? undefined : findEditor(at.id);
  if (at === null || editor === undefined) return null;
  const { view } = editor;
  const index = placesIn(view.state.doc).indexOf(at.block);
  if (index < 0) return null;
  const anchor = `p-${crypto.randomUUID().slice(0, 12)}`;
  let pos = 0;
  for (let before = 0; before < index; before += 1) pos += view.state.doc.child(before).nodeSize;
  view.dispatch(view.state.tr.setNodeAttribute(pos, 'anchor', anchor));
  return anchor;
}
