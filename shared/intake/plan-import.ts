import type { Change } from '../changes/change.ts';
import type { Item, ItemOf, ReadPaper } from '../document/read-paper.ts';
import { listFields, typedFields } from '../template/fields.ts';
import type { Officer } from '../model/people.ts';
import type { Template } from '../template/template.ts';
import { findOfficer } from './find-officer.ts';
import { likenessOf } from './likeness.ts';
import { type Known, takeLists } from './take-lists.ts';
import { toProse, toSentence } from './to-prose.ts';

/** The report that a Word paper becomes: its records, and what was made of each part of it. */
export type ImportPlan = {
  readonly changes: readonly Change[];
  readonly title: string;
  /** Which heading of the paper went to which part of the template. */
  readonly matched: readonly { readonly heading: string; readonly to: string }[];
  /** Headings that no part of the template is like: their text is kept in the section named. */
  readonly kept: readonly { readonly heading: string; readonly in: string }[];
  /** What has no place in a report and was not taken over, in words. */
  readonly left: readonly string[];
};

export type ImportInto = {
  readonly reportId: string;
  readonly template: Template;
  readonly meetingId: string;
  readonly authorId: string;
  readonly asAt: string;
  readonly known: Known;
};

/** A part of the template that text can go to. */
type Target = {
  readonly kind: 'section' | 'response' | 'recommendations';
  readonly key: string;
  readonly heading: string;
  /** The field in which the report may call it otherwise. */
  readonly headingFrom: string | null;
};

/** Less alike than this, a heading is another one. */
const ALIKE = 0.6;

/** The changes that make a report of `paper` in the format of `template`, by the likeness of their headings. Nothing is thrown away unsaid. */
export function planImport(paper: ReadPaper, into: ImportInto): ImportPlan {
  const { template, reportId } = into;
  const lists = takeLists(paper.items, into, into.known);
  const targets = listTargets(template);
  const home = targets.find((target) => target.kind === 'section') ?? null;
  const matched: { heading: string; to: string }[] = [];
  const kept: { heading: string; in: string }[] = [];
  const texts = new Map<string, Item[]>();
  const front: Item[] = [];
  let target: Target | null = null;
  let stray = false;
  const level = paper.items.find((item) => item.kind === 'heading')?.level ?? null;
  const named: { [field: string]: string } = {};
  for (const item of lists.rest) {
    if (item.kind === 'heading') {
      // A heading that no part is like, at the level of the parts, may be the report's own name for one.
      const open =
        item.level === level ? targets.find((one) => one.headingFrom !== null && !texts.has(idOf(one))) : null;
      const found = matchHeading(item, targets, texts) ?? open ?? null;
      if (found !== null) {
        if (found === open && found.headingFrom !== null)
          named[found.headingFrom] = item.text.words.replace(/\s+/g, ' ').trim().slice(0, 300);
        target = found;
        stray = false;
        texts.set(idOf(found), texts.get(idOf(found)) ?? []);
        matched.push({ heading: item.text.words, to: found.heading });
        continue;
      }
      if (item.level <= 1 || target === null) {
        target = home;
        stray = true;
        if (home !== null) kept.push({ heading: item.text.words, in: home.heading });
      }
    }
    if (target === null && !stray) front.push(item);
    else if (target !== null) texts.set(idOf(target), [...(texts.get(idOf(target)) ?? []), item]);
  }
  const fields = { ...readFields(front, template, into.known.officers), ...named, ...lists.fields };
  const title = titleOf(paper, front);
  const report = {
    id: reportId,
    title,
    templateId: template.id,
    meetingId: into.meetingId,
    authorId: into.authorId,
    asAt: into.asAt,
    fields,
    sourceIds: lists.sourceIds,
  };
  const recommendations = [...frontRecommendations(front), ...(texts.get('recommendations recommendations') ?? [])];
  const changes: Change[] = [
    ...lists.newSources,
    { does: 'add', kind: 'report', record: report },
    ...lists.changes,
    ...frontTexts(front, template).map(
      ({ key, body }): Change => ({ does: 'add', kind: 'section', record: { reportId, key, body } }),
    ),
    ...targets.flatMap((one) => toChange(one, texts.get(idOf(one)) ?? [], reportId)),
    ...recommendations
      .filter((item): item is ItemOf<'entry' | 'paragraph'> => item.kind === 'entry' || item.kind === 'paragraph')
      .filter((item) => item.kind === 'entry' || !item.text.words.trim().endsWith(':'))
      .map(
        (item, order): Change => ({
          does: 'add',
          kind: 'recommendation',
          record: { reportId, text: toSentence(item.text), order },
        }),
      ),
  ];
  const left = [...lists.left, ...sayLeft(paper, front, template)];
  return { changes, title, matched: [...matched, ...lists.matched], kept, left };
}

function listTargets(template: Template): readonly Target[] {
  return template.sections.flatMap((section): readonly Target[] => {
    const { key, heading, headingFrom = null } = section;
    if (section.holds === 'prose') return [{ kind: 'section', key, heading, headingFrom }];
    if (section.holds === 'response') return [{ kind: 'response', key, heading, headingFrom }];
    if (section.holds === 'recommendations')
      return [{ kind: 'recommendations', key: 'recommendations', heading, headingFrom: null }];
    if (section.holds !== 'responses') return [];
    return section.prompts.flatMap((prompt) =>
      prompt.groups ? [] : [{ kind: 'response' as const, key: prompt.key, heading: prompt.heading, headingFrom: null }],
    );
  });
}

function idOf(target: Target): string {
  return `${target.kind} ${target.key}`;
}

/** The part of the template most like a heading, if it is like one and no other heading has it. */
function matchHeading(
  heading: ItemOf<'heading'>,
  targets: readonly Target[],
  taken: ReadonlyMap<string, unknown>,
): Target | null {
  let best: Target | null = null;
  let most = ALIKE;
  for (const target of targets) {
    if (taken.has(idOf(target))) continue;
    const likeness = likenessOf(heading.text.words, target.heading);
    if (likeness >= most && (best === null || likeness > most)) [best, most] = [target, likeness];
  }
  return best;
}

function toChange(target: Target, items: readonly Item[], reportId: string): readonly Change[] {
  const body = toProse(items);
  if (target.kind === 'recommendations' || body.length === 0) return [];
  return [{ does: 'add', kind: target.kind, record: { reportId, key: target.key, body } }];
}

/** The lines of front matter that the template's author would type, by the likeness of their labels. */
function readFields(
  front: readonly Item[],
  template: Template,
  officers: readonly Officer[],
): { readonly [key: string]: string } {
  const lines = front.filter((item) => item.kind === 'field' && item.text.words.trim() !== '');
  return Object.fromEntries(
    typedFields(template).flatMap((field) => {
      const line = likest(lines, field.label);
      if (line === undefined) return [];
      const words = line.text.words.replace(/\s+/g, ' ').trim().slice(0, 2000);
      const officer = field.from === 'officer' ? findOfficer(words, officers) : undefined;
      return [[field.key, officer?.id ?? words]];
    }),
  );
}

function titleOf(paper: ReadPaper, front: readonly Item[]): string {
  const printed = front.find((item) => item.kind === 'title');
  const subject = front.find((item) => item.kind === 'field' && /^(report )?(subject|title)$/i.test(item.label));
  const words =
    printed?.kind === 'title' ? printed.text.words : subject?.kind === 'field' ? subject.text.words : paper.title;
  return words.replace(/\s+/g, ' ').trim().slice(0, 300) || 'Imported paper';
}

/** The texts of several paragraphs that stand in the front matter: the line that names each, and what follows it. */
function frontTexts(front: readonly Item[], template: Template) {
  return listFields(template).flatMap(({ from, key, label }) => {
    if (from !== 'section') return [];
    const { line, after } = underLine(front, likest(front, label));
    const body = toProse([...line, ...after]);
    return body.length === 0 ? [] : [{ key, body }];
  });
}

/** The recommendations that stand in the front matter: what follows the line that names them, or the line itself. */
function frontRecommendations(front: readonly Item[]): readonly Item[] {
  const named = front.find((item) => item.kind === 'field' && /^recommendations?$/i.test(item.label));
  const { line, after } = underLine(front, named);
  return after.length > 0 ? after : line;
}

/** The line of the front matter whose label is most like `label`, if one is like it: “Reason for recommendations” is not “Recommendations”. */
function likest(front: readonly Item[], label: string): ItemOf<'field'> | undefined {
  const likeness = (item: ItemOf<'field'>): number => likenessOf(item.label, label);
  const lines = front.filter((item): item is ItemOf<'field'> => item.kind === 'field');
  const [best] = lines.filter((item) => likeness(item) >= ALIKE).toSorted((a, b) => likeness(b) - likeness(a));
  return best;
}

/** What stands in `line` of the front matter as a paragraph, and the text that follows it. */
function underLine(
  front: readonly Item[],
  line: Item | undefined,
): { readonly line: readonly Item[]; readonly after: readonly Item[] } {
  if (line?.kind !== 'field') return { line: [], after: [] };
  const rest = front.slice(front.indexOf(line) + 1);
  const end = rest.findIndex((item) => item.kind !== 'entry' && item.kind !== 'paragraph');
  const { text, place } = line;
  return {
    line: text.words.trim() === '' ? [] : [{ kind: 'paragraph', number: null, text, look: '', anchor: null, place }],
    after: end === -1 ? rest : rest.slice(0, end),
  };
}

function sayLeft(paper: ReadPaper, front: readonly Item[], template: Template): readonly string[] {
  const taken = [...typedFields(template), ...listFields(template).filter(({ from }) => from === 'section')];
  const labels = taken.map((field) => field.label);
  const isUsed = (item: Item): boolean =>
    item.kind === 'field' &&
    (/^(recommendations?|(report )?(subject|title))$/i.test(item.label) ||
      labels.some((label) => likenessOf(item.label, label) >= ALIKE));
  const lines = front.flatMap((item) =>
    item.kind === 'field' && item.text.words !== '' && !isUsed(item)
      ? [`front matter, ${item.label}: ${item.text.words}`]
      : [],
  );
  const count = (kind: Item['kind'], one: string, several: string): readonly string[] => {
    const found = paper.items.filter((item) => item.kind === kind).length;
    return found === 0 ? [] : [`${found} ${found === 1 ? one : several}`];
  };
  return [
    ...lines,
    ...count('picture', 'picture', 'pictures'),
    ...count('chart', 'chart: draw it from the file', 'charts: draw them from the file'),
    ...count(
      'clearance',
      'clearance: it must be given again for the new text',
      'clearances: they must be given again for the new text',
    ),
    ...(paper.footnotes.length === 0 ? [] : [`${paper.footnotes.length} footnotes`]),
  ];
}
