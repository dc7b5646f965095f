import type { EditorView } from 'prosemirror-view';
import {
  memo,
  type ReactElement,
  type RefObject,
  useDeferredValue,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import type { Block } from '../../../../shared/document/document.ts';
import { PaperBlock, type Setting } from '../../../parts/paper/blocks.tsx';
import { makeLook } from '../../../parts/paper/look.ts';
import { usePreview } from '../../../state/preview.ts';
import type { Editor } from './editors.ts';
import { useFittedTables } from './fit-tables.ts';
import type { BlockHost, BlockHosts } from './node-views.ts';
import { placesIn } from './to-prose.ts';

type FramesProps = {
  readonly hosts: BlockHosts;
  readonly of: Editor['of'];
  readonly textKey: string;
  readonly held: RefObject<{ readonly view: EditorView } | null>;
};

/** The tables, charts and pictures of one text, drawn in their place just as the paper prints them. */
export const BlockFrames = memo(function BlockFrames({ hosts, of, textKey, held }: FramesProps): ReactElement | null {
  const all = useSyncExternalStore(hosts.subscribe, hosts.list);
  const view = useDeferredValue(usePreview((preview) => preview.view));
  const { style, numberings, figures } = view?.document ?? NO_SETTING;
  const setting = useMemo(() => (style === null ? null : { style, numberings, figures }), [style, numberings, figures]);
  if (all.length === 0 || view === null || setting === null) return null;
  const doc = held.current?.view.state.doc;
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
      {all.map((host, at) => createPortal(<Frame blocks={drawn(host)} host={host} setting={setting} />, host.dom, at))}
    </>
  );
});

const NO_SETTING = { style: null, numberings: [], figures: [] };

type FrameProps = { readonly blocks: readonly Block[]; readonly host: BlockHost; readonly setting: Setting };

const Frame = memo(function Frame({ blocks, host, setting }: FrameProps): ReactElement {
  const paper = useRef<HTMLDivElement>(null);
  useFittedTables(paper, blocks);
  if (blocks.length === 0) return <p className="ed-nothing">{sayNode(host)}: nothing to show yet</p>;
  return (
    <div ref={paper} className="ed-paper" style={makeLook(setting.style)}>
      {blocks.map((block, at) => (
        <PaperBlock key={at} block={block} document={setting} />
      ))}
    </div>
  );
}, isSameFrame);

/** A chart takes long to draw: it is drawn again when the paper prints another one there. */
function isSameFrame(before: FrameProps, after: FrameProps): boolean {
  return (
    before.host === after.host &&
    before.setting === after.setting &&
    after.blocks.length > 0 &&
    before.blocks.length === after.blocks.length &&
    before.blocks.every((block, at) => block === after.blocks[at])
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
