import { baseKeymap, chainCommands, exitCode } from 'prosemirror-commands';
import { ellipsis, InputRule, inputRules, smartQuotes, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { type Command, NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import { goToNextCell, tableEditing } from 'prosemirror-tables';
import { Decoration, DecorationSet } from 'prosemirror-view';
import {
  breakLine,
  enter,
  indentOrStay,
  insertFootnote,
  leaveFootnote,
  nextCell,
  node,
  outdent,
  setKind,
  splitItem,
  toggleEmphasis,
  toggleList,
  toggleStrong,
} from './commands.ts';
import { layerPlugins, roomBehindNotes } from './decorations.ts';
import { askForLink } from './links.ts';
import { sayChosen } from './say-chosen.ts';

/** What keys of a text ask of the screen around it. */
export type Asks = {
  readonly figure: () => void;
  readonly link: () => void;
  readonly reference: () => void;
  readonly comment: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
};

/** A hyphen between spaces is meant as a dash. */
const DASH = new InputRule(/(?<=\S) --? $/, ' – ');

/** A space at which no line ends: between a number and its unit. */
const typeHardSpace: Command = (state, dispatch) => {
  dispatch?.(state.tr.insertText('\u00A0').scrollIntoView());
  return true;
};

/** Everything a text of the report is edited with. The history of edits is the programme's own, so there is none here. */
export function makePlugins(holds: 'text' | 'line', asks: Asks): readonly Plugin[] {
  const ask =
    (which: keyof Asks): Command =>
    (_, dispatch) => {
      if (dispatch !== undefined) asks[which]();
      return true;
    };
  return [
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*•]\s$/, node('bullets')),
        wrappingInputRule(/^\s*(?:1[.)]|\(?a\))\s$/, node('steps')),
        ...smartQuotes,
        ellipsis,
        DASH,
      ],
    }),
    keymap({
      // Right behind a list, a quotation mark or a dash that was made of what was typed: gives back what was typed.
      Backspace: undoInputRule,
      'Mod-Shift-Space': typeHardSpace,
      // A recommendation is one line: a second paragraph would be none of it.
      Enter: holds === 'line' ? breakLine : chainCommands(enter, splitItem),
      'Shift-Enter': chainCommands(exitCode, breakLine),
      Tab: chainCommands(nextCell, indentOrStay),
      'Shift-Tab': chainCommands(goToNextCell(-1), outdent),
      Escape: leaveFootnote,
      // What a text does not take itself is kept from the window: undo is the programme's, and has to be asked for.
      'Mod-z': ask('undo'),
      'Mod-y': ask('redo'),
      'Mod-Shift-z': ask('redo'),
      'Mod-b': toggleStrong,
      'Mod-i': toggleEmphasis,
      'Mod-Shift-8': toggleList('bullets'),
      'Mod-Shift-7': toggleList('steps'),
      'Mod-Alt-0': setKind('paragraph'),
      'Mod-Alt-1': setKind(1),
      'Mod-Alt-2': setKind(2),
      'Mod-Alt-3': setKind(3),
      'Mod-Alt-f': insertFootnote,
      // As in Word; with only a cursor in plain words it is the window's list of commands.
      'Mod-k': askForLink(asks.link),
      'Mod-Alt-r': ask('reference'),
      'Mod-Alt-m': ask('comment'),
      'Mod-=': ask('figure'),
    }),
    keymap(baseKeymap),
    equalsAsks(asks.figure),
    typeBehindBlock(),
    tableEditing(),
    oneAnchorEach(),
    roomAtTheEnd(),
    sayWhereEmpty(),
    roomBehindNotes(),
    ...layerPlugins(),
    sayChosen(),
  ];
}

/** An equals sign at the start of a word asks which figure is meant; between words or digits it is an equals sign. */
function equalsAsks(ask: () => void): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, from, _, text) => {
        if (text !== '=') return false;
        const before = view.state.doc.textBetween(Math.max(0, from - 1), from, ' ', ' ');
        if (before !== '' && !/[\s(£]/.test(before)) return false;
        if (!view.state.selection.$from.parent.type.contentMatch.matchType(node('figure'))) return false;
        ask();
        return true;
      },
    },
  });
}

/** What is typed while a table, a chart or a picture is chosen goes behind it: a key never takes a block away. */
function typeBehindBlock(): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, _, __, text) => {
        const { selection, doc, tr } = view.state;
        if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false;
        const next = doc.nodeAt(selection.to);
        if (next?.type !== node('paragraph')) tr.insert(selection.to, node('paragraph').create());
        tr.setSelection(TextSelection.create(tr.doc, selection.to + 1));
        view.dispatch(tr.insertText(text).scrollIntoView());
        return true;
      },
    },
  });
}

/**
 * A block that was copied leaves its anchor with the first: a reference leads to one place. Of a paragraph that was divided the
 * longer part keeps it: words put before a paragraph are not what a sentence elsewhere refers to.
 */
function oneAnchorEach(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _, state) => {
      if (!transactions.some((tr) => tr.docChanged)) return null;
      const known = new Map<string, { readonly node: Node; readonly pos: number }>();
      const { tr } = state;
      state.doc.descendants((one, pos) => {
        const anchor: unknown = one.attrs['anchor'];
        if (typeof anchor === 'string') {
          const first = known.get(anchor);
          const isDivided = first !== undefined && first.pos + first.node.nodeSize === pos;
          if (first !== undefined && isDivided && one.content.size > first.node.content.size) {
            tr.setNodeAttribute(first.pos, 'anchor', null);
            known.set(anchor, { node: one, pos });
          } else if (first !== undefined) tr.setNodeAttribute(pos, 'anchor', null);
          else known.set(anchor, { node: one, pos });
        }
        return !one.isTextblock;
      });
      return tr.docChanged ? tr : null;
    },
  });
}

/** There is always a paragraph to go on in behind a table, a box or a chart. */
function roomAtTheEnd(): Plugin {
  return new Plugin({
    appendTransaction: (_, __, state) => {
      const last = state.doc.lastChild;
      if (last === null || last.isTextblock || last.type === node('bullets') || last.type === node('steps'))
        return null;
      return state.tr.insert(state.doc.content.size, node('paragraph').create());
    },
  });
}

function sayWhereEmpty(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const only = doc.firstChild;
        if (doc.childCount !== 1 || only?.type !== node('paragraph') || only.content.size > 0) return null;
        return DecorationSet.create(doc, [Decoration.node(0, only.nodeSize, { class: 'ed-empty' })]);
      },
    },
  });
}
