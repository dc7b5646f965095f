import { createHash } from 'node:crypto';
import { writeEntry } from '../../shared/model/write-json.ts';
import type { Fields } from '../../shared/changes/edit.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { parseText, UNSURE } from './json-reader.ts';
import { prepare } from './statements.ts';

/** A list in an edit that is kept in pieces: the numbers of its parts in order, a run of numbers as its first and last: `4 7-19 5`. */
type Split = { readonly '#pieces': string };

/** A list shorter than this in JSON, in letters, is kept whole: its pieces would take as much. */
const SHORT = 1000;

/** No list that a record may hold has more parts; a file that says so was made to be hostile. */
const MOST_PARTS = 100_000;

const RUNS = /^\d{1,15}(?:-\d{1,15})?(?: \d{1,15}(?:-\d{1,15})?)*$/;

/** The numbers of parts that were just kept, by their JSON: what a list was before an edit and is after it shares most of them. */
export type KeptParts = Map<string, number>;

/** `fields` as an edit keeps them: of each long list its parts are kept once in the file, and only their numbers stand in the edit. */
export function splitPieces(db: WritableDb, fields: Fields, kept: KeptParts): Fields {
  if (!Object.values(fields).some(Array.isArray)) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? splitList(db, value, kept) : value]),
  ) as Fields;
}

/** Pieces read before, by number: edits that are read together share them, as they do in the file. */
export type KnownPieces = Map<number, unknown>;

/** What `splitPieces` was given; null when the file does not hold a piece that it should. */
export function gatherPieces(db: ReadableDb, fields: Fields, known: KnownPieces): Fields | null {
  if (!Object.values(fields).some(isSplit)) return fields;
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const list = isSplit(value) ? gatherList(db, value, known) : value;
    if (list === null && value !== null) return null;
    whole[name] = list;
  }
  return whole;
}

/** The pieces that are no longer what they were kept as, by number. */
export function findBadPieces(db: ReadableDb): readonly number[] {
  const rows = db.prepare('SELECT id, sha256, json FROM piece ORDER BY id').iterate() as Iterable<{
    readonly id: number;
    readonly sha256: Uint8Array;
    readonly json: string;
  }>;
  const bad: number[] = [];
  for (const { id, sha256, json } of rows) if (hashOf(json).compare(sha256) !== 0) bad.push(id);
  return bad;
}

function isSplit(value: unknown): value is Split {
  return typeof value === 'object' && value !== null && '#pieces' in value;
}

function splitList(db: WritableDb, list: readonly unknown[], kept: KeptParts): Split | readonly unknown[] {
  if (list.length < 2) return list;
  const parts = list.map(writeEntry);
  // As long as the list in JSON: its parts, the commas between them and two brackets.
  const letters = parts.reduce((sum, part) => sum + part.length + 1, 1);
  return letters < SHORT ? list : { '#pieces': writeRuns(parts.map((part) => keepOnce(db, part, kept))) };
}

function keepOnce(db: WritableDb, json: string, kept: KeptParts): number {
  const id = kept.get(json) ?? keep(db, json);
  kept.set(json, id);
  return id;
}

function keep(db: WritableDb, json: string): number {
  const sha256 = hashOf(json);
  const known = prepare(db, 'SELECT id FROM piece WHERE sha256 = ?').get(sha256) as { readonly id: number } | undefined;
  if (known !== undefined) return known.id;
  return Number(prepare(db, 'INSERT INTO piece (sha256, json) VALUES (?, ?)').run(sha256, json).lastInsertRowid);
}

function gatherList(db: ReadableDb, { '#pieces': runs }: Split, known: KnownPieces): readonly unknown[] | null {
  if (typeof runs !== 'string' || !RUNS.test(runs)) return null;
  const list: unknown[] = [];
  for (const id of readRuns(runs)) {
    const part = known.get(id) ?? readPart(db, id);
    if (part === undefined || list.length === MOST_PARTS) return null;
    known.set(id, part);
    list.push(part);
  }
  return list;
}

/** A part as it was kept; undefined, as no part of a list is, when it is gone or no longer JSON. */
function readPart(db: ReadableDb, id: number): unknown {
  const row = prepare(db, 'SELECT json FROM piece WHERE id = ?').get(id) as { readonly json: string } | undefined;
  const part = row === undefined ? UNSURE : parseText(row.json);
  return part === UNSURE ? undefined : part;
}

function hashOf(json: string): Buffer {
  return createHash('sha256').update(json).digest();
}

function writeRuns(ids: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run !== undefined && id === run[1] + 1) run[1] = id;
    else runs.push([id, id]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ');
}

function* readRuns(runs: string): Generator<number> {
  for (const run of runs.split(' ')) {
    const [from = Number.NaN, to = from] = run.split('-').map(Number);
    for (let id = from; id <= to; id += 1) yield id;
  }
}
