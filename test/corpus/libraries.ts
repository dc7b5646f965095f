import type { Facts } from '../../shared/check/rule.ts';
import { ProgrammeJson } from '../../shared/model/contents.ts';
import { tinyProgrammeInput } from '../helpers/tiny-programme.ts';

type More = Partial<Record<keyof ProgrammeJson, readonly object[]>>;

/** What the registers of a small libraries programme say; `more` puts other records in the place of a kind's own. */
export function librariesFacts(more: More = {}): Facts {
  const contents = ProgrammeJson.parse({
    ...tinyProgrammeInput(),
    workstreams: [{ id: 'w1', code: 'W1', name: 'Buildings', leadId: 'head', rag: 'green', ragReason: 'On plan' }],
    workstreamUpdates: [
      {
        id: 'u1',
        workstreamId: 'w1',
        period: '2024-01',
        asAt: '2024-01-31',
        done: 'Surveyed.',
        next: 'Repair.',
        rag: 'green',
      },
    ],
    risks: [
      {
        id: 'r1',
        ref: 'R1',
        title: 'Roof fails',
        ownerId: 'head',
        reviewDue: '2024-06-01',
        current: { likelihood: '2', impact: '2' },
        target: { likelihood: '1', impact: '2' },
      },
    ],
    mitigations: [{ id: 'm1', riskId: 'r1', action: 'Patch the roof', ownerId: 'head', due: '2024-05-01' }],
    assessments: [],
    measures: [],
    measureValues: [],
    measureTargets: [],
    milestones: [
      { id: 'k1', name: 'Approval of the plan', baseline: '2023-03-15', actual: '2023-03-15', status: 'done' },
    ],
    conditions: [],
    profiles: [],
    profileLines: [],
    profileCells: [],
    allocations: [],
    schemes: [],
    ...more,
  });
  const [programme] = contents.programmes;
  if (programme === undefined) throw new Error('the programme is missing');
  return { programme, contents, report: null };
}
