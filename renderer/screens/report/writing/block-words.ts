import type { BoundShow } from '../../../../shared/model/block-options.ts';

type Words = {
  readonly name: string;
  /** What it shows, for whoever looks for one. */
  readonly detail: string;
  /** The caption it begins with, where its record has no better one. */
  readonly caption: string;
  /** What the file would need for it, where that is not plain from its name. */
  readonly needs?: string;
};

const BRIDGE_NEEDS = 'no financial profile has an opening and a closing balance for the same year';

/** What each block from the file is called where it is chosen, and the caption a new one has. */
export const BLOCK_WORDS: { readonly [show in BoundShow]: Words } = {
  'measure table': { name: 'Measure table', detail: 'One measure, day by day', caption: 'Measure' },
  'measures table': { name: 'Measures table', detail: 'Several measures, a row for each', caption: 'Measures' },
  'measure chart': { name: 'Measure chart', detail: 'One measure over time', caption: 'Measure' },
  'profile table': { name: 'Profile table', detail: 'The lines of a financial profile by year', caption: 'Profile' },
  'profile chart': { name: 'Profile chart', detail: 'The lines of a financial profile, drawn', caption: 'Profile' },
  'scenario chart': { name: 'Scenario chart', detail: 'Plan, forecast and actual side by side', caption: 'Scenarios' },
  'bridge table': {
    name: 'Bridge table',
    detail: 'From the opening to the closing balance',
    caption: 'Bridge',
    needs: BRIDGE_NEEDS,
  },
  'bridge chart': {
    name: 'Bridge chart',
    detail: 'From the opening to the closing balance, drawn',
    caption: 'Bridge',
    needs: BRIDGE_NEEDS,
  },
  'risk table': { name: 'Risk table', detail: 'Risks with owner, scores and actions', caption: 'Risks' },
  'risk matrix': {
    name: 'Risk matrix',
    detail: 'Where the risks stand by likelihood and impact',
    caption: 'Risks by likelihood and impact',
  },
  'workstream table': {
    name: 'Workstream table',
    detail: 'Workstreams with their lead and rating',
    caption: 'Workstreams',
  },
  'workstream list': { name: 'Workstream list', detail: 'Workstreams, one under another', caption: 'Workstreams' },
  'progress table': {
    name: 'Progress table',
    detail: 'What each workstream wrote for its period',
    caption: 'Progress of the workstreams',
  },
  'rag summary': {
    name: 'RAG summary',
    detail: 'How many workstreams are red, amber, green',
    caption: 'Ratings of the workstreams',
  },
  'condition table': {
    name: 'Condition table',
    detail: 'What the funder requires, and how it stands',
    caption: 'Conditions of the funding',
  },
  'allocation table': {
    name: 'Allocation table',
    detail: 'Sums allocated and committed',
    caption: 'Allocations and commitment',
  },
  'scheme table': { name: 'Scheme table', detail: 'Schemes with their places and opening days', caption: 'Schemes' },
  'milestone table': { name: 'Milestone table', detail: 'Days promised, expected and reached', caption: 'Milestones' },
  'milestone timeline': {
    name: 'Milestone timeline',
    detail: 'The milestones along the months, drawn',
    caption: 'Milestones over time',
  },
  changes: {
    name: 'Changes',
    detail: 'What moved since the last paper',
    caption: 'What has changed since the last report',
  },
  timetable: {
    name: 'Timetable',
    detail: 'The meetings that take the paper',
    caption: 'Timetable of meetings',
  },
  recommendations: { name: 'Recommendations', detail: 'The recommendations again, here', caption: 'Recommendations' },
  clearance: { name: 'Clearance', detail: 'Who cleared what, and when', caption: 'Clearance' },
  glossary: {
    name: 'Glossary',
    detail: 'Short forms and what they stand for',
    caption: 'Acronyms used in this report',
  },
};
