import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** A stretch of the editor's document. */
export type Stretch = { readonly from: number; readonly to: number };

/** What is marked over a text without being part of it, layer by layer. */
type Layer = 'spelling' | 'comments' | 'found';
type Layers = { readonly [layer in Layer]: DecorationSet };

export type Marked = Stretch & { readonly className: string; readonly title?: string; readonly data?: string };

const layersKey = new PluginKey<Layers>('layers');

/** Marks over the text: misspelt words, comments, what was found. Each layer is set by itself and moves with the text. */
export function layersPlugin(): Plugin<Layers> {
  return new Plugin<Layers>({
    key: layersKey,
    state: {
      init: () => ({ spelling: DecorationSet.empty, comments: DecorationSet.empty, found: DecorationSet.empty }),
      apply: (tr, layers, _, { doc }) => {
        const moved = tr.docChanged
          ? {
              spelling: layers.spelling.map(tr.mapping, doc),
              comments: layers.comments.map(tr.mapping, doc),
              found: layers.found.map(tr.mapping, doc),
            }
          : layers;
        const set = tr.getMeta(layersKey) as { readonly layer: Layer; readonly marks: readonly Marked[] } | undefined;
        return set === undefined ? moved : { ...moved, [set.layer]: drawMarks(doc, set.marks) };
      },
    },
    props: {
      decorations: (state) => {
        const layers = layersKey.getState(state);
        if (layers === undefined) return null;
        const all = [...layers.spelling.find(), ...layers.comments.find(), ...layers.found.find()];
        return all.length === 0 ? null : DecorationSet.create(state.doc, all);
      },
    },
  });
}

/** The message that sets one layer, for a transaction that changes nothing else. */
export function layerMeta(layer: Layer, marks: readonly Marked[]): readonly [PluginKey<Layers>, unknown] {
  return [layersKey, { layer, marks }];
}

function drawMarks(doc: Node, marks: readonly Marked[]): DecorationSet {
  return DecorationSet.create(
    doc,
    marks.map(({ from, to, className, title, data }) =>
      Decoration.inline(from, to, {
        class: className,
        ...(title !== undefined && { title }),
        ...(data !== undefined && { 'data-about': data }),
      }),
    ),
  );
}

/**
 * Every line of words in the document with where it starts. A piece that is no text, and each edge of a footnote, counts as one
 * character, as it does in the document: a place in the line is a place in the document less the start.
 */
export function linesIn(doc: Node): readonly { readonly text: string; readonly start: number }[] {
  const lines: { text: string; start: number }[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    lines.push({ text: wordsOf(node), start: pos + 1 });
    return false;
  });
  return lines;
}

/** What stands in a line for a piece that has no words of its own. */
export const PIECE = '\uFFFC';

function wordsOf(line: Node): string {
  return line.content.content
    .map((piece) => piece.text ?? (piece.isLeaf ? PIECE : `${PIECE}${wordsOf(piece)}${PIECE}`))
    .join('');
}
