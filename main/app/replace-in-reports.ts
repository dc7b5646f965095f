import type { FoundWords, FoundReport } from '../../shared/api/studio-views.ts';
import type { Change } from '../../shared/changes/change.ts';
import { readFigures } from '../../shared/compose/figures/figures.ts';
import type { Prose } from '../../shared/model/prose.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { isHandedIn } from '../../shared/model/report.ts';
import { mapLines } from '../../shared/model/spans.ts';
import {
  linesOf,
  matchLine,
  type Piece,
  replaceInSentence,
  replaceInWords,
  type SayFigure,
  type Wanted,
} from '../../shared/rules/replace-words.ts';
import { listRecords } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { type Holder, headingOf, holdersIn } from './report-texts.ts';
import { prepareReport } from './snapshot.ts';
import { applyEdits } from './versions.ts';

/** The most places that one report lists; all of them are counted and replaced. */
const MOST_LISTED = 50;

/** What is replaced where: in the report that is named, or with null in every one that can still be written. */
export type Replacement = Wanted & { readonly next: string; readonly reportId: string | null };

/** Every report in whose texts the words stand, with the places. Words of figures are found too. */
export function findInReports(deps: Deps, open: ReadProgramme, wanted: Wanted): Reply<readonly FoundReport[]> {
  return attempt(open.fileName, () => {
    const all = holdersIn(open);
    return done(
      reportsByTitle(open).flatMap((report): readonly FoundReport[] => {
        const holders = all.filter(({ record }) => record.reportId === report.id);
        const { say, headingOfText } = readerOf(deps, open, report);
        const places = holders.flatMap((holder) =>
          linesIn(holder, say).flatMap((pieces) =>
            matchLine(pieces, wanted).map((match): FoundWords => {
              const line = pieces.map((piece) => piece.text).join('');
              return { part: headingOfText(holder), ...around(line, match), fixed: match.fixed };
            }),
          ),
        );
        if (places.length === 0) return [];
        const { id, title } = report;
        return [
          {
            reportId: id,
            title,
            locked: sayLock(report),
            count: places.filter((one) => !one.fixed).length,
            fixed: places.filter((one) => one.fixed).length,
            places: places.slice(0, MOST_LISTED),
          },
        ];
      }),
    );
  });
}

/**
 * Puts other words in the place of those looked for, as one step. What a figure says stays, and so does a report that is frozen,
 * submitted or published: it is sent back to draft first. Answers how many places were replaced.
 */
export function replaceInReports(deps: Deps, open: OpenProgramme, asked: Replacement): Reply<number> {
  return attempt(open.fileName, () => {
    const { reportId, next } = asked;
    const changes: Change[] = [];
    let count = 0;
    const all = holdersIn(open);
    for (const report of listRecords(open.db, 'report')) {
      if (reportId !== null && report.id !== reportId) continue;
      const lock = sayLock(report);
      if (lock !== null) {
        if (reportId === null) continue;
        return refuse(
          'bad-request',
          `“${report.title}” is ${lock}: its words stay as they are. Send it back to draft to change them.`,
        );
      }
      const { say } = readerOf(deps, open, report);
      for (const holder of all.filter(({ record }) => record.reportId === report.id)) {
        const here = linesIn(holder, say)
          .flatMap((pieces) => matchLine(pieces, asked))
          .filter((match) => !match.fixed).length;
        if (here === 0) continue;
        count += here;
        const { of, record } = holder;
        const fields =
          of === 'recommendation'
            ? { text: replaceInSentence(record.text, asked, next, say) }
            : { body: replaceInProse(record.body, asked, say) };
        changes.push({ does: 'set', kind: of, id: record.id, fields });
      }
    }
    if (changes.length === 0) return done(0);
    const label = `replace “${asked.words}”`.slice(0, 200);
    const applied = applyEdits(deps, open, changes, { label, gesture: null });
    return applied.ok ? done(count) : applied;
  });
}

function reportsByTitle(open: ReadProgramme): readonly RecordOf<'report'>[] {
  return listRecords(open.db, 'report').toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}

/** Why the words of a report stay: a paper that is frozen or has gone to the clerk says what it said then. */
function sayLock({ status, frozen }: RecordOf<'report'>): string | null {
  if (isHandedIn(status)) return status;
  return frozen ? 'frozen' : null;
}

function replaceInProse(prose: Prose, asked: Replacement, say: SayFigure): Prose {
  return mapLines(prose, {
    sentence: (one) => replaceInSentence(one, asked, asked.next, say),
    plain: (words) => replaceInWords(words, asked, asked.next),
  });
}

/** The lines of a text: sentences, their footnotes, sub-headings and the titles of columns. */
function linesIn(holder: Holder, say: SayFigure): readonly (readonly Piece[])[] {
  if (holder.of === 'recommendation') return linesOf(holder.record.text, say);
  const lines: (readonly Piece[])[] = [];
  mapLines(holder.record.body, {
    sentence: (one) => {
      lines.push(...linesOf(one, say));
      return one;
    },
    plain: (text) => {
      lines.push([{ text, fixed: false }]);
      return text;
    },
  });
  return lines;
}

type Reader = { readonly say: SayFigure; readonly headingOfText: (holder: Holder) => string };

/** What figures say in a report, and what its parts are called; the report is only read once a figure is asked for. */
function readerOf(deps: Deps, open: ReadProgramme, report: RecordOf<'report'>): Reader {
  let prepared: ReturnType<typeof prepareReport> | null = null;
  const read = () => {
    prepared ??= prepareReport(deps, open, report.id);
    return prepared.ok ? prepared.value : null;
  };
  return {
    say: (span) => {
      const held = span.kept?.words ?? span.seen ?? '';
      if (span.kept !== undefined) return held;
      const known = read();
      const [use] = known === null ? [] : readFigures(known.snapshot, known.template, [span]);
      return use === undefined || typeof use === 'string' ? held : use.text;
    },
    headingOfText: ({ of, record }) => {
      const key = of === 'recommendation' ? '' : record.key;
      const known = read();
      return known === null ? key : headingOf(known.template, known.snapshot.report.fields, key);
    },
  };
}

const BESIDE = 60;

/** The words found with some of what stands around them. */
function around(line: string, { from, to }: { readonly from: number; readonly to: number }) {
  const before = line.slice(Math.max(0, from - BESIDE), from);
  const after = line.slice(to, to + BESIDE);
  const say = (text: string): string => text.replaceAll('\uFFFC', '…');
  return {
    before: say(from > BESIDE ? `…${before}` : before),
    words: line.slice(from, to),
    after: say(to + BESIDE < line.length ? `${after}…` : after),
  };
}
