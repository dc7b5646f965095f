import { ConditionStatus } from '../model/condition.ts';
import { SchemeStatus } from '../model/finance.ts';
import { Frequency, MeasureUnit, Polarity, ValueStatus } from '../model/measure.ts';
import { MeetingStatus } from '../model/meetings.ts';
import { OfficerRole } from '../model/people.ts';
import { MilestoneStatus, WorkstreamKind, WorkstreamStatus } from '../model/workstream.ts';
import {
  body,
  committee,
  choice,
  measure,
  officer,
  rag,
  scheme,
  several,
  type SheetSource,
  workstream,
} from './named-codecs.ts';
import { DAY, DECIMAL, LINE, POUNDS, TEXT, WHOLE, YES_NO } from './plain-codecs.ts';
import { follows, type Register, shows } from './register.ts';

/** What people write for a unit, and for which way is good. */
const UNITS = {
  count: ['number', 'no', 'no.', '#'],
  percent: ['%', 'per cent', 'percentage', '% of'],
  pounds: ['£', 'gbp'],
} as const;
const DIRECTIONS = {
  'up is good': ['up', 'higher', 'high', 'higher is better', 'bigger is better', 'increase'],
  'down is good': ['down', 'lower', 'low', 'lower is better', 'smaller is better', 'decrease'],
} as const;

/** What else people write for how a milestone stands. */
const REACHED = {
  done: ['complete', 'completed', 'achieved', 'delivered', 'met', 'closed'],
  late: ['delayed', 'overdue', 'behind', 'behind schedule', 'slipped', 'off track'],
  dropped: ['cancelled', 'stopped', 'withdrawn'],
} as const;

/** What else people write for a part that somebody has in the making of papers. */
const ROLES = {
  author: ['report author', 'writes', 'writer', 'writes papers'],
  'clearing officer': ['clears', 'clearance', 'clearer', 'clears papers', 'signs off'],
  'portfolio holder': ['cabinet member', 'member'],
  'chief officer': ['director', 'executive director'],
} as const;

const WRAPPED = { ...LINE, look: { wrapped: true } };

/** The registers besides risks and their actions, in the order of a workbook that has them all. */
export function programmeRegisters(source: SheetSource): readonly Register[] {
  const lead = officer(source);
  const strand = workstream(source);
  return [
    {
      kind: 'workstream',
      name: 'Workstreams',
      columns: [
        shows('Code', 'code', 10, LINE),
        shows('Name', 'name', 36, WRAPPED),
        shows('Purpose', 'purpose', 50, TEXT),
        shows('Kind', 'kind', 13, choice(WorkstreamKind.options, 'workstream')),
        shows('Lead', 'leadId', 24, lead),
        shows('Sponsor', 'sponsorId', 24, lead),
        shows('Status', 'status', 14, choice(WorkstreamStatus.options, 'not started')),
        shows('RAG', 'rag', 12, rag(source)),
        shows('RAG reason', 'ragReason', 50, WRAPPED),
      ],
    },
    {
      kind: 'workstreamUpdate',
      name: 'Updates',
      columns: [
        shows('Workstream', 'workstreamId', 12, strand),
        shows('Period', 'period', 14, LINE),
        shows('Period name', 'periodName', 20, LINE),
        shows('As at', 'asAt', 13, DAY),
        shows('Done', 'done', 60, TEXT),
        shows('Next', 'next', 60, TEXT),
        shows('RAG', 'rag', 12, rag(source)),
        shows('Written by', 'writtenById', 24, lead),
      ],
    },
    {
      kind: 'milestone',
      name: 'Milestones',
      columns: [
        shows('Milestone', 'name', 50, WRAPPED),
        shows('Workstream', 'workstreamId', 12, strand),
        shows('Owner', 'ownerId', 24, lead),
        shows('Baseline', 'baseline', 13, DAY),
        shows('Forecast', 'forecast', 13, DAY),
        shows('Actual', 'actual', 13, DAY),
        shows('Status', 'status', 13, choice(MilestoneStatus.options, 'not started', REACHED)),
        shows('Note', 'note', 50, WRAPPED),
      ],
    },
    {
      kind: 'condition',
      name: 'Conditions',
      columns: [
        shows('Ref', 'ref', 8, LINE),
        shows('Title', 'title', 36, WRAPPED),
        shows('Text', 'text', 60, TEXT),
        shows('Funder', 'funder', 24, LINE),
        shows('Status', 'status', 13, choice(ConditionStatus.options)),
        shows('Owner', 'ownerId', 24, lead),
        shows('Due', 'due', 13, DAY),
        shows('Evidence', 'evidence', 50, TEXT),
        shows('Workstreams', 'workstreamIds', 16, several(strand)),
      ],
    },
    {
      kind: 'measure',
      name: 'Measures',
      columns: [
        shows('Ref', 'ref', 8, LINE),
        shows('Measure', 'name', 50, WRAPPED),
        shows('Unit', 'unit', 10, choice(MeasureUnit.options, null, UNITS)),
        shows('Unit name', 'unitName', 18, LINE),
        shows('Precision', 'precision', 10, WHOLE),
        shows('Polarity', 'polarity', 14, choice(Polarity.options, 'neither', DIRECTIONS)),
        shows('Frequency', 'frequency', 12, choice(Frequency.options, 'yearly')),
        shows('Baseline', 'baseline', 12, DECIMAL),
        shows('Baseline as at', 'baselineAsAt', 14, DAY),
        shows('Basis', 'basis', 30, WRAPPED),
        shows('Owner', 'ownerId', 24, lead),
        shows('Data owner', 'dataOwnerId', 24, lead),
        shows('Workstreams', 'workstreamIds', 16, several(strand)),
        shows('Note', 'note', 50, WRAPPED),
      ],
    },
    measureValues(source),
    measureTargets(source),
    {
      kind: 'scheme',
      name: 'Capacity schemes',
      columns: [
        shows('Scheme', 'name', 40, WRAPPED),
        shows('Site', 'site', 30, WRAPPED),
        shows('Places', 'places', 10, WHOLE),
        shows('Need type', 'needType', 24, LINE),
        shows('Opening baseline', 'openingBaseline', 16, DAY),
        shows('Opening forecast', 'openingForecast', 16, DAY),
        shows('Opening actual', 'openingActual', 16, DAY),
        shows('Status', 'status', 12, choice(SchemeStatus.options, 'proposed')),
        shows('Note', 'note', 50, WRAPPED),
      ],
    },
    {
      kind: 'allocation',
      name: 'Allocations',
      columns: [
        shows('Allocation', 'name', 40, WRAPPED),
        shows('Purpose', 'purpose', 50, WRAPPED),
        shows('Allocated', 'allocated', 16, POUNDS),
        shows('Committed', 'committed', 16, POUNDS),
        shows('As at', 'asAt', 13, DAY),
        shows('Scheme', 'schemeId', 30, scheme(source)),
        shows('Workstreams', 'workstreamIds', 16, several(strand)),
      ],
    },
    {
      kind: 'officer',
      name: 'People',
      columns: [
        shows('Name', 'name', 26, LINE),
        shows('Post', 'post', 40, WRAPPED),
        shows('Other posts', 'otherPosts', 30, several(LINE, ';')),
        shows('Council', 'bodyId', 24, body(source)),
        shows('Roles', 'roles', 24, several(choice(OfficerRole.options, null, ROLES))),
        shows('May clear', 'clears', 24, several(LINE)),
        shows('Email', 'email', 30, LINE),
        shows('Phone', 'phone', 16, LINE),
        shows('Address', 'address', 30, WRAPPED),
        shows('Portfolio', 'portfolio', 24, LINE),
      ],
    },
    {
      kind: 'committee',
      name: 'Committees',
      columns: [
        shows('Name', 'name', 40, WRAPPED),
        shows('Council', 'bodyId', 40, body(source)),
        shows('Takes executive decisions', 'executive', 24, YES_NO),
      ],
    },
    {
      kind: 'meeting',
      name: 'Meetings',
      columns: [
        shows('Committee', 'committeeId', 40, committee(source)),
        shows('Date', 'date', 13, DAY),
        shows('Time', 'time', 10, LINE),
        shows('Place', 'place', 30, LINE),
        shows('Status', 'status', 12, choice(MeetingStatus.options, 'planned')),
        shows('Note', 'note', 50, WRAPPED),
      ],
    },
    {
      kind: 'source',
      name: 'Sources',
      columns: [
        shows('Title', 'title', 50, WRAPPED),
        shows('Publisher', 'publisher', 30, LINE),
        shows('Date', 'date', 13, DAY),
        shows('Background paper', 'background', 12, YES_NO),
        shows('Exempt', 'exempt', 10, YES_NO),
        shows('Web address', 'url', 40, LINE),
        shows('Note', 'note', 50, WRAPPED),
      ],
    },
    {
      kind: 'acronym',
      name: 'Acronyms',
      columns: [
        shows('Short form', 'short', 12, LINE),
        shows('Stands for', 'expansion', 40, WRAPPED),
        shows('Known', 'known', 10, YES_NO),
        shows('Spelt so by', 'bodyId', 30, body(source)),
      ],
    },
  ];
}

function measureValues(source: SheetSource): Register {
  return {
    kind: 'measureValue',
    name: 'Measure values',
    columns: [
      shows('Measure', 'measureId', 10, measure(source)),
      measureName(source),
      shows('Series', 'comparator', 20, LINE),
      shows('As at', 'asAt', 13, DAY),
      shows('Value', 'value', 14, DECIMAL),
      shows('Status', 'status', 13, choice(ValueStatus.options, 'final')),
      shows('Note', 'note', 50, WRAPPED),
    ],
  };
}

function measureTargets(source: SheetSource): Register {
  return {
    kind: 'measureTarget',
    name: 'Measure targets',
    columns: [
      shows('Measure', 'measureId', 10, measure(source)),
      measureName(source),
      shows('By', 'by', 13, DAY),
      shows('Value', 'value', 14, DECIMAL),
      shows('Note', 'note', 50, WRAPPED),
    ],
  };
}

function measureName({ contents }: SheetSource) {
  const names = new Map(contents.measures.map((one) => [one.id as string, one.name]));
  return follows('Measure name', 44, WRAPPED, (record) => names.get(String(record['measureId'])) ?? '');
}
