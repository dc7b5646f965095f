import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { TextOf } from '../../../../shared/api/studio-views.ts';

/** One text on the screen while it can be edited. */
export type Editor = {
  readonly id: string;
  readonly of: TextOf | 'recommendation';
  readonly key: string;
  readonly heading: string;
  readonly view: EditorView;
};

type Held = {
  /** The text that is written in, or was last. */
  readonly current: Editor | null;
  /** Grows when the selection or the words of the current text change, so that the tool bar follows. */
  readonly turn: number;
};

export const useEditors = create<Held>(() => ({ current: null, turn: 0 }));

const editors = new Map<string, Editor>();

/** Names a text of the report on screen. */
export function editorId(of: Editor['of'], key: string): string {
  return `${of} ${key}`;
}

/** Takes note of a text that came on screen; the answer forgets it. */
export function addEditor(editor: Editor): () => void {
  editors.set(editor.id, editor);
  return () => {
    editors.delete(editor.id);
    if (useEditors.getState().current === editor) useEditors.setState({ current: null });
  };
}

/** The texts on screen in the order in which they stand there. */
export function listEditors(): readonly Editor[] {
  return [...editors.values()].toSorted((one, other) =>
    one.view.dom.compareDocumentPosition(other.view.dom) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

/** The text with this id, when it is on screen. */
export function findEditor(id: string): Editor | undefined {
  return editors.get(id);
}

/** Makes `editor` the one that tools work on. */
export function enterEditor(editor: Editor): void {
  if (useEditors.getState().current !== editor) useEditors.setState({ current: editor });
}

let asked = false;

/** Has the tool bar look at the current text again, once for each picture that is drawn. */
export function noteTurn(editor: Editor): void {
  if (asked || useEditors.getState().current !== editor) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    useEditors.setState(({ turn }) => ({ turn: turn + 1 }));
  });
}

/** Carries out a command in the current text and goes back to it; answers whether it could be. */
export function runInEditor(command: Command): boolean {
  const { current } = useEditors.getState();
  if (current === null) return false;
  const done = command(current.view.state, current.view.dispatch, current.view);
  current.view.focus();
  return done;
}

/** What the tools of the screen are asked for, by a key or a button. */
export type Tool = 'figure' | 'link' | 'reference' | 'comment' | 'block' | 'picture' | 'word' | null;

/** The tool that is open. */
export const useTool = create<{ readonly tool: Tool }>(() => ({ tool: null }));

/** Opens a tool, or closes the one that is open. It is there, or gone, before the next key: none falls between it and the text. */
export function openTool(tool: Tool): void {
  flushSync(() => useTool.setState({ tool }));
}
