import type { RecordKind } from './records.ts';

/** The records of one kind whose `field` holds one of `values`. */
export type NeedWhere = { readonly field: string; readonly values: readonly string[] };

/** Which records of a kind are needed: all, or those that any of the conditions names. An empty list is none. */
export type KindNeed = 'all' | readonly NeedWhere[];

/** Which records something is made from, as data: said by a pure function, answered by the store in one read. */
export type Need = { readonly [K in RecordKind]: KindNeed };
