import { writeWord } from '../../../../main/word/write-word.ts';
import {
  makeBound,
  readOption,
  recordsFor,
  setOption,
} from '../../../../renderer/screens/report/writing/block-values.ts';
import type { BlockChoices } from '../../../../shared/api/studio-views.ts';
import {
  type BlockOption,
  BOUND_SHOWS,
  type BoundShow,
  describeBlock,
} from '../../../../shared/model/block-options.ts';
import type { BoundBlock } from '../../../../shared/model/bound-block.ts';
import { BUSY_PROGRAMME, composeBody } from '../../../helpers/busy-programme.ts';

/** The busy programme, so that what an option leaves out or brings in is there to be seen. */
const PROGRAMME = {
  ...BUSY_PROGRAMME,
  acronyms: [{ id: 'ac', short: 'EHCP', expansion: 'education, health and care plan' }],
  workstreams: BUSY_PROGRAMME.workstreams.map((one, at) => ({
    ...one,
    status: at === 0 ? 'in progress' : 'paused',
    ...('purpose' in one ? {} : { purpose: 'Safe and open' }),
  })),
  measures: BUSY_PROGRAMME.measures.map((one, at) => ({ ...one, workstreamIds: at === 0 ? ['w1'] : [] })),
  risks: [
    ...BUSY_PROGRAMME.risks.map((one, at) => ({
      ...one,
      category: at === 0 ? 'Property' : 'Money',
      inherent: { likelihood: '5', impact: '5' },
      target: { likelihood: '2', impact: '3' },
    })),
    {
      id: 'r0',
      ref: 'R0',
      title: 'Shelves bow',
      current: { likelihood: '1', impact: '2' },
      category: 'Money',
      order: 9,
    },
    {
      id: 'r9',
      ref: 'R9',
      title: 'Lift stops',
      status: 'closed',
      current: { likelihood: '2', impact: '2' },
      closedOn: '2024-01-31',
      order: 4,
    },
  ],
  milestones: BUSY_PROGRAMME.milestones.map((one, at) => ({ ...one, workstreamId: at === 0 ? 'w1' : 'w2' })),
  conditions: [
    { id: 'k1', ref: 'K1', title: 'Accounts in time', status: 'met', order: 1 },
    { id: 'k2', ref: 'K2', title: 'Plan agreed', status: 'not met', order: 2 },
  ],
  allocations: [
    { id: 'al', name: 'Roofs', purpose: 'Roofs mended', allocated: 900_000, committed: 100_000, asAt: '2024-01-31' },
  ],
  schemes: [
    { id: 's1', name: 'North branch', site: 'North', places: 12, status: 'approved', order: 1 },
    { id: 's2', name: 'South branch', site: 'South', places: 8, status: 'open', order: 2 },
  ],
};

const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
  all.map(({ id, name }) => ({ id, name }));
const CHOICES: BlockChoices = {
  measures: named(PROGRAMME.measures).map((one) => ({ ...one, caption: one.name, name: `M ${one.name}` })),
  profiles: named(PROGRAMME.profiles).map((one) => ({
    ...one,
    bridge: one.id === 'bridge' ? { year: 2023, contributions: true } : null,
  })),
  lines: PROGRAMME.profileLines.map(({ id, name, profileId }) => ({ id, name, profileId })).toReversed(),
  workstreams: named(PROGRAMME.workstreams),
  years: [2025, 2024, 2023].map((year) => ({ year, name: `${year}` })),
  categories: ['Money', 'Property'],
};

/** Values another than the one it has, as the control of the option would set them. */
function others({ path, control }: BlockOption, block: BoundBlock): readonly unknown[] {
  const now = readOption(block, path);
  switch (control.kind) {
    case 'line':
      return ['Other words'];
    case 'number':
      return [15, 1, 2, 3];
    case 'day':
      return ['2023-12-31', '2024-02-15', '2022-01-01'];
    case 'days':
      return [['2022-12-31', '2023-12-31']];
    case 'switch':
      return [now !== true];
    case 'choice':
      return control.words.filter((word) => word !== now);
    case 'several':
      return control.words.map((word) => [word]);
    case 'year':
      return CHOICES.years.map(({ year }) => year).filter((year) => year !== now);
    case 'record':
    case 'records': {
      const ids = control.of === 'categories' ? CHOICES.categories : CHOICES[control.of].map(({ id }) => id);
      return control.kind === 'record' ? ids.filter((id) => id !== now) : ids.map((id) => [id]);
    }
  }
}

const LEGAL = { key: 'legal', question: 'Cleared by Legal?', officerLabel: 'Name' };
const SECTIONS = [
  { key: 'one', heading: 'One', holds: 'prose' },
  { key: 'two', heading: 'Two', holds: 'clearances', clearancesAs: 'internal', clearances: [LEGAL] },
];

function paperWith(block: BoundBlock) {
  const text = ['An EHCP is meant.'];
  return composeBody(
    [
      { kind: 'paragraph', text },
      { kind: 'bound', block },
    ],
    { sections: SECTIONS },
    PROGRAMME,
  ).document;
}

/** New blocks as the panel finds them: just put in, or with another option set first that this one works with. */
function bases(show: BoundShow): readonly BoundBlock[] {
  const made = makeBound(show, CHOICES);
  if (made === null) throw new Error(`no ${show} can be made`);
  const also = [
    ...CHOICES.measures.map(({ id }) => [['measureId'], id] as const),
    ...CHOICES.profiles.map(({ id }) => [['profileId'], id] as const),
    [['year'], 2023] as const,
    [['days'], ['2022-12-31', '2024-12-31']] as const,
    [['across'], true] as const,
    [['columns'], ['name', 'latest', 'target', 'days']] as const,
  ];
  const set = also.flatMap(([path, value]) => {
    const block = readOption(made, path) === undefined ? '' : setOption(made, path, value, CHOICES);
    return typeof block === 'string' ? [] : [block];
  });
  return [made, ...set];
}

const ALL = BOUND_SHOWS.flatMap((show) =>
  describeBlock(show).map((option): readonly [BoundShow, string, BlockOption] => [show, option.path.join(' '), option]),
);

test.each(ALL)('a %s: what is set at “%s” is seen in the preview and in the Word file', (show, _, option) => {
  const moved = bases(show).some((block) => {
    const before = paperWith(block);
    return others(option, block).some((value) => {
      const set = setOption(block, option.path, value, CHOICES);
      if (typeof set === 'string') return false;
      const after = paperWith(set);
      return (
        JSON.stringify(after) !== JSON.stringify(before) && Buffer.compare(writeWord(after), writeWord(before)) !== 0
      );
    });
  });
  expect(moved).toBe(true);
});

test('a new chart is named after what it is about, and takes another name with another record unless it was named by hand', () => {
  const made = makeBound('measure chart', CHOICES);
  const [from, to] = recordsFor(CHOICES, 'measures');
  if (from === undefined || to === undefined) throw new Error('two measures are needed');
  // Its headline is what its author will say of it, and does not say its name again.
  expect(made).toMatchObject({ caption: from.caption, headline: '' });
  const moved = setOption(made, ['measureId'], to.id, CHOICES);
  expect(moved).toMatchObject({ measureId: to.id, caption: to.caption, headline: '' });
  const named = setOption(made, ['caption'], 'Loans by quarter', CHOICES);
  expect(setOption(named, ['measureId'], to.id, CHOICES)).toMatchObject({ caption: 'Loans by quarter', headline: '' });
});

test('a new bridge is of the first profile that has one, for its year; without contributions it is drawn step by step', () => {
  const profiles = [
    { id: 'plan', name: 'Spending', bridge: null },
    { id: 'deficit', name: 'Deficit', bridge: { year: 2022, contributions: false } },
    { id: 'other', name: 'Other', bridge: { year: 2024, contributions: true } },
  ];
  const years = [2024, 2022].map((year) => ({ year, name: `${year}/${year - 1999}` }));
  const choices = { ...CHOICES, profiles, years };
  // A table or chart of the whole profile has its bare name.
  const made = {
    profileId: 'deficit',
    year: 2022,
    caption: 'Deficit: from the opening to the closing balance, 2022/23',
  };
  expect(makeBound('bridge table', choices)).toMatchObject(made);
  const drawn = makeBound('bridge chart', choices);
  expect(drawn).toMatchObject({ ...made, as: 'waterfall' });
  expect(setOption(drawn, ['year'], 2024, choices)).toMatchObject({
    caption: 'Deficit: from the opening to the closing balance, 2024/25',
  });
  expect(setOption(drawn, ['profileId'], 'other', choices)).toMatchObject({
    caption: 'Other: from the opening to the closing balance, 2022/23',
  });
  // A name that says the year says it once.
  const yearly = [{ id: 'y', name: 'Deficit of 2022/23', bridge: { year: 2022, contributions: false } }];
  expect(makeBound('bridge table', { ...choices, profiles: yearly })).toMatchObject({
    caption: 'Deficit of 2022/23: from the opening to the closing balance',
  });
  expect(makeBound('bridge chart', { ...choices, profiles: profiles.slice(2) })).toMatchObject({
    as: 'stacked columns',
  });
  const none = { ...CHOICES, profiles: profiles.slice(0, 1) };
  expect([makeBound('bridge table', none), makeBound('bridge chart', none)]).toEqual([null, null]);
});
