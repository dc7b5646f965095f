/** What one spell of typing into one field needs from outside. */
export type TypingPorts = {
  /** What the field held when the typing began. */
  readonly start: string;
  /** Saves a value; answers the sentence of a refusal, or null when it is saved. */
  readonly save: (value: string, gesture: string) => Promise<string | null>;
  /** Shared by every save of this spell, so that undo takes the whole of it back in one. */
  readonly gesture: string;
  /** Hears each answer to a save. */
  readonly onAnswer: (refusal: string | null) => void;
  /** How long after the last key the draft is saved by itself; null where half a value makes no sense (a day). */
  readonly idleMs: number | null;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
};

/** One spell of typing: saved when idle, saved on commit, put back on cancel; never two saves at a time. */
export type Typing = {
  readonly type: (value: string) => void;
  readonly commit: () => Promise<string | null>;
  readonly cancel: () => Promise<string | null>;
  readonly draft: () => string;
  readonly isSaved: () => boolean;
  /** Marks the spell as over: its field has closed, and whoever closed it sees to the last save. */
  readonly end: () => void;
  readonly isOver: () => boolean;
};

/** Begins a spell of typing. */
export function createTyping(ports: TypingPorts): Typing {
  let draft = ports.start;
  let saved = ports.start;
  let refusal: string | null = null;
  let refusedDraft: string | null = null;
  let timer: number | null = null;
  let over = false;
  let running: Promise<string | null> = Promise.resolve(null);

  const stopTimer = (): void => {
    if (timer !== null) ports.clearTimer(timer);
    timer = null;
  };

  const saveDraft = async (): Promise<string | null> => {
    if (draft === saved) {
      refusal = null;
      refusedDraft = null;
      ports.onAnswer(null);
      return null;
    }
    // The same words would be refused again: no need to ask twice.
    if (draft === refusedDraft) return refusal;
    const value = draft;
    const answer = await ports.save(value, ports.gesture);
    refusal = answer;
    refusedDraft = answer === null ? null : value;
    if (answer === null) saved = value;
    ports.onAnswer(answer);
    return answer;
  };

  const enqueue = (): Promise<string | null> => {
    stopTimer();
    running = running.then(saveDraft, saveDraft);
    return running;
  };

  return {
    type: (value) => {
      draft = value;
      stopTimer();
      if (ports.idleMs !== null) timer = ports.setTimer(() => void enqueue(), ports.idleMs);
    },
    commit: enqueue,
    cancel: () => {
      draft = ports.start;
      return enqueue();
    },
    draft: () => draft,
    isSaved: () => draft === saved,
    end: () => {
      over = true;
    },
    isOver: () => over,
  };
}

let gestures = 0;

/** A name for one spell of typing, told apart from every other in this and earlier windows. */
export function makeGesture(): string {
  gestures += 1;
  return `typing-${Date.now().toString(36)}-${gestures}`;
}
