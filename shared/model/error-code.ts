/** The code of an error from Node or SQLite, such as `ENOENT` or `SQLITE_FULL`; empty when it has none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
