import type { App } from 'electron';

/**
 * What pages leave behind is collected when it is as large as this, in megabytes, or this much more than what was kept last time, in
 * per cent. V8's own limits let the garbage of typing in a long paper grow to half a gigabyte before the first collection, and to
 * several times what is kept before the next. Giving back at once what a collection frees (`--optimize-for-size`) would halve it again,
 * and hold up keys.
 */
const FLAGS = '--initial-old-space-size=32 --heap-growing-percent=30';

/** Has the pages of the app collect what they no longer need early and often. Before the app is ready. */
export function collectEarly(app: App): void {
  app.commandLine.appendSwitch('js-flags', FLAGS);
}
