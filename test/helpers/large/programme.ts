import type { Template } from '../../../shared/template/template.ts';
import { Chance } from './chance.ts';
import { makeReports } from './reports.ts';
import { Words } from './words.ts';

/** How many of each there are. Each risk has five assessments and three mitigations, each measure `valuesEach` values. */
export type LargeSize = {
  readonly risks: number;
  readonly measures: number;
  readonly valuesEach: number;
  readonly reports: number;
};

/** The size that the figures of `npm run bench` are measured at: years of a large programme. */
export const FULL_SIZE: LargeSize = { risks: 10_000, measures: 500, valuesEach: 60, reports: 200 };

const ASSESSMENTS_EACH = 5;
const MITIGATIONS_EACH = 3;
const LEVELS = [1, 2, 3, 4, 5];

/** A programme of `size` as JSON for `load`, the same for the same seed. Every report is in the format of `template`. */
export function makeLargeProgramme(template: Template, size: LargeSize = FULL_SIZE, seed = 20_261_125) {
  const chance = new Chance(seed);
  const words = new Words(chance);
  const repeat = <T>(count: number, make: (at: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, at) => make(at));
  const pickId = (from: readonly { readonly id: string }[]): string => chance.pick(from).id;
  const rating = () => ({ likelihood: String(chance.pick(LEVELS)), impact: String(chance.pick(LEVELS)), score: null });

  const bodies = [{ id: chance.id(), name: 'Fenwick County Council', nation: 'england' }];
  const officers = repeat(120, () => ({ id: chance.id(), name: words.person(), post: words.post() }));
  const levels = LEVELS.map((weight) => ({ code: String(weight), label: `Level ${weight}`, weight }));
  const bands = [
    { label: 'Low', from: 1, to: 5, rag: 'green' },
    { label: 'Medium', from: 6, to: 14, rag: 'amber' },
    { label: 'High', from: 15, to: 25, rag: 'red' },
  ];
  const riskMatrices = [{ id: chance.id(), name: 'Five by five', likelihood: levels, impact: levels, bands }];
  const programmes = [
    {
      id: chance.id(),
      name: 'Fenwick Transformation Programme',
      shortName: 'Transformation',
      bodyId: bodies[0]?.id,
      purpose: words.sentences(4),
      matrixId: riskMatrices[0]?.id,
    },
  ];
  const committees = repeat(4, () => ({ id: chance.id(), bodyId: bodies[0]?.id, name: `${words.place()} Committee` }));
  const meetings = repeat(60, () => ({
    id: chance.id(),
    committeeId: pickId(committees),
    date: chance.day(2021, 2025),
  }));
  const sources = repeat(300, () => ({
    id: chance.id(),
    title: `Review of ${words.service()} in ${words.place()}`,
    publisher: bodies[0]?.name,
    date: chance.day(2019, 2024),
    background: chance.isIn(50),
  }));
  const workstreams = repeat(40, (at) => ({
    id: chance.id(),
    code: `W${at + 1}`,
    name: `Strand ${at + 1}: ${words.service()}`,
    purpose: words.sentences(2),
    kind: at < 30 ? 'workstream' : 'enabler',
    leadId: pickId(officers),
    sponsorId: pickId(officers),
    status: 'in progress',
    rag: chance.pick(['red', 'amber', 'green']),
    ragReason: words.reason(),
    order: at + 1,
  }));
  const workstreamUpdates = workstreams.flatMap((workstream) =>
    repeat(24, (at) => ({
      id: chance.id(),
      workstreamId: workstream.id,
      period: `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      asAt: `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-28`,
      done: words.sentences(2),
      next: words.action(),
      rag: chance.pick(['red', 'amber', 'green']),
      writtenById: pickId(officers),
    })),
  );
  const milestones = repeat(120, () => ({
    id: chance.id(),
    workstreamId: pickId(workstreams),
    name: words.title(),
    baseline: chance.day(2022, 2024),
    forecast: chance.day(2023, 2025),
    status: 'on track',
    ownerId: pickId(officers),
  }));
  const conditions = repeat(40, (at) => ({
    id: chance.id(),
    ref: `C${at + 1}`,
    title: words.title(),
    text: words.sentences(2),
    funder: 'Department for Education',
    status: 'on track',
    ownerId: pickId(officers),
    evidence: words.sentence(),
    workstreamIds: [pickId(workstreams)],
    order: at + 1,
  }));
  const risks = repeat(size.risks, (at) => ({
    id: chance.id(),
    ref: `R${String(at + 1).padStart(5, '0')}`,
    title: words.title(),
    cause: words.cause(),
    event: words.event(),
    effect: words.effect(),
    category: chance.pick(['Finance', 'People', 'Delivery', 'Legal', 'Reputation']),
    ownerId: pickId(officers),
    proximity: chance.pick(['now', 'within 3 months', 'within 12 months', null]),
    inherent: rating(),
    current: rating(),
    target: rating(),
    reviewDue: chance.day(2023, 2025),
    status: 'open',
    workstreamIds: [pickId(workstreams)],
    conditionIds: chance.isIn(30) ? [pickId(conditions)] : [],
    order: at + 1,
  }));
  const mitigations = risks.flatMap((risk) =>
    repeat(MITIGATIONS_EACH, (at) => ({
      id: chance.id(),
      riskId: risk.id,
      action: words.action(),
      ownerId: pickId(officers),
      due: chance.day(2023, 2025),
      status: chance.pick(['planned', 'in progress', 'done', 'done']),
      effect: words.effect(),
      order: at + 1,
    })),
  );
  const assessments = risks.flatMap((risk) =>
    repeat(ASSESSMENTS_EACH, () => ({
      id: chance.id(),
      riskId: risk.id,
      stage: chance.pick(['inherent', 'current', 'target']),
      date: chance.day(2021, 2024),
      rating: rating(),
      byId: pickId(officers),
      why: words.reason(),
    })),
  );
  const measures = repeat(size.measures, (at) => ({
    id: chance.id(),
    ref: `M${at + 1}`,
    name: `Open places ${at + 1}, ${words.need()}`,
    unit: 'count',
    polarity: 'up is good',
    frequency: 'monthly',
    ownerId: pickId(officers),
    note: words.sentence(),
    order: at + 1,
  }));
  const measureValues = measures.flatMap((measure) =>
    repeat(size.valuesEach, (at) => ({
      id: chance.id(),
      measureId: measure.id,
      asAt: `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-28`,
      value: String(200 + at * 3 + chance.number(40)),
      sourceId: pickId(sources),
      note: chance.isIn(10) ? words.reason() : '',
    })),
  );
  const profiles = repeat(6, (at) => ({
    id: chance.id(),
    name: `Profile ${at + 1}: ${words.service()}`,
    order: at + 1,
  }));
  const profileLines = profiles.flatMap((profile) =>
    repeat(5, (at) => ({
      id: chance.id(),
      profileId: profile.id,
      name: `${words.service()}, line ${at + 1}`,
      role: 'spending',
      order: at + 1,
    })),
  );
  const profileCells = profileLines.flatMap((line) =>
    repeat(8, (at) => ({ id: chance.id(), lineId: line.id, year: 2020 + at, pence: chance.number(900_000_000) })),
  );
  const register = { meetings, officers, sources, risks, measures, profiles, profileLines };
  return {
    format: 'clerkwell-programme',
    version: 1,
    bodies,
    officers,
    riskMatrices,
    programmes,
    committees,
    meetings,
    sources,
    workstreams,
    workstreamUpdates,
    milestones,
    conditions,
    risks,
    mitigations,
    assessments,
    measures,
    measureValues,
    profiles,
    profileLines,
    profileCells,
    ...makeReports(chance, words, template, register, size.reports),
  };
}
