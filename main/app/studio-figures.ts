import type { BlockChoices, FigurePlace, FigureView, FoundChoices } from '../../shared/api/studio-views.ts';
import type { Change } from '../../shared/changes/change.ts';
import { keyOf, readFigures } from '../../shared/compose/figures/figures.ts';
import { findFigures } from '../../shared/compose/figures/find-figures.ts';
import type { FigureSource, FigureStyle } from '../../shared/model/figure.ts';
import type { ProfileId } from '../../shared/model/ids.ts';
import type { FigureSpan, Sentence, Span } from '../../shared/model/prose.ts';
import { done, type Reply, refuse } from '../../shared/model/reply.ts';
import { isHandedIn } from '../../shared/model/report.ts';
import { figuresOf, mapProse, mapSentence, sentencesOf } from '../../shared/model/spans.ts';
import { findNewestBridge } from '../../shared/rules/bridge.ts';
import { writeYear } from '../../shared/rules/days.ts';
import { listRecords, readRecord } from '../store/tables.ts';
import { attempt } from './attempt.ts';
import type { Deps, OpenProgramme, ReadProgramme } from './deps.ts';
import { type Holder, headingOf, holdersIn } from './report-texts.ts';
import { prepareFigures, prepareReport } from './snapshot.ts';
import { applyEdits } from './versions.ts';
import { viewFigures } from './view-figures.ts';

/** So many figures are read at once; where more fit, the first `SHOWN` of them. A list that is hardly longer is shown whole. */
const MOST = 150;
const SHOWN = 100;

/** The figures the file can give report `reportId` that fit the words typed, each as the report's template writes it. */
export function findFigureChoices(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  words: string,
): Reply<FoundChoices> {
  return attempt(open.fileName, () => {
    const prepared = prepareFigures(deps, open, reportId);
    if (!prepared.ok) return prepared;
    const { found, more } = findFigures(prepared.value.snapshot, prepared.value.template, words, MOST);
    const choices = found.map(({ choice, use }) => ({ ...choice, text: use.text, source: use.source, asAt: use.asAt }));
    return done({ choices: more ? choices.slice(0, SHOWN) : choices, more });
  });
}

/** What the file says of `figure` in each of `styles`, as report `reportId` writes it. */
export function sayFigure(
  deps: Deps,
  open: ReadProgramme,
  reportId: string,
  figure: FigureSource,
  styles: readonly FigureStyle[],
): Reply<readonly FigureView[]> {
  return attempt(open.fileName, () => {
    const prepared = prepareFigures(deps, open, reportId);
    if (!prepared.ok) return prepared;
    const asked = styles.map((style) => ({ figure, style }));
    return done(viewFigures(prepared.value.snapshot, prepared.value.template, asked));
  });
}

/** What the options of a bound block can name. */
export function listBlockChoices(open: ReadProgramme): Reply<BlockChoices> {
  return attempt(open.fileName, () => {
    const named = <T extends { readonly id: string; readonly name: string }>(all: readonly T[]) =>
      all.map(({ id, name }) => ({ id, name }));
    const [profiles, profileLines, cells] = [
      listRecords(open.db, 'profile'),
      listRecords(open.db, 'profileLine'),
      listRecords(open.db, 'profileCell'),
    ];
    const bridgeOf = (id: ProfileId) => {
      const bridge = findNewestBridge({ profiles, profileLines, profileCells: cells }, id);
      return bridge && { year: bridge.year, contributions: bridge.contributions.length > 0 };
    };
    return done({
      measures: listRecords(open.db, 'measure').map(({ id, ref, name }) => ({
        id,
        name: `${ref} ${name}`,
        caption: name,
      })),
      profiles: profiles.map(({ id, name }) => ({ id, name, bridge: bridgeOf(id) })),
      lines: profileLines.map(({ id, name, scenario, profileId }) => ({
        id,
        name: `${name} (${scenario})`,
        profileId,
      })),
      workstreams: named(listRecords(open.db, 'workstream')),
      years: [...new Set(cells.map((cell) => cell.year))]
        .toSorted((a, b) => a - b)
        .map((year) => ({ year, name: writeYear(year, '2022/23') })),
      categories: [...new Set(listRecords(open.db, 'risk').map((risk) => risk.category))].filter(Boolean).toSorted(),
    });
  });
}

function sentencesIn(holder: Holder): readonly Sentence[] {
  return holder.of === 'recommendation' ? [holder.record.text] : sentencesOf(holder.record.body);
}

/** Every place of every report where `figure` is used, and what each report prints there. */
export function listFigurePlaces(deps: Deps, open: ReadProgramme, figure: FigureSource): Reply<readonly FigurePlace[]> {
  return attempt(open.fileName, () => {
    const key = keyOf(figure);
    const places = holdersIn(open).flatMap((holder) =>
      sentencesIn(holder).flatMap((sentence) =>
        figuresOf(sentence)
          .filter((span) => keyOf(span.figure) === key)
          .map((span) => ({ holder, sentence, span })),
      ),
    );
    const reports = new Map(
      [...new Set(places.map(({ holder }) => holder.record.reportId))].map((id) => [id, prepareReport(deps, open, id)]),
    );
    return done(
      places.flatMap(({ holder, sentence, span }): readonly FigurePlace[] => {
        const prepared = reports.get(holder.record.reportId);
        if (prepared?.ok !== true) return [];
        const { snapshot, template } = prepared.value;
        const [use] = readFigures(snapshot, template, [span]);
        const key = holder.of === 'recommendation' ? '' : holder.record.key;
        return [
          {
            reportId: snapshot.report.id,
            report: snapshot.report.title,
            part: headingOf(template, snapshot.report.fields, key),
            of: holder.of,
            key,
            sentence: saySentence(sentence),
            text: use === undefined || typeof use === 'string' ? '' : use.text,
            seen: span.seen ?? null,
            kept: span.kept ?? null,
          },
        ];
      }),
    );
  });
}

const MOST_SAID = 160;

function saySentence(sentence: Sentence): string {
  const said = sentence
    .map((span) => {
      if (typeof span === 'string') return span;
      if (span.kind === 'figure') return span.kept?.words ?? span.seen ?? '…';
      return 'text' in span && typeof span.text === 'string' ? span.text : '…';
    })
    .join('');
  return said.length <= MOST_SAID ? said : `${said.slice(0, MOST_SAID)}…`;
}

/** Whether the words of a figure stay although the file has moved on, and why; null accepts what the file says now. */
export type Keep = { readonly reason: string } | null;

/** Settles what the file says of `figure` now against what authors saw, in one report or in all, as one step. */
export function settleFigure(
  deps: Deps,
  open: OpenProgramme,
  figure: FigureSource,
  reportId: string | null,
  keep: Keep,
): Reply<null> {
  return attempt(open.fileName, () => {
    const key = keyOf(figure);
    const changes: Change[] = [];
    let source = '';
    for (const holder of holdersIn(open)) {
      if (reportId !== null && holder.record.reportId !== reportId) continue;
      // Everywhere is every paper that is still written; one that is asked for by itself is refused in a sentence.
      if (reportId === null && isHandedIn(readRecord(open.db, 'report', holder.record.reportId)?.status ?? 'draft'))
        continue;
      if (!sentencesIn(holder).some((one) => figuresOf(one).some((span) => keyOf(span.figure) === key))) continue;
      const prepared = prepareReport(deps, open, holder.record.reportId);
      if (!prepared.ok) return prepared;
      const { snapshot, template } = prepared.value;
      const settle = (span: Span): Span => {
        if (typeof span === 'string' || span.kind !== 'figure' || keyOf(span.figure) !== key) return span;
        const [use] = readFigures(snapshot, template, [span]);
        if (use === undefined || typeof use === 'string') return span;
        source = use.source;
        return settleSpan(span, use.text, keep);
      };
      const { of, record } = holder;
      const fields =
        of === 'recommendation' ? { text: mapSentence(record.text, settle) } : { body: mapProse(record.body, settle) };
      changes.push({ does: 'set', kind: of, id: record.id, fields });
    }
    if (changes.length === 0) return refuse('unknown-record', 'The figure is no longer used in any report.');
    const label = `${keep === null ? 'accept' : 'keep'} ${source}`.slice(0, 200);
    return applyEdits(deps, open, changes, { label, gesture: null });
  });
}

function settleSpan(span: FigureSpan, now: string, keep: Keep): FigureSpan {
  const { kept, seen, ...rest } = span;
  if (keep === null) return { ...rest, seen: now };
  const words = kept?.words ?? seen;
  // Where nobody has seen other words there is nothing to keep.
  if (words === undefined) return span;
  return { ...rest, seen: words, kept: { words, reason: keep.reason } };
}
