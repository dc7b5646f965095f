import { z } from 'zod';
import { RECORDS, type RecordKind } from './records.ts';

/** The kinds whose records stand in one list of their own, in the order a person gives them. */
export const MovedKind = z.enum(['workstream', 'condition', 'risk', 'measure', 'allocation', 'scheme']);
export type MovedKind = z.infer<typeof MovedKind>;

/** The kinds whose records have a place among others; parts of a record have theirs among its other parts. */
export const PLACED_KINDS: ReadonlySet<RecordKind> = new Set(
  (Object.keys(RECORDS) as readonly RecordKind[]).filter((kind) => 'order' in RECORDS[kind].unwrap().shape),
);

/** A record and its place among those of its kind. */
export type Placed = { readonly id: string; readonly order: number };
