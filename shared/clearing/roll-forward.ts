import type { Change } from '../changes/change.ts';
import type { Prose } from '../model/prose.ts';
import type { Appendix, Clearance, Exemption, Recommendation, Report, Response, Section } from '../model/report.ts';
import type { Day } from '../model/units.ts';
import { listFields, nameSection } from '../template/fields.ts';
import { TYPED_SOURCES } from '../template/front.ts';
import type { Purpose } from '../template/purpose.ts';
import type { Template } from '../template/template.ts';

/** What becomes of a text: it stays; its sub-headings, tables and charts stay and the sentences go; or all of it goes. */
export const KEEPS = ['keep', 'frame', 'empty'] as const;
export type Keep = (typeof KEEPS)[number];

/** What a paper is that follows another: the next one, or for the same meeting a corrected version of it or a supplementary to it. */
export const FOLLOWS = ['next', 'corrected', 'supplementary'] as const;
export type Follows = (typeof FOLLOWS)[number];

/** A report with everything that is its own. */
export type WholeReport = {
  readonly report: Report;
  readonly sections: readonly Section[];
  readonly responses: readonly Response[];
  readonly recommendations: readonly Recommendation[];
  readonly clearances: readonly Clearance[];
  readonly appendices: readonly Appendix[];
  readonly exemptions: readonly Exemption[];
};

/** The next paper, as it is asked for. A text that `choices` does not name goes as its purpose has it. */
export type NextPaper = {
  readonly reportId: string;
  readonly title: string;
  readonly meetingId: string;
  readonly authorId: string;
  readonly asAt: Day;
  readonly follows: Follows;
  readonly choices: { readonly [key: string]: Keep };
};

/** A text of the last paper and what became of it. */
export type Rolled = { readonly key: string; readonly heading: string; readonly keep: Keep };

/** What tells news is written anew each time; what tells why and by what rule mostly stands. A line of news in the front matter goes. */
const NEWS: readonly (Purpose | undefined)[] = [
  'summary',
  'outcome',
  'progress',
  'performance',
  'main-text',
  'conclusion',
];

/** Every text that a report in this format may have, with what becomes of it unless somebody says otherwise. */
export function suggestKeeps(
  template: Template,
  fields: Report['fields'],
  follows: Follows = 'next',
): readonly Rolled[] {
  const rolled = keepsByPurpose(template, fields);
  if (follows === 'next') return rolled;
  // A corrected paper says again what the first one said; a supplementary says only what is added.
  return rolled.map((one) => ({ ...one, keep: follows === 'corrected' ? 'keep' : 'frame' }));
}

function keepsByPurpose(template: Template, typed: Report['fields']): readonly Rolled[] {
  const keepOf = (purpose: Purpose | undefined): Keep => (NEWS.includes(purpose) ? 'frame' : 'keep');
  const fields = listFields(template).flatMap(({ key, label, from, purpose }): readonly Rolled[] => {
    if (from === 'section') return [{ key, heading: label, keep: keepOf(purpose) }];
    const isNews = NEWS.includes(purpose) || purpose === 'forward-plan';
    return TYPED_SOURCES.includes(from) && isNews ? [{ key, heading: label, keep: 'empty' }] : [];
  });
  const sections = template.sections.flatMap((section): readonly Rolled[] => {
    const { key, purpose } = section;
    const heading = nameSection(section, typed);
    if (section.holds === 'prose') return [{ key, heading, keep: keepOf(purpose) }];
    if (section.holds === 'response') return [{ key, heading, keep: 'keep' }];
    if (section.holds !== 'responses') return [];
    return section.prompts
      .filter((prompt) => !prompt.groups)
      .map((prompt) => ({ key: prompt.key, heading: prompt.heading, keep: 'keep' as const }));
  });
  return [...fields, ...sections];
}

/**
 * The changes that make the next paper of the last one. Officers who clear it are named again and asked anew; its appendices
 * are listed again, in the next paper without their files, which are of then, and an exemption goes on with what it covers. The last paper stays as it is.
 */
export function planRollForward(
  last: WholeReport,
  template: Template,
  next: NextPaper,
  makeId: () => string,
): { readonly changes: readonly Change[]; readonly rolled: readonly Rolled[] } {
  const rolled = suggestKeeps(template, last.report.fields, next.follows).map((one) => ({
    ...one,
    keep: next.choices[one.key] ?? one.keep,
  }));
  const keepOf = (key: string): Keep => next.choices[key] ?? rolled.find((one) => one.key === key)?.keep ?? 'keep';
  const { reportId } = next;
  const { report } = last;
  const record = {
    id: reportId,
    title: next.title,
    templateId: report.templateId,
    meetingId: next.meetingId,
    authorId: next.authorId,
    asAt: next.asAt,
    fields: Object.fromEntries(Object.entries(report.fields).filter(([key]) => keepOf(key) === 'keep')),
    sourceIds: report.sourceIds,
    // What a corrected paper says again is not carried over from another time.
    rolledFromId: next.follows === 'corrected' ? null : report.id,
  };
  const ids = new Map([...last.recommendations, ...last.appendices].map((one) => [one.id as string, makeId()]));
  const renamed = (value: unknown): unknown => renameReferences(value, ids);
  const texts = [
    ...last.sections.map((one) => ({ kind: 'section' as const, one })),
    ...last.responses.map((one) => ({ kind: 'response' as const, one })),
  ].flatMap(({ kind, one }): readonly Change[] => {
    const body = keptOf(one.body, keepOf(one.key));
    const isNone = 'none' in one && one.none && keepOf(one.key) === 'keep';
    if (body.length === 0 && !isNone) return [];
    const { id: _, ...rest } = one;
    return [{ does: 'add', kind, record: { ...rest, id: makeId(), reportId, body: renamed(body) } }];
  });
  return {
    rolled,
    changes: [
      { does: 'add', kind: 'report', record },
      ...texts,
      ...last.recommendations.map(
        ({ id, text, order }): Change => ({
          does: 'add',
          kind: 'recommendation',
          record: { id: ids.get(id), reportId, text: renamed(text), order },
        }),
      ),
      ...last.appendices.map(
        ({ id, title, order, attachmentId }): Change => ({
          does: 'add',
          kind: 'appendix',
          record: { id: ids.get(id), reportId, title, order, ...(next.follows === 'next' ? {} : { attachmentId }) },
        }),
      ),
      ...last.clearances.map(
        ({ key, question, officerId }): Change => ({
          does: 'add',
          kind: 'clearance',
          record: { id: makeId(), reportId, key, question, officerId: officerId === next.authorId ? null : officerId },
        }),
      ),
      ...last.exemptions.flatMap((one): readonly Change[] => {
        const recommendationId = one.recommendationId === null ? null : ids.get(one.recommendationId);
        const appendixId = one.appendixId === null ? null : ids.get(one.appendixId);
        if (appendixId === undefined || recommendationId === undefined) return [];
        const record = { ...one, id: makeId(), reportId, appendixId, recommendationId };
        return [{ does: 'add', kind: 'exemption', record }];
      }),
    ],
  };
}

/** A reference to an appendix of the last paper leads to the same one of the next. */
function renameReferences(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => renameReferences(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const old = name === 'to' && typeof inner === 'string' && inner.startsWith('appendix-') ? inner.slice(9) : null;
      const next = old === null ? undefined : ids.get(old);
      return [name, next === undefined ? renameReferences(inner, ids) : `appendix-${next}`];
    }),
  );
}

function keptOf(body: Prose, keep: Keep): Prose {
  if (keep === 'keep') return body;
  if (keep === 'empty') return [];
  return body.filter((block) => block.kind === 'subheading' || block.kind === 'bound');
}
