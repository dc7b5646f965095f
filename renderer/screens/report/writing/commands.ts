import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { Fragment, type MarkType, type Node, type NodeType, type ResolvedPos } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import { addRow, goToNextCell, isInTable, selectedRect } from 'prosemirror-tables';
import { schema } from './schema.ts';
import { OPTIONS } from './spells.ts';
import { DEEPEST_LIST } from './to-prose.ts';

export const node = (name: string): NodeType => {
  const found = schema.nodes[name];
  if (found === undefined) throw new Error(`the editor has no node ${name}`);
  return found;
};

export const markType = (name: string): MarkType => {
  const found = schema.marks[name];
  if (found === undefined) throw new Error(`the editor has no mark ${name}`);
  return found;
};

export const toggleStrong: Command = toggleMark(markType('strong'));
export const toggleEmphasis: Command = toggleMark(markType('emphasis'));

/** How many lists deep `at` stands. */
export function listDepth(at: ResolvedPos): number {
  let depth = 0;
  for (let level = at.depth; level > 0; level -= 1) if (at.node(level).type === node('item')) depth += 1;
  return depth;
}

/** The nearest node of one of these kinds around the cursor, with where it starts. */
export function around(
  at: ResolvedPos,
  ...names: readonly string[]
): { readonly node: Node; readonly pos: number } | null {
  for (let level = at.depth; level > 0; level -= 1)
    if (names.includes(at.node(level).type.name)) return { node: at.node(level), pos: at.before(level) };
  return null;
}

/** Makes the lines a list of this kind, turns a list of the other kind, or takes lines out of it again. */
export function toggleList(kind: 'bullets' | 'steps'): Command {
  return (state, dispatch) => {
    const inside = around(state.selection.$from, 'bullets', 'steps');
    if (inside === null) return wrapInList(node(kind))(state, dispatch);
    if (inside.node.type === node(kind)) return liftListItem(node('item'))(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(inside.pos, node(kind)));
    return true;
  };
}

/** One list deeper, as far as a report goes. */
export const indent: Command = (state, dispatch) =>
  listDepth(state.selection.$from) < DEEPEST_LIST && sinkListItem(node('item'))(state, dispatch);

/** In a list Tab stays there, also where it goes no deeper: what is typed next belongs to the list. */
export const indentOrStay: Command = (state, dispatch) =>
  indent(state, dispatch) || listDepth(state.selection.$from) > 0;

/** Into the next cell; behind the last one into a new row. */
export const nextCell: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  const rect = selectedRect(state);
  const tr = addRow(state.tr, rect, rect.map.height);
  const first = rect.tableStart + rect.table.content.size + 1;
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(first))).scrollIntoView());
  return true;
};

export const outdent: Command = liftListItem(node('item'));
export const splitItem: Command = splitListItem(node('item'));

/** A paragraph, a sub-heading of a level, or another's words: what the lines are. */
export function setKind(kind: 'paragraph' | 'quote' | 1 | 2 | 3): Command {
  return typeof kind === 'number' ? setBlockType(node('subheading'), { level: kind }) : setBlockType(node(kind));
}

/** Sets paragraphs and lists apart in a box, or takes them out of it. */
export const toggleBox: Command = (state, dispatch) =>
  around(state.selection.$from, 'box') === null ? wrapIn(node('box'))(state, dispatch) : lift(state, dispatch);

/** A new line in the same paragraph; in a sub-heading there is none, and in the heading of a column the key does nothing. */
export const breakLine: Command = (state, dispatch) => {
  const { parent } = state.selection.$from;
  if (parent.type === node('column_title')) return true;
  if (!parent.type.contentMatch.matchType(node('break')) && !parent.inlineContent) return false;
  if (parent.type === node('subheading') || parent.type === node('footnote')) return false;
  dispatch?.(state.tr.replaceSelectionWith(node('break').create()).scrollIntoView());
  return true;
};

/** After a sub-heading or a quotation comes a paragraph; a cell takes a new line instead of a second paragraph. */
export const enter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (around($from, 'footnote') !== null) return leaveFootnote(state, dispatch);
  if (isInTable(state)) return breakLine(state, dispatch);
  const { parent } = $from;
  const ends = empty && $from.parentOffset === parent.content.size;
  if (!ends || (parent.type !== node('subheading') && parent.type !== node('quote'))) return false;
  const after = $from.after();
  const tr = state.tr.insert(after, node('paragraph').create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Out of a footnote, to behind its mark. */
export const leaveFootnote: Command = (state, dispatch) => {
  const note = around(state.selection.$from, 'footnote');
  if (note === null) return false;
  const tr = state.tr;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, note.pos + note.node.nodeSize)).scrollIntoView());
  return true;
};

/** What a new footnote says until its author does: a browser puts no cursor into an empty one. */
export const NEW_NOTE = 'Note';

/** A footnote at the cursor, with its words selected so that typing takes their place. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (around($from, 'footnote') !== null || !canHold($from, node('footnote'))) return false;
  const at = state.selection.to;
  const tr = state.tr.insert(at, node('footnote').create(null, schema.text(NEW_NOTE)));
  const words = TextSelection.create(tr.doc, at + 1, at + 1 + NEW_NOTE.length);
  dispatch?.(tr.setSelection(words).setStoredMarks([]).scrollIntoView());
  return true;
};

/** Whether a piece of a line of this type may stand at `at`: sub-headings and headings of columns are plain words. */
export function canHold(at: ResolvedPos, type: NodeType): boolean {
  return at.parent.canReplaceWith(at.index(), at.index(), type);
}

/** Puts a piece of a line in the place of the selection: a figure, a reference. */
export function insertInline(name: 'figure' | 'reference', attrs: Readonly<Record<string, unknown>>): Command {
  return (state, dispatch) => {
    if (!canHold(state.selection.$from, node(name))) return false;
    dispatch?.(state.tr.replaceSelectionWith(node(name).create(attrs), false).scrollIntoView());
    return true;
  };
}

/** Puts a block after the paragraph with the cursor, in its place where that is empty, and selects it. */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const top = $from.depth === 0 ? null : $from.node(1);
    const [from, to] =
      top === null
        ? [state.selection.from, state.selection.to]
        : top.type === node('paragraph') && top.content.size === 0
          ? [$from.before(1), $from.after(1)]
          : [$from.after(1), $from.after(1)];
    const follows = to < state.doc.content.size ? [] : [node('paragraph').create()];
    const tr = state.tr.replaceWith(from, to, Fragment.fromArray([block, ...follows]));
    const at = tr.mapping.map(from, -1);
    tr.setSelection(block.isAtom ? NodeSelection.create(tr.doc, at) : TextSelection.near(tr.doc.resolve(at + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** An empty table with a header row. */
export function makeTable(columns: number, rows: number): Node {
  const cells = (name: string): readonly Node[] =>
    Array.from({ length: columns }, () => node(name).createAndFill()).filter((cell) => cell !== null);
  const row = (name: string): Node => node('table_row').create(null, Fragment.fromArray([...cells(name)]));
  return node('table').create(
    { caption: '', note: '' },
    Fragment.fromArray([row('table_header'), ...Array.from({ length: rows }, () => row('table_cell'))]),
  );
}

/** Changes attributes of the node at `pos`. */
export function setAttributes(pos: number, attrs: Readonly<Record<string, unknown>>): Command {
  return (state, dispatch) => {
    const found = state.doc.nodeAt(pos);
    if (found === null) return false;
    const tr = state.tr.setNodeMarkup(pos, null, { ...found.attrs, ...attrs }).setMeta(OPTIONS, pos);
    if (state.selection instanceof NodeSelection && state.selection.from === pos)
      tr.setSelection(NodeSelection.create(tr.doc, pos));
    dispatch?.(tr);
    return true;
  };
}
