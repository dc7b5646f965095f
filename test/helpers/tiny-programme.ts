import { ProgrammeJson } from '../../shared/model/contents.ts';

/** A small programme of our own for tests: one of everything they touch, invented throughout. */
export function tinyProgramme(): ProgrammeJson {
  return ProgrammeJson.parse(tinyProgrammeInput());
}

/** The same before parsing, for tests that break it on purpose. */
export function tinyProgrammeInput() {
  const levels = [1, 2, 3, 4, 5].map((weight) => ({ code: String(weight), label: `Level ${weight}`, weight }));
  return {
    format: 'clerkwell-programme',
    version: 1,
    bodies: [{ id: 'body', name: 'Fenwick County Council' }],
    officers: [
      { id: 'head', name: 'Ana Webb', post: 'Head of Service', email: 'ana.webb@fenwick.example' },
      { id: 'money', name: 'Tom Reeve', post: 'Finance Partner' },
    ],
    riskMatrices: [
      {
        id: 'five',
        name: 'Five by five',
        likelihood: levels,
        impact: levels,
        bands: [
          { label: 'Low', from: 1, to: 5, rag: 'green' },
          { label: 'Medium', from: 6, to: 14, rag: 'amber' },
          { label: 'High', from: 15, to: 25, rag: 'red' },
        ],
      },
    ],
    programmes: [
      { id: 'programme', name: 'Libraries programme', shortName: 'Libraries', bodyId: 'body', matrixId: 'five' },
    ],
    committees: [{ id: 'committee', bodyId: 'body', name: 'Culture Committee' }],
    meetings: [{ id: 'meeting', committeeId: 'committee', date: '2024-03-12' }],
    workstreams: [
      { id: 'w1', code: 'W1', name: 'Buildings', leadId: 'head', rag: 'amber', ragReason: 'Roof survey late' },
    ],
    risks: [
      {
        id: 'r1',
        ref: 'R1',
        title: 'Roof fails before repair',
        ownerId: 'head',
        current: { likelihood: '4', impact: '5' },
        workstreamIds: ['w1'],
        order: 1,
      },
      { id: 'r2', ref: 'R2', title: 'Bid refused', current: { score: 30 }, order: 2 },
    ],
    mitigations: [{ id: 'm1', riskId: 'r1', action: 'Patch the roof', ownerId: 'head', due: '2024-02-01' }],
    assessments: [
      { id: 'a1', riskId: 'r1', stage: 'current', date: '2024-01-05', rating: { likelihood: '4', impact: '5' } },
    ],
    measures: [{ id: 'visits', ref: 'V', name: 'Visits', unit: 'count', polarity: 'up is good' }],
    measureValues: [
      { id: 'v1', measureId: 'visits', asAt: '2022-12-31', value: '1200' },
      { id: 'v2', measureId: 'visits', asAt: '2023-12-31', value: '1500' },
      { id: 'v3', measureId: 'visits', asAt: '2024-12-31', value: '9999' },
    ],
    profiles: [{ id: 'bridge', name: 'Deficit' }],
    profileLines: [
      {
        id: 'open',
        profileId: 'bridge',
        name: 'Deficit at the start',
        role: 'opening',
        basis: 'before contributions',
        order: 1,
      },
      { id: 'grant', profileId: 'bridge', name: 'Grant', role: 'contribution', order: 2 },
      {
        id: 'close',
        profileId: 'bridge',
        name: 'Deficit at the end',
        role: 'closing',
        basis: 'after contributions',
        order: 3,
      },
    ],
    profileCells: [
      { id: 'c1', lineId: 'open', year: 2023, pence: 500_000_000 },
      { id: 'c2', lineId: 'grant', year: 2023, pence: 150_000_000 },
      { id: 'c3', lineId: 'close', year: 2023, pence: 320_000_000 },
    ],
  };
}
