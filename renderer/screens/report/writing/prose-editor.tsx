import { DOMParser as EditorParser, type Node } from 'prosemirror-model';
import { EditorState, NodeSelection, type Transaction } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { type ReactElement, useEffect, useId, useMemo, useRef, useState } from 'react';
import { isSame } from '../../../../shared/model/is-same.ts';
import type { Prose } from '../../../../shared/model/prose.ts';
import { runCommand } from '../../../state/commands.ts';
import { showRefusal, showThrown } from '../../../state/problems.ts';
import type { TextPlace } from '../../../state/unsaved.ts';
import { startWriting } from '../../../state/texts.ts';
import type { Writing } from '../../../state/writing.ts';
import { askForTool } from './ask-for-tool.ts';
import { BlockFrames } from './block-frames.tsx';
import { stateNow } from './cursor.ts';
import { askAboutWord, watchSpelling } from './spelling.ts';
import { addEditor, type Editor, editorId, enterEditor, listEditors, noteTurn } from './editors.ts';
import { BlockHosts, BlockNodeView, viewFigure, viewReference } from './node-views.ts';
import { cleanMarkup } from './paste.ts';
import { anchorsIn, dropAnchors } from './paste-anchors.ts';
import { hasTypedItems, readPlain } from './paste-plain.ts';
import { makePlugins } from './plugins.ts';
import { schema } from './schema.ts';
import { createSpells } from './spells.ts';
import { takeOver } from './take-over.ts';
import { toDoc } from './to-doc.ts';
import { toProse } from './to-prose.ts';

type EditorProps = {
  readonly place: TextPlace;
  readonly body: Prose;
  readonly readOnly: boolean;
  readonly onWords: (doc: Node) => void;
};

/** One text of the report, edited where it stands. It saves itself; what others change in the file is taken over. */
export function ProseEditor({ place, body, readOnly, onWords }: EditorProps): ReactElement {
  const { reportId, of, key, heading } = place;
  const frame = useRef<HTMLDivElement>(null);
  const hosts = useMemo(() => new BlockHosts(), []);
  const held = useRef<{ readonly view: EditorView; readonly writing: Writing } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const latest = useRef({ body, readOnly, onWords, problem });
  useEffect(() => {
    latest.current = { body, readOnly, onWords, problem };
  });

  useEffect(() => {
    const mount = frame.current;
    if (mount === null) return undefined;
    const view = new EditorView(mount, {
      state: EditorState.create({
        doc: toDoc(latest.current.body),
        plugins: [
          ...makePlugins(of === 'recommendation' ? 'line' : 'text', {
            figure: () => askForTool('figure'),
            link: () => askForTool('link'),
            reference: () => askForTool('reference'),
            comment: () => askForTool('comment'),
            undo: () => void runCommand('undo').catch(showThrown),
            redo: () => void runCommand('redo').catch(showThrown),
          }),
        ],
      }),
      editable: () => !latest.current.readOnly,
      attributes: () =>
        describeText(heading, latest.current.problem === null ? null : problemId, latest.current.readOnly),
      clipboardParser: EditorParser.fromSchema(schema),
      transformPastedHTML: (html) => {
        const { html: clean, notes } = cleanMarkup(html, of === 'recommendation' ? 'line' : 'text');
        if (notes.length > 0) showRefusal(notes.join(' '));
        return clean;
      },
      handlePaste: (inView, event) => {
        const words = event.clipboardData?.getData('text/plain') ?? '';
        const isPlain = event.clipboardData?.getData('text/html') === '';
        if (!isPlain || of === 'recommendation' || isInTable(inView.state) || !hasTypedItems(words)) return false;
        inView.dispatch(
          inView.state.tr.replaceSelection(readPlain(words)).setMeta('uiEvent', 'paste').scrollIntoView(),
        );
        return true;
      },
      transformPasted: (slice) => dropAnchors(slice, anchorsIn(listEditors().map((one) => one.view.state.doc))),
      nodeViews: {
        figure: viewFigure,
        reference: viewReference,
        bound: (node, inView, getPos) => new BlockNodeView(node, inView, getPos, hosts),
        picture: (node, inView, getPos) => new BlockNodeView(node, inView, getPos, hosts),
      },
      handleDOMEvents: {
        contextmenu: (inView, event) => askAboutWord(inView, event),
        focus: () => {
          enterEditor(editor);
          noteTurn(editor);
          return false;
        },
      },
      dispatchTransaction: (tr: Transaction) => {
        const { doc: before, selection } = view.state;
        view.updateState(view.state.apply(tr));
        noteTurn(editor);
        if (!tr.docChanged) return;
        latest.current.onWords(view.state.doc);
        spelling.look();
        if (tr.getMeta(FROM_FILE) !== undefined) return;
        mount.dataset['saved'] = 'no';
        if (!goesOn(tr, !selection.empty)) writing.beginSpell(() => toProse(before));
        writing.change();
      },
    });
    const goesOn = createSpells();
    const editor: Editor = { id: editorId(of, key), of, key, heading, view };
    const [writing, end] = startWriting(
      { reportId, of, key, heading },
      () => toProse(view.state.doc),
      (refusal) => {
        if (writing.isSaved()) mount.dataset['saved'] = 'yes';
        setProblem(refusal);
      },
    );
    held.current = { view, writing };
    const remove = addEditor(editor);
    const spelling = watchSpelling(view);
    spelling.look();
    latest.current.onWords(view.state.doc);
    return () => {
      end();
      spelling.stop();
      remove();
      held.current = null;
      view.destroy();
    };
  }, [reportId, of, key, heading, hosts, problemId]);

  // Undo, a figure that was settled, or another copy changed the text in the file.
  useEffect(() => {
    const now = held.current;
    if (now === null || !now.writing.isSaved()) return;
    if (adopt(now.view, body)) now.writing.endSpell();
  }, [body]);

  useEffect(() => {
    const view = held.current?.view;
    // Asked for anew: whether it can be written, and what is wrong with it.
    view?.setProps({ editable: () => !readOnly });
  }, [readOnly, problem]);

  return (
    <>
      <div ref={frame} className="ed-place" onBlur={() => void held.current?.writing.flush()} />
      {problem === null ? null : (
        <p id={problemId} className="ed-problem" role="alert">
          Not saved: {problem}
        </p>
      )}
      <BlockFrames hosts={hosts} of={of} textKey={key} held={held} />
    </>
  );
}

/** What a screen reader is told of a text: its name, and by `problemId` why it was not saved. */
function describeText(heading: string, problemId: string | null, readOnly: boolean): { [name: string]: string } {
  return {
    role: 'textbox',
    // The kit, which leads the keys into and out of a tool bar, takes what has no such number for no stop at all.
    tabindex: '0',
    'aria-multiline': 'true',
    'aria-readonly': String(readOnly),
    'aria-label': `Text of ${heading}`,
    ...(problemId !== null && { 'aria-invalid': 'true', 'aria-describedby': problemId }),
    class: 'ed',
    spellcheck: 'false',
  };
}

const FROM_FILE = 'from-file';

/** Makes the editor hold `body`; answers whether it changed. */
function adopt(view: EditorView, body: Prose): boolean {
  const state = stateNow(view);
  if (isSame(toProse(state.doc), body)) return false;
  const tr = takeOver(state, toDoc(body));
  if (tr === null) return false;
  const { selection } = state;
  // A figure that was settled everywhere is still the one whose options are open.
  const chosen = selection instanceof NodeSelection ? tr.mapping.map(selection.from, -1) : null;
  if (chosen !== null && selection instanceof NodeSelection && tr.doc.nodeAt(chosen)?.type === selection.node.type)
    tr.setSelection(NodeSelection.create(tr.doc, chosen));
  view.dispatch(tr.setMeta(FROM_FILE, true));
  return true;
}
