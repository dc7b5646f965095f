import type { Prose } from '../../shared/model/prose.ts';

/** A text is saved this long after the last key, and this long after the first unsaved one however fast the typing. */
export const SAVE_MS = { idle: 400, most: 900 };

/** A rest as long as this ends a spell of typing, and so does a tool: undo takes back one spell. */
export const SPELL_MS = 1500;

/** What writing one text needs from outside; tests make their own. */
export type WritingPorts = {
  /** The text as it stands in the window. */
  readonly read: () => Prose;
  /** Saves it; answers the sentence of a refusal, or null when it is saved. */
  readonly save: (body: Prose, gesture: string) => Promise<string | null>;
  readonly onAnswer: (refusal: string | null) => void;
  readonly makeGesture: () => string;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
};

/** One text while it is being written: it saves itself, one save at a time, and knows whether all of it is in the file. */
export type Writing = {
  readonly change: () => void;
  readonly flush: () => Promise<string | null>;
  readonly isSaved: () => boolean;
  /** The next change begins a new spell; what comes from here on is not saved under the gesture of the old one. */
  readonly endSpell: () => void;
  /** The change that now follows is taken back alone: what is not saved yet is saved as it stands before it, `before`. */
  readonly beginSpell: (before: () => Prose) => void;
};

/** One save of a text: what it says after so many changes, under the gesture it is undone with. */
type Save = { readonly at: number; readonly read: () => Prose; readonly gesture: string };

/** Begins to watch over one text. */
export function createWriting(ports: WritingPorts): Writing {
  let changes = 0;
  let saved = 0;
  let idle: number | null = null;
  let latest: number | null = null;
  let rest: number | null = null;
  let gesture: string | null = null;
  let running: Promise<string | null> = Promise.resolve(null);
  /** The ends of spells that were not saved when the next one began, the oldest first. */
  const ended: Save[] = [];

  const stop = (timer: number | null): null => {
    if (timer !== null) ports.clearTimer(timer);
    return null;
  };
  const saveOne = async ({ at, read, gesture: under }: Save): Promise<string | null> => {
    const refusal = await ports.save(read(), under);
    if (refusal === null) saved = at;
    ports.onAnswer(refusal);
    return refusal;
  };
  const saveNow = async (): Promise<string | null> => {
    // One that is refused is in the text that follows it.
    for (let one = ended.shift(); one !== undefined; one = ended.shift()) if (one.at > saved) await saveOne(one);
    if (saved === changes) return null;
    gesture ??= ports.makeGesture();
    return saveOne({ at: changes, read: ports.read, gesture });
  };
  const flush = (): Promise<string | null> => {
    idle = stop(idle);
    latest = stop(latest);
    running = running.then(saveNow, saveNow);
    return running;
  };
  const endSpell = (): void => {
    rest = stop(rest);
    gesture = null;
  };
  return {
    change: () => {
      changes += 1;
      idle = stop(idle);
      idle = ports.setTimer(() => void flush(), SAVE_MS.idle);
      latest ??= ports.setTimer(() => void flush(), SAVE_MS.most);
      rest = stop(rest);
      // A spell ends only when what it holds is saved under its own gesture.
      rest = ports.setTimer(() => void flush().then(endSpell), SPELL_MS);
    },
    flush,
    isSaved: () => saved === changes,
    endSpell,
    beginSpell: (before) => {
      if (saved !== changes) ended.push({ at: changes, read: before, gesture: gesture ?? ports.makeGesture() });
      endSpell();
    },
  };
}
