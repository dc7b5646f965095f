import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { stateNow, type TextView } from './cursor.ts';

/** A stretch of the editor's document. */
export type Stretch = { readonly from: number; readonly to: number };

/** What is marked over a text without being part of it, layer by layer. */
const LAYERS = ['spelling', 'comments', 'found'] as const;
type Layer = (typeof LAYERS)[number];

export type Marked = Stretch & { readonly className: string; readonly title?: string; readonly data?: string };

const KEYS: { readonly [layer in Layer]: PluginKey<DecorationSet> } = {
  spelling: new PluginKey('spelling'),
  comments: new PluginKey('comments'),
  found: new PluginKey('found'),
};

/** Marks over the text: misspelt words, comments, what was found. Each layer is set by itself and moves with the text. */
export function layerPlugins(): readonly Plugin[] {
  return LAYERS.map(layerPlugin);
}

function layerPlugin(layer: Layer): Plugin<DecorationSet> {
  const key = KEYS[layer];
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, drawn, _, { doc }) => {
        const marks = tr.getMeta(key) as readonly Marked[] | undefined;
        return marks === undefined ? drawn.map(tr.mapping, doc) : drawMarks(doc, marks, layer);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** A place for the cursor behind each footnote: without one, the browser puts what is typed there into the note. */
export function roomBehindNotes(): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('room behind notes');
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => drawRoom(doc),
      apply: (tr, drawn) => (tr.docChanged ? drawRoom(tr.doc) : drawn),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function drawRoom(doc: Node): DecorationSet {
  const rooms: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnote')
      rooms.push(Decoration.widget(pos + node.nodeSize, () => document.createElement('span'), { side: -1 }));
  });
  return DecorationSet.create(doc, rooms);
}

/** Sets one layer of a text. */
export function drawLayer(view: TextView, layer: Layer, marks: readonly Marked[]): void {
  view.dispatch(stateNow(view).tr.setMeta(KEYS[layer], marks));
}

function drawMarks(doc: Node, marks: readonly Marked[], layer: Layer): DecorationSet {
  return DecorationSet.create(
    doc,
    marks.map(({ from, to, className, title, data }) =>
      Decoration.inline(from, to, {
        class: className,
        // A screen reader says it with the word.
        ...(layer === 'spelling' && { 'aria-invalid': 'spelling' }),
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
