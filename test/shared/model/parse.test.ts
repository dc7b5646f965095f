import { checkContents } from '../../../shared/changes/references.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { sayFinding } from '../../../shared/model/finding.ts';
import { parse } from '../../../shared/model/parse.ts';
import { tinyProgramme, tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

type Input = ReturnType<typeof tinyProgrammeInput>;

function complaints(breakIt: (input: Record<string, unknown> & Input) => void): readonly string[] {
  const input = tinyProgrammeInput() as Record<string, unknown> & Input;
  breakIt(input);
  const parsed = parse(ProgrammeJson, input);
  return parsed.ok ? [] : parsed.findings.map(sayFinding);
}

function set(record: object | undefined, field: string, value: unknown): void {
  if (record === undefined) throw new Error('no such record');
  Object.assign(record, { [field]: value });
}

test('a good programme has nothing said of it', () => {
  expect(complaints(() => undefined)).toEqual([]);
});

test.each<[string, (input: Record<string, unknown> & Input) => void, string]>([
  [
    'a field nobody knows',
    (input) => set(input.risks[0], 'colour', 'red'),
    'risks[0] (R1).colour: is not a field known here',
  ],
  ['a missing field', (input) => set(input.risks[0], 'title', undefined), 'risks[0] (R1).title: is missing'],
  ['a wrong type', (input) => set(input.risks[1], 'title', 7), 'risks[1] (R2).title: is 7, not text'],
  [
    'a word outside the vocabulary',
    (input) => set(input.risks[0], 'status', 'asleep'),
    'risks[0] (R1).status: is "asleep", not "open" or "closed"',
  ],
  [
    'a day that is none',
    (input) => set(input.meetings[0], 'date', '31/02/2024'),
    'meetings[0] (meeting).date: is "31/02/2024", not a day written YYYY-MM-DD',
  ],
  [
    'a fraction of a penny',
    (input) => set(input.profileCells[0], 'pence', 1.5),
    'profileCells[0] (c1).pence: is 1.5, not a whole number',
  ],
  [
    'a character no paper can hold',
    (input) => set(input.risks[0], 'title', 'Roof\u0000'),
    'risks[0] (R1).title: holds a character that cannot be printed',
  ],
  [
    'half a surrogate pair',
    (input) => set(input.risks[0], 'title', 'Roof \ud83d'),
    'risks[0] (R1).title: holds a character that cannot be printed',
  ],
  [
    'two programmes',
    (input) => input.programmes.push(...input.programmes),
    'programmes: must hold exactly one programme',
  ],
  ['another form', (input) => set(input, 'format', 'other'), 'format: is "other", not "clerkwell-programme"'],
])('%s is said with its place', (_, breakIt, said) => {
  expect(complaints(breakIt)).toContain(said);
});

test('records that name what is not there, ids used twice and ratings off the scale are said', () => {
  const good = tinyProgramme();
  expect(checkContents(good, () => false)).toEqual([]);
  const [first] = good.risks;
  if (first === undefined) throw new Error('no risk');
  const bad = ProgrammeJson.parse({
    ...good,
    risks: [
      { ...first, ownerId: 'nobody', workstreamIds: ['w9'] },
      { ...first, current: { likelihood: '7', impact: '1', score: null } },
    ],
  });
  expect(checkContents(bad, () => false).map(sayFinding)).toEqual([
    'risks[1] (R1): uses the id r1 a second time',
    'risks[0] (R1).ownerId: names nobody, and there is no such officer',
    'risks[0] (R1).workstreamIds: names w9, and there is no such workstream',
    'risks[1] (R1).current: likelihood 7 is not on the scale; use 1, 2, 3, 4 or 5',
  ]);
});
