import type { Deps } from '../app/deps.ts';

/**
 * Whether a command line may print in a window of its own: it writes a PDF, and there is a screen to draw on. Chromium on Linux ends
 * without one, so that every other command waits for nothing of it.
 */
export function canPrint(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  const sends = args.includes('report') && args.includes('send');
  const writesPdf = sends || args.some((arg) => arg.toLowerCase().endsWith('.pdf'));
  const screen = platform !== 'linux' || [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((one) => (one ?? '') !== '');
  return writesPdf && screen;
}

/** Prints by `first`, and where that cannot be by `then`; what was called off stays so. */
export function printOr(first: Deps['makePdf'], then: Deps['makePdf']): Deps['makePdf'] {
  return async (document, docx, signal) => {
    const printed = await first(document, docx, signal).catch(() => null);
    if (printed !== null && (printed.ok || printed.problem.code === 'cancelled')) return printed;
    return then(document, docx, signal);
  };
}
