import { setFlagsFromString } from 'node:v8';
import type { App } from 'electron';

/**
 * What pages leave behind is collected when it is as large as this, in megabytes, or this much more than what was kept last time, in
 * per cent. V8's own limits let the garbage of typing in a long paper grow to half a gigabyte before the first collection, and to
 * several times what is kept before the next. Giving back at once what a collection frees would halve it again, and hold up keys.
 */
const PAGE_FLAGS = '--initial-old-space-size=32 --heap-growing-percent=30';
/** No key waits for the app's own threads: they give back at once what a collection frees. */
const THREAD_FLAG = '--optimize-for-size';

/** Has the pages and the threads of the app collect what they no longer need early and often. Before the app is ready. */
export function collectEarly(app: App): void {
  app.commandLine.appendSwitch('js-flags', PAGE_FLAGS);
  setFlagsFromString(THREAD_FLAG);
}
