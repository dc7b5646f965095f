/** What so many keys leave behind is worth a collection: about a hundred megabytes in a long paper. */
const KEYS = 400;
/** A typist who stops so long reads or thinks; the next key is not at hand. */
const REST_MS = 1500;

/** What freeing at rest needs from outside. */
export type RestPorts = {
  /** Gives back the memory that is no longer needed. */
  readonly free: () => void;
  readonly setTimer: (run: () => void, ms: number) => number;
  readonly clearTimer: (timer: number) => void;
};

/**
 * Frees the memory that typing leaves behind whenever who types rests after many keys: Chromium by itself lets it grow for an
 * hour as long as the machine has room. `press` hears every key; `stop` ends it.
 */
export function freeAtRest(ports: RestPorts): { readonly press: () => void; readonly stop: () => void } {
  let keys = 0;
  let timer: number | null = null;
  const stop = (): void => {
    if (timer !== null) ports.clearTimer(timer);
    timer = null;
  };
  const free = (): void => {
    timer = null;
    keys = 0;
    ports.free();
  };
  return {
    press: () => {
      keys += 1;
      stop();
      if (keys >= KEYS) timer = ports.setTimer(free, REST_MS);
    },
    stop,
  };
}
