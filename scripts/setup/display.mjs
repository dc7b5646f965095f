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

/** Names the screen around this one for the command, before another is made inside it. */
const NAMING = 'export CLERKWELL_SECOND_SCREEN="$DISPLAY $XAUTHORITY" && exec "$0" "$@"';

/**
 * The same command with two screens in memory, so that two windows can have the focus at once: its own, and the one that
 * CLERKWELL_SECOND_SCREEN names by display and key file. Where there is a screen already, a person's, it stays with that one.
 * @param {string} command @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function withTwoDisplays(command, args, { display = hasDisplay() } = {}) {
  const [inner, rest] = withDisplay(command, args, { display });
  return display ? [inner, rest] : withDisplay('sh', ['-c', NAMING, inner, ...rest], { display });
}

/** What Chromium must be told to run as root: it has no sandbox there. Only development and tests run as root. */
export function rootFlags() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
