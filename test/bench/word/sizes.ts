/** The papers that are measured: pages as they come out, and what stands in them. */
export const SIZES = {
  '10': { paragraphs: 60, tables: 6, charts: 4, risks: 0 },
  '60': { paragraphs: 400, tables: 40, charts: 12, risks: 200 },
  '300': { paragraphs: 2000, tables: 200, charts: 40, risks: 2000 },
} as const;

export type Size = keyof typeof SIZES;

/** One way to write a paper: `prepare` is not measured, what it returns is. It answers with the file and its own stages, in ms. */
export type Written = { readonly bytes: Uint8Array; readonly stages?: { readonly [stage: string]: number } };
export type Contender = (size: Size) => Promise<() => Written | Promise<Written>>;
