import type { Template } from '../../../shared/template/template.ts';
import type { Chance } from './chance.ts';
import type { Words } from './words.ts';
import { typedFields } from '../../../shared/template/fields.ts';

/** What reports may point to: records made before them. */
export type Register = {
  readonly meetings: readonly { readonly id: string }[];
  readonly officers: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string }[];
  readonly risks: readonly { readonly id: string }[];
  readonly measures: readonly { readonly id: string }[];
  readonly profiles: readonly { readonly id: string }[];
  readonly profileLines: readonly { readonly id: string }[];
};

/** Reports in the format of `template`: every section, prompt and clearance of it is filled. The first holds the risk table. */
export function makeReports(chance: Chance, words: Words, template: Template, register: Register, count: number) {
  const made = Array.from({ length: count }, (_, at) => makeReport(chance, words, template, register, at));
  return {
    reports: made.map((one) => one.report),
    sections: made.flatMap((one) => one.sections),
    responses: made.flatMap((one) => one.responses),
    recommendations: made.flatMap((one) => one.recommendations),
    clearances: made.flatMap((one) => one.clearances),
  };
}

function makeReport(chance: Chance, words: Words, template: Template, register: Register, at: number) {
  const reportId = chance.id();
  const typed = typedFields(template);
  const report = {
    id: reportId,
    title: `Programme report ${at + 1}: ${words.service()} in ${words.place()}`,
    templateId: template.id,
    meetingId: register.meetings[at % register.meetings.length]?.id,
    authorId: chance.pick(register.officers).id,
    asAt: chance.day(2022, 2024),
    fields: Object.fromEntries(
      typed.map((field) => [field.key, field.from === 'yes or no' ? 'No' : words.sentences(2)]),
    ),
    sourceIds: [...new Set([chance.pick(register.sources).id, chance.pick(register.sources).id])],
    order: at + 1,
  };
  const prose = template.sections.filter((section) => section.holds === 'prose');
  const asking = template.sections.filter((section) => section.holds === 'responses');
  return {
    report,
    sections: prose.map((section, n) => ({
      id: chance.id(),
      reportId,
      key: section.key,
      body: [
        ...makeParagraphs(chance, words, register, 6),
        ...(n === 0 ? makeBound(chance, words, register, at === 0) : []),
      ],
    })),
    responses: asking
      .flatMap((section) => section.prompts)
      .filter((prompt) => !prompt.groups)
      .map((prompt) => ({
        id: chance.id(),
        reportId,
        key: prompt.key,
        status: prompt.statuses === 'none' ? null : chance.pick(['Positive', 'Neutral', 'Negative']),
        body: [{ kind: 'paragraph', text: [words.sentences(2)] }],
      })),
    recommendations: Array.from({ length: 3 }, (_, n) => ({
      id: chance.id(),
      reportId,
      text: [words.sentence()],
      order: n + 1,
    })),
    clearances: asking
      .flatMap((section) => section.clearances)
      .map((clearance) => ({
        id: chance.id(),
        reportId,
        key: clearance.key,
        officerId: chance.pick(register.officers).id,
        answer: chance.pick(['yes', 'yes with conditions', 'not needed']),
        date: chance.day(2022, 2024),
        note: words.reason(),
      })),
  };
}

function makeParagraphs(chance: Chance, words: Words, register: Register, count: number) {
  return Array.from({ length: count }, () => ({
    kind: 'paragraph',
    text: [
      words.sentences(2),
      ' The number of places stands at ',
      { kind: 'figure', figure: { of: 'measure', measureId: chance.pick(register.measures).id } },
      '. ',
      words.sentence(),
    ],
  }));
}

function makeBound(chance: Chance, words: Words, register: Register, withRisks: boolean) {
  const measureId = chance.pick(register.measures).id;
  const profileId = chance.pick(register.profiles).id;
  const caption = (what: string): string => `${what} for ${words.service()}`;
  const blocks: readonly object[] = [
    { show: 'measure table', measureId, caption: caption('Values') },
    { show: 'measure chart', measureId, caption: caption('Trend'), headline: 'The trend over five years' },
    { show: 'profile table', profileId, caption: caption('Costs') },
    { show: 'workstream table', kind: 'workstream', caption: caption('Workstreams') },
    { show: 'milestone table', caption: caption('Milestones') },
    ...(withRisks ? [{ show: 'risk table', caption: caption('Risks') }] : []),
  ];
  const told = [
    'The register holds ',
    { kind: 'figure', figure: { of: 'risk score', riskId: chance.pick(register.risks).id, stage: 'current' } },
    ' as the score of the risk named here.',
  ];
  return [{ kind: 'paragraph', text: told }, ...blocks.map((block) => ({ kind: 'bound', block }))];
}
