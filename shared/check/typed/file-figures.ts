import { listFigureChoices } from '../../compose/figures/choices.ts';
import { keyOf, readFigures } from '../../compose/figures/figures.ts';
import type { Contents } from '../../model/contents.ts';
import type { FigureSource, FigureStyle } from '../../model/figure.ts';
import { isSame } from '../../model/is-same.ts';
import type { Programme } from '../../model/programme.ts';
import type { Report } from '../../model/report.ts';
import type { Pence } from '../../model/units.ts';
import type { Template } from '../../template/template.ts';
import { listStems, listYears } from '../shared-words.ts';
import { formOfPrinted, formsOfMoney } from './number-forms.ts';

/** What figures are read from, and how they are written. */
export type FigureBase = {
  readonly programme: Programme;
  readonly contents: Contents;
  readonly report: Report;
  readonly template: Template;
};

/** A figure of the file that a typed number may be. */
export type FileFigure = {
  readonly figure: FigureSource;
  readonly style: FigureStyle;
  readonly text: string;
  readonly source: string;
  readonly asAt: string;
  /** What must be named, each by a word of its own: the measure, and the comparator when it is another's value. */
  readonly names: readonly ReadonlySet<string>[];
  /** The years a sentence may name beside it; empty when any. */
  readonly years: ReadonlySet<number>;
  /** Figures with one owner are told apart by their order; those of two are not. */
  readonly owner: string;
};

/** The figures by the forms in which people type them. */
export type FileFigures = ReadonlyMap<string, readonly FileFigure[]>;

/** Builds the figures of the file once for each change of what they are read from: a key typed in a text is none. */
export function rememberFileFigures(): (base: FigureBase) => FileFigures {
  let known: { readonly from: unknown; readonly figures: FileFigures } | null = null;
  return (base) => {
    const from = pickRead(base);
    if (known === null || !isSame(known.from, from)) known = { from, figures: indexFigures(base) };
    return known.figures;
  };
}

function pickRead({ contents, report, template }: FigureBase): unknown {
  const { measures, measureValues, measureTargets, profiles, profileLines, profileCells, allocations, schemes } =
    contents;
  const read = [measures, measureValues, measureTargets, profiles, profileLines, profileCells, allocations, schemes];
  return [...read, template.numbers, report.asAt];
}

function indexFigures(base: FigureBase): FileFigures {
  const figures = new Map<string, FileFigure[]>();
  for (const contents of narrowContents(base.contents))
    for (const { form, figure } of listForms({ ...base, contents })) {
      const same = figures.get(form);
      if (same === undefined) figures.set(form, [figure]);
      else same.push(figure);
    }
  return figures;
}

/** The contents of each measure and line by itself, so that reading a figure looks at no other's values; then what is small. */
function* narrowContents(all: Contents): Generator<Contents> {
  const none = Object.fromEntries(Object.keys(all).map((plural) => [plural, []])) as unknown as Contents;
  const values = Map.groupBy(all.measureValues, (one) => one.measureId);
  const targets = Map.groupBy(all.measureTargets, (one) => one.measureId);
  for (const measure of all.measures) {
    const [measureValues, measureTargets] = [values.get(measure.id) ?? [], targets.get(measure.id) ?? []];
    yield { ...none, measures: [measure], measureValues, measureTargets };
  }
  const cells = Map.groupBy(all.profileCells, (one) => one.lineId);
  const lines = Map.groupBy(all.profileLines, (one) => one.profileId);
  for (const profile of all.profiles)
    for (const line of lines.get(profile.id) ?? [])
      yield { ...none, profiles: [profile], profileLines: [line], profileCells: cells.get(line.id) ?? [] };
  yield { ...none, allocations: all.allocations, schemes: all.schemes };
}

type Formed = { readonly form: string; readonly figure: FileFigure };

function listForms(base: FigureBase): readonly Formed[] {
  const { contents, report, template } = base;
  // Counts and places are told by the words beside them, a place among comparators is no number.
  const choices = listFigureChoices(contents, report.asAt).filter(
    ({ figure }) => !figure.of.startsWith('count') && !/rated|that are|rank|places/.test(figure.of),
  );
  const plain = readFigures(base, template, choices);
  const asked = choices.map((one, at) => {
    const use = plain[at];
    // The sentence has the sign or says the way; the figure stands for the number alone.
    const isBare = one.style === 'plain' && typeof use === 'object' && formOfPrinted(use.text) !== null;
    return { ...one, style: isBare ? ('plain' as const) : ('unsigned' as const) };
  });
  const read = readFigures(base, template, asked);
  const exact = readFigures(
    base,
    template,
    choices.map((one) => ({ ...one, style: 'exact pounds' as const })),
  );
  return asked.flatMap(({ figure, style }, at): readonly Formed[] => {
    const [use, pounds] = [read[at], exact[at]];
    if (use === undefined || typeof use === 'string') return [];
    const printed = formOfPrinted(use.text);
    if (printed === null) return [];
    const known = { figure, style, text: use.text, source: use.source, asAt: use.asAt, ...namesOf(contents, figure) };
    if (!isMoney(figure) || use.exact === null) return [{ form: printed, figure: known }];
    return formsOfMoney(Number(use.exact) as Pence).map((form) => {
      // What is typed more exactly than the template prints stays as exact.
      const isFiner = style === 'plain' && form !== printed && /^£k? /.test(form);
      const finer = isFiner && typeof pounds === 'object' ? pounds.text : null;
      return { form, figure: finer === null ? known : { ...known, style: 'exact pounds', text: finer } };
    });
  });
}

function isMoney(figure: FigureSource): boolean {
  return /^(?:profile|allocation)/.test(figure.of) && !('as' in figure && figure.as === 'percent');
}

function namesOf(contents: Contents, figure: FigureSource): Pick<FileFigure, 'names' | 'years' | 'owner'> {
  const any: ReadonlySet<number> = new Set();
  if ('measureId' in figure) {
    const measure = contents.measures.find((one) => one.id === figure.measureId);
    const stems = listStems(`${measure?.name ?? ''} ${measure?.unitName ?? ''}`);
    const other = 'comparator' in figure && figure.comparator !== null ? [listStems(figure.comparator)] : [];
    return { names: [stems, ...other], years: any, owner: `${figure.measureId} ${other.length}` };
  }
  if ('lineId' in figure) {
    const line = contents.profileLines.find((one) => one.id === figure.lineId);
    const years = figure.of === 'profile cell' ? new Set([Number(figure.year), Number(figure.year) + 1]) : any;
    // Scenarios of one line agree on the years that have passed.
    return { names: [listStems(line?.name ?? '')], years, owner: line?.name ?? figure.lineId };
  }
  if (figure.of === 'allocation') {
    const name = contents.allocations.find((one) => one.id === figure.allocationId)?.name ?? '';
    return { names: [listStems(name)], years: any, owner: figure.allocationId };
  }
  return { names: [listStems('allocations')], years: any, owner: keyOf(figure) };
}

/** Whether `words` may speak of the years of a figure. */
export function mayBeOfYears(words: string, years: ReadonlySet<number>): boolean {
  if (years.size === 0) return true;
  const named = listYears(words);
  return named.size === 0 || [...years].every((year) => named.has(year));
}
