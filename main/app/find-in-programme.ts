import type { Found, FoundRecord } from '../../shared/api/found.ts';
import { screenFor } from '../../shared/api/screens.ts';
import { nameOf } from '../../shared/changes/names.ts';
import { PLURALS, type RecordKind } from '../../shared/model/records.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import { fold, snippetOf, wordsOf } from '../../shared/rules/find-words.ts';
import { inOneRead } from '../store/database.ts';
import { findRecords, type Hit, textsOfRecord } from '../store/search.ts';
import { readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { ReadProgramme } from './deps.ts';
import { type Whole, wholeOf } from './whole-of.ts';
import { findKind } from './find-record.ts';
import { capital } from '../../shared/model/capital.ts';

/** The most records one search lists: the best ones; more words narrow it. */
const MOST = 100;

type Fields = { readonly [field: string]: unknown };

/** The records that hold all the words of `typed`, each as the start of a word; of `kind` only where one is named. */
export function findInProgramme(open: ReadProgramme, typed: string, kind: string | null): Reply<Found> {
  const only = kind === null ? null : findKind(kind);
  if (only !== null && !only.ok) return only;
  return attempt(open.fileName, () =>
    inOneRead(open.db, () => {
      const words = wordsOf(typed);
      const hits = findRecords(open.db, words, only?.value ?? null, MOST + 1);
      const records = hits.slice(0, MOST).flatMap((hit) => describe(open, hit, words));
      const groups = [...Map.groupBy(records, (record) => record.kind)].map(([of, found]) => ({
        kind: of,
        label: labelOf(of),
        records: found,
      }));
      return done({ words, groups, more: hits.length > MOST });
    }),
  );
}

/** `Risk matrices` for `riskMatrix`. */
function labelOf(kind: RecordKind): string {
  return capital(PLURALS[kind].replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

function describe(open: ReadProgramme, { kind, id }: Hit, words: readonly string[]): readonly FoundRecord[] {
  const record = readRecord(open.db, kind, id);
  if (record === undefined) return [];
  const whole = wholeOf(open, kind, { ...record });
  return [
    {
      kind,
      id,
      name:
        nameIn(kind, { ...record }) ??
        (whole === null ? nameOf(kind, { ...record }) : nameOf(whole.kind, whole.record)),
      snippet: snippetOf(textWith(kind, { ...record }, words), words),
      on: screenOf(kind, id, whole),
    },
  ];
}

/** The ref and the name of a record that has them: `R12 Tender prices rise`. */
function nameIn(kind: RecordKind, record: Fields): string | null {
  const { names } = textsOfRecord(kind, record);
  return names.length === 0 ? null : names.join(' ');
}

/** The text of the record with the most of the words in it; where that is its name, what it says beside it is of more use. */
function textWith(kind: RecordKind, record: Fields, words: readonly string[]): string {
  const { says } = textsOfRecord(kind, record);
  const folded = words.map(fold);
  const holding = (text: string): number => folded.filter((word) => fold(text).includes(word)).length;
  const [best] = says.map((text) => ({ text, count: holding(text) })).toSorted((a, b) => b.count - a.count);
  return best?.text.replace(/\s+/g, ' ') ?? '';
}

function screenOf(kind: RecordKind, id: string, whole: Whole | null): FoundRecord['on'] {
  const top = whole === null ? { kind, id } : { kind: whole.kind, id: String(whole.record['id']) };
  const screen = screenFor(top.kind);
  return screen === null ? null : { screen, kind: top.kind, id: top.id };
}
