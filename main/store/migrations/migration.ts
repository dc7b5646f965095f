/** One step from a file version to the next. It is never edited once released: a change is a new migration. */
export type Migration = { readonly version: number; readonly sql: string };
