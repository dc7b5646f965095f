import { join } from 'node:path';
import { lookAtSheet, type LookedAt } from '../../../main/app/import-sheet.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import type { SheetKind } from '../../../shared/sheets/plan-sheet.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();

/** What a sheet of these lines would do in a programme that has nothing yet. */
async function lookInEmpty(kind: SheetKind, lines: readonly string[]): Promise<LookedAt> {
  const deps = testDeps();
  const open = must(createProgramme(deps, join(folder(), 'empty.clerkwell'), null));
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  const looked = must(
    await lookAtSheet(deps, open, { name: 'own.csv', bytes, saved: '2026-11-26T10:00:00.000Z' }, kind, null),
  );
  closeProgramme(open);
  return looked;
}

test('scores that have no scale are said to be left out before anything is imported, and where the scale is added', async () => {
  const { plan } = await lookInEmpty('risk', ['Ref,Risk,Likelihood,Impact', 'R1,The quay floods,4,5']);
  expect(plan.assumed).toEqual([
    'Likelihood: left out; it may be current likelihood, but the programme has no risk scale yet: add it under Settings, Risk scale, then import',
    'Impact: left out; it may be current impact, but the programme has no risk scale yet: add it under Settings, Risk scale, then import',
  ]);
});

test('a meeting of a committee that is not there is refused with where the committee is added', async () => {
  const { plan } = await lookInEmpty('meeting', ['Committee,Date', 'Harbour Board,19/01/2027']);
  expect(plan.rows[0]?.name).toBe('Meeting 19 January 2027');
  expect(plan.rows[0]?.notes).toEqual([
    'a new meeting needs its committee: Committee may be committee, but “Harbour Board” is not a committee of this programme: add it under People, Committees, then import',
  ]);
});

test('a measure’s unit and direction are read as people write them', async () => {
  const { plan } = await lookInEmpty('measure', [
    'Measure,Unit,Better',
    'Calls answered,%,Higher',
    'Ships waiting,Number,Lower',
    'Dues,£,Up',
  ]);
  expect(plan.rows.map(({ state }) => state)).toEqual(['new', 'new', 'new']);
  expect(plan.rows.map(({ fields }) => fields.map(({ now }) => now).join(' · '))).toEqual([
    expect.stringMatching(/percent.*up is good/),
    expect.stringMatching(/count.*down is good/),
    expect.stringMatching(/pounds.*up is good/),
  ]);
});

test('the lines of a deficit are known by what councils call them, and a contribution written as a minus is told', async () => {
  const { plan } = await lookInEmpty('profile', [
    'Line,2025/26,2026/27',
    'Opening deficit,39.2,48.1',
    'In-year shortfall,14.9,13.5',
    'Contribution from the funder,-6.0,-6.0',
    'Closing deficit,48.1,55.6',
  ]);
  expect(plan.rows.map(({ notes }) => notes)).toEqual([
    ['its role is not said: opening'],
    ['its role is not said: movement'],
    [
      'its role is not said: contribution',
      'is a contribution with sums below nought: the bridge expects them above nought, and takes them away by itself',
    ],
    ['its role is not said: closing'],
  ]);
});

test.each([
  ['Harbour deficit plan', ['Quayside Council', 'Harbour deficit plan,,', '£000,,']],
  ['own', ['£000,,', 'Source: ledger,,']],
])('a new profile is called %s, after the words above its table and not after the unit', async (name, above) => {
  const { plan } = await lookInEmpty('profile', [...above, '', 'Line,2025/26,2026/27', 'Dredging,39.2,48.1']);
  expect(plan.assumed).toContain(`There is no profile “${name}”: it would be added`);
});

test('how a milestone stands is read as people write it', async () => {
  const { plan } = await lookInEmpty('milestone', [
    'Milestone,Due,Status',
    'Quay opens,01/05/2027,Completed',
    'Crane arrives,13/05/2027,Delayed',
    'Slip way,14/05/2027,Cancelled',
  ]);
  expect(plan.rows.map(({ fields }) => fields.find(({ label }) => label === 'status')?.now)).toEqual([
    'done',
    'late',
    'dropped',
  ]);
});
