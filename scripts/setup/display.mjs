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

/** What Chromium must be told to run as root: it has no sandbox there. Only development and tests run as root. */
export function rootFlags() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
