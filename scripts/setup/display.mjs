/** Whether a window could be seen: elsewhere than on Linux there is always a screen. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * The same command under a screen in memory where there is none to show windows on.
 * @param {string} command @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function withDisplay(command, args, { display = hasDisplay() } = {}) {
  return display ? [command, [...args]] : ['xvfb-run', ['-a', '-s', '-screen 0 1440x1000x24', command, ...args]];
}

/** Adds the screen around this one to those named for the command, before another is made inside it. */
const NAMING = 'export CLERKWELL_SCREENS="$DISPLAY $XAUTHORITY|$CLERKWELL_SCREENS" && exec "$0" "$@"';

/**
 * The same command with `count` screens in memory, so that as many windows can have the focus at once: its own, and those that
 * CLERKWELL_SCREENS names by display and key file. Where there is a screen already, a person's, it stays with that one.
 * @param {string} command @param {readonly string[]} args @param {number} count
 * @returns {[string, string[]]}
 */
export function withDisplays(command, args, count, { display = hasDisplay() } = {}) {
  const [inner, rest] = withDisplay(command, args, { display });
  return display || count <= 1
    ? [inner, rest]
    : withDisplays('sh', ['-c', NAMING, inner, ...rest], count - 1, { display });
}

/** What Chromium must be told to run as root: it has no sandbox there. Only development and tests run as root. */
export function rootFlags() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
