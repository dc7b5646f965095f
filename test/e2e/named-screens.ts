/** The screens in memory that a run has beside its own, each by its display and its key file: see scripts/setup/display.mjs. */
export function namedScreens(): readonly { readonly display: string; readonly key: string }[] {
  const named = (process.env['CLERKWELL_SCREENS'] ?? '').split('|').map((one) => one.split(' '));
  return named.flatMap(([display, key]) => (display === undefined || key === undefined ? [] : [{ display, key }]));
}
