import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import { useLiveWords } from '../../../state/live-words.ts';
import { figureWords, liveFigure } from './figure-words.ts';

/** What a node shows now, as words that differ when it would show something else, and how it is shown. */
type Shown = { readonly key: string; readonly show: () => void };

/** A node in a text that is drawn anew when the file says something else of it. Hundreds hear it: those that show the same leave the page alone. */
function viewLive<Dom extends HTMLElement>(
  start: Node,
  { dom, className }: { readonly dom: Dom; readonly className: string },
  read: (node: Node, dom: Dom) => Shown,
): NodeView {
  dom.className = className;
  let node = start;
  let drawn: string | null = null;
  const draw = (): void => {
    const { key, show } = read(node, dom);
    if (key === drawn) return;
    drawn = key;
    show();
  };
  draw();
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false;
      node = next;
      draw();
      return true;
    },
    destroy: useLiveWords.subscribe(draw),
  };
}

/** A figure in a text: its value in place, where it comes from on hover, and a mark when the file has moved on. */
export function viewFigure(start: Node): NodeView {
  return viewLive(start, { dom: document.createElement('data'), className: 'ed-figure' }, (node, dom) => {
    const { seen, kept } = node.attrs;
    const now = liveFigure(node);
    const words = figureWords(node);
    const moved = now !== undefined && kept === null && seen !== null && seen !== now.text && now.problem === null;
    const at = now === undefined || now.asAt === '' ? '' : `, as at ${now.asAt}`;
    const said = now?.problem ?? `${now?.source ?? 'A figure from the file'}${at}`;
    const title = moved ? `${said}: was ${String(seen)}` : said;
    const gone = now !== undefined && now.problem !== null && kept === null;
    return {
      key: `${String(moved)}\n${String(gone)}\n${words}\n${title}`,
      show: () => {
        dom.classList.toggle('ed-moved', moved);
        dom.classList.toggle('ed-missing', gone);
        dom.textContent = words === '' ? '…' : words;
        dom.title = title;
        dom.value = words;
      },
    };
  });
}

/** A reference in a text, with the words that the paper prints for it now. */
export function viewReference(start: Node): NodeView {
  return viewLive(start, { dom: document.createElement('span'), className: 'ed-reference' }, (node, dom) => {
    const to = String(node.attrs['to']);
    const said = useLiveWords.getState().labels.get(to);
    return {
      key: `${to}\n${said ?? ''}`,
      show: () => {
        dom.classList.toggle('ed-missing', said === undefined);
        dom.textContent = said ?? `(${to}?)`;
        dom.title = said === undefined ? 'Nothing in the report has this name' : `Reference to ${said}`;
      },
    };
  });
}

/** Where React draws the inside of a block that the file provides: a table, a chart, a picture. */
export type BlockHost = {
  readonly dom: HTMLElement;
  readonly node: () => Node;
  readonly place: () => number | undefined;
};

/** A block of the file in a text: an empty frame, which the screen fills with what the paper prints there. */
export class BlockNodeView implements NodeView {
  readonly dom = document.createElement('figure');
  #node: Node;
  readonly #remove: () => void;

  constructor(node: Node, view: EditorView, getPos: () => number | undefined, hosts: BlockHosts) {
    this.#node = node;
    this.dom.className = 'ed-block';
    // What is drawn inside has a name of its own.
    this.dom.setAttribute('role', 'none');
    this.dom.contentEditable = 'false';
    this.#remove = hosts.add({ dom: this.dom, node: () => this.#node, place: () => placeOf(view, getPos()) });
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    return true;
  }

  // What React draws inside is no change of the text.
  ignoreMutation(): boolean {
    return true;
  }

  stopEvent(event: Event): boolean {
    return event instanceof KeyboardEvent;
  }

  destroy(): void {
    this.#remove();
  }
}

/** Which of the document's blocks stands at `position`; undefined once it is gone. */
function placeOf(view: EditorView, position: number | undefined): number | undefined {
  return position === undefined || position > view.state.doc.content.size
    ? undefined
    : view.state.doc.resolve(position).index(0);
}

/** The frames of one editor, and who listens for them to come and go. */
export class BlockHosts {
  #hosts: readonly BlockHost[] = [];
  readonly #listeners = new Set<() => void>();

  add(host: BlockHost): () => void {
    this.#set([...this.#hosts, host]);
    return () => this.#set(this.#hosts.filter((one) => one !== host));
  }

  readonly list = (): readonly BlockHost[] => this.#hosts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(hosts: readonly BlockHost[]): void {
    this.#hosts = hosts;
    // React may not be told in the middle of drawing.
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener();
    });
  }
}
