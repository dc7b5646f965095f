import type { EditorView } from 'prosemirror-view';
import { type ReactElement, useDeferredValue, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import type { Block } from '../../../../shared/document/document.ts';
import { PaperBlock, type Setting } from '../../../parts/paper/blocks.tsx';
import { usePreview } from '../../../state/preview.ts';
import type { Editor } from './editors.ts';
import type { BlockHost, BlockHosts } from './node-views.ts';
import { placesIn } from './to-prose.ts';

type FramesProps = {
  readonly hosts: BlockHosts;
  readonly of: Editor['of'];
  readonly textKey: string;
  readonly viewOf: () => EditorView | null;
};

/** The tables, charts and pictures of one text, drawn in their place just as the paper prints them. */
export function BlockFrames({ hosts, of, textKey, viewOf }: FramesProps): ReactElement | null {
  const all = useSyncExternalStore(hosts.subscribe, hosts.list);
  const view = useDeferredValue(usePreview((held) => held.view));
  if (all.length === 0 || view === null) return null;
  const doc = viewOf()?.state.doc;
  const places = doc === undefined ? [] : placesIn(doc);
  const drawn = (host: BlockHost): readonly Block[] => {
    const at = host.place();
    const block = at === undefined ? null : (places[at] ?? null);
    if (block === null) return [];
    return view.document.blocks.filter((_, index) => {
      const origin = view.origins[index];
      return origin?.of === of && origin.key === textKey && origin.block === block;
    });
  };
  return (
    <>
      {all.map((host, at) =>
        createPortal(<Frame blocks={drawn(host)} host={host} setting={view.document} />, host.dom, at),
      )}
    </>
  );
}

type FrameProps = { readonly blocks: readonly Block[]; readonly host: BlockHost; readonly setting: Setting };

function Frame({ blocks, host, setting }: FrameProps): ReactElement {
  const { style, numberings, figures } = setting;
  if (blocks.length === 0) return <p className="ed-nothing">{sayNode(host)}: nothing to show yet</p>;
  return (
    <div className="ed-paper" style={{ fontFamily: `"${style.font}", Arial, sans-serif` }}>
      {blocks.map((block, at) => (
        <PaperBlock key={at} block={block} document={{ style, numberings, figures }} />
      ))}
    </div>
  );
}

function sayNode(host: BlockHost): string {
  const { block, caption } = host.node().attrs as {
    readonly block?: { readonly show: string };
    readonly caption?: string;
  };
  if (block !== undefined) return block.show;
  return caption === undefined || caption === '' ? 'Picture' : caption;
}
