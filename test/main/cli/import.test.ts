import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editXlsx, fillRow } from '../../helpers/edit-xlsx.ts';
import { makeXlsx, type WrittenSheet } from '../../helpers/make-sheets.ts';
import { SHEET_KINDS } from '../../../shared/sheets/plan-sheet.ts';
import { PLURALS } from '../../../shared/model/records.ts';
import { runCommand } from '../../helpers/run-command.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
let deps = testDeps();
const run = (...args: readonly string[]) => runCommand(deps, ...args);
let file: string;

type Told = {
  readonly columns: readonly { readonly heading: string; readonly field: string | null; readonly why: string }[];
  readonly place: { readonly across: boolean; readonly from: number; readonly to: number };
  readonly counts: Readonly<Record<string, number>>;
  readonly assumed: readonly string[];
  readonly isRemembered: boolean;
  readonly rows: readonly {
    readonly at: number | null;
    readonly state: string;
    readonly name: string;
    readonly notes: readonly string[];
    readonly fields: readonly { readonly label: string; readonly was: string; readonly now: string }[];
  }[];
};

async function start(sample = 'cambridgeshire-send'): Promise<void> {
  deps = { ...testDeps(), dataFolder: join(folder(), 'data') };
  file = join(folder(), 'send.clerkwell');
  expect((await run('new', file, '--sample', sample)).exit).toBe(0);
}

async function write(name: string, sheet: WrittenSheet | string): Promise<string> {
  const path = join(folder(), name);
  writeFileSync(path, typeof sheet === 'string' ? sheet : await makeXlsx(sheet));
  return path;
}

async function tell(kind: string, sheet: string, ...more: readonly string[]): Promise<Told> {
  const { out, notes } = await run('import', file, kind, sheet, '--json', ...more);
  if (out === '') throw new Error(notes);
  return JSON.parse(out) as Told;
}

/** A preview in short: the columns taken, what was assumed, and each row that is not the same. */
function brief({ columns, assumed, rows, place }: Told): unknown {
  return {
    place: `${place.across ? 'columns' : 'rows'} ${place.from} to ${place.to}`,
    columns: columns.map(({ heading, field }) => `${heading} → ${field ?? '-'}`),
    assumed,
    rows: rows.flatMap(({ at, state, name, notes }) =>
      state === 'gone' || state === 'same' ? [] : [`${at ?? ''} ${state}: ${[name, ...notes].join(' | ')}`],
    ),
  };
}

test('a register as people keep it: a title, two rows of headings, merged risks with several actions, text dates, brackets, people unknown', async () => {
  await start();
  const sheet = await write('Register Q2.xlsx', {
    name: 'Register',
    rows: [
      ['SEND risk register'],
      ['Version 4', null, null, 'Gross', null, 'Residual', null, 'Action'],
      [
        'Risk Ref',
        'Risk Description',
        'Risk Owner',
        'Likelihood',
        'Impact',
        'Likelihood',
        'Impact',
        'Mitigating action',
        'Due date',
      ],
      ['R01', 'Demand outruns the plan', 'Someone New', '4 - Likely', 5, 4, 'III', 'Open the new bases', '05/01/24'],
      [null, null, null, null, null, null, null, 'Train the schools', '23rd March 2024'],
      ['R77', 'A risk nobody had', 'Head of Nowhere', '9', 2, 2, 2, null, null],
      ['R78', 'A risk that is new', null, 2, 2, 2, 2, 'Watch it', '31/02/2024'],
      ['R79', 'Another that is new', 'TBC', 2, 2, { formula: 'A1', result: 3 }, 2, 'Look at it', 'TBC'],
      ['R79', 'The same again', 'TBC', 2, 2, 2, 2, null, null],
      ['R80', 'With a broken sum', null, 2, 2, { formula: 'Z9', result: { error: '#REF!' } }, 2, null, null],
    ],
    merges: ['A1:I1', 'D2:E2', 'F2:G2', 'H2:I2', 'A4:A5'],
  });
  const told = await tell('risks', sheet, '--dry-run');
  expect(brief(told)).toEqual({
    place: 'rows 2 to 3',
    columns: [
      'Version 4 Risk Ref → ref',
      'Risk Description → title',
      'Risk Owner → ownerId',
      'Gross Likelihood → inherent.likelihood',
      'Gross Impact → inherent.impact',
      'Residual Likelihood → current.likelihood',
      'Residual Impact → current.impact',
      'Action Mitigating action → mitigation.action',
      'Action Due date → mitigation.due',
    ],
    // Nobody is added who is named only in rows that are refused.
    assumed: [
      'Action Due date: days are read day first, as others in the column can only be',
      'Action Due date: years of two digits are read as 1970 to 2069',
    ],
    rows: [
      '4 refused: Risk R01 | Residual Impact: “III” is a Roman numeral: say whether I is the lowest or the highest of the scale',
      '5 changed: Risk R01',
      '6 refused: Risk R77 | Gross Likelihood: “9” is not on the scale: 1, 2, 3, 4, 5',
      '7 refused: Risk R78 | Action Due date: “31/02/2024” is no day of the calendar',
      '8 new: Risk R79: Another that is new',
      '9 refused: Risk R79 | is the same risk as in row 8',
      '10 refused: Risk R80 | Residual Likelihood: holds #REF!, which a formula could not work out',
    ],
  });
  expect(told.counts).toMatchObject({ new: 1, changed: 1, refused: 5 });
  // A look writes nothing.
  expect((await run('history', file)).out).not.toContain('import');

  const map = join(folder(), 'map.json');
  writeFileSync(map, JSON.stringify({ roman: 'I is lowest', columns: { 'Risk Owner': '-' } }));
  const errors = join(folder(), 'refused.csv');
  const done = await run('import', file, 'risks', sheet, '--map', map, '--errors', errors);
  expect(done).toMatchObject({ exit: 1, out: expect.stringContaining('Imported, as one step that can be undone.') });
  expect(readFileSync(errors, 'utf8')).toMatch(/“9” is not on the scale/);
  const history = (await run('history', file)).out;
  expect(history).toMatch(/Import risks from Register Q2\.xlsx \[import\] – Register Q2\.xlsx, sheet Register, saved/);
  // What was decided is remembered for the next sheet with these headings; what came in is the same now.
  const again = await tell('risks', sheet, '--dry-run');
  expect({ remembered: again.isRemembered, new: again.counts['new'], changed: again.counts['changed'] }).toEqual({
    remembered: true,
    new: 0,
    changed: 0,
  });
  expect(again.columns.find((one) => one.heading === 'Risk Owner')).toMatchObject({
    field: null,
    why: 'left out, as chosen',
  });
  expect((await run('undo', file)).exit).toBe(0);
  expect((await tell('risks', sheet, '--dry-run')).counts['new']).toBeGreaterThan(0);
});

test('records side by side, days that only one of can be read, ratings in words, and what is gone removed when asked', async () => {
  await start();
  const sheet = await write(
    'projects.csv',
    'Milestone;Bases open;Centre built;Contract let\nForecast (latest);13/04/2024;04/05/2024;2024-06-07\nStatus;On track;LATE;lost\n',
  );
  const told = await tell('milestones', sheet, '--dry-run');
  expect(brief(told)).toEqual({
    place: 'columns 1 to 1',
    columns: ['Milestone → name', 'Forecast (latest) → forecast', 'Status → status'],
    assumed: ['Forecast (latest): days are read day first, as others in the column can only be'],
    rows: [
      '2 new: Milestone Bases open',
      '3 new: Milestone Centre built',
      expect.stringMatching(/^4 refused: Milestone Contract let \| Status: “lost” is not one of/),
    ],
  });
  const before = told.counts['gone'] ?? 0;
  expect(before).toBeGreaterThan(0);
  expect((await run('import', file, 'milestones', sheet, '--remove-gone')).out).toContain(`(${before} removed)`);
  expect(JSON.parse((await run('list', file, 'milestones', '--json')).out)).toHaveLength(2);
});

test('lines and years of a financial profile, with units, brackets and sums to be confirmed', async () => {
  await start();
  const sheet = await write(
    'deficit.csv',
    'Deficit (£m),2024/25,2025-26,FY26/27\nOpening balance,51.2,"(2.5)",TBC\nGrant income,£1.2m,"2,000k",-\n',
  );
  const told = await tell('profiles', sheet);
  expect(told.counts).toMatchObject({ new: 1, refused: 1 });
  expect(told.assumed).toContain('Sums that name no unit are in £ millions');
  const again = await tell('profiles', sheet, '--dry-run');
  expect(again.counts).toMatchObject({ same: 1, refused: 1, new: 0, changed: 0 });
  const cells = JSON.parse((await run('list', file, 'profileCells', '--json')).out) as readonly {
    readonly pence: number | null;
    readonly year: number;
  }[];
  expect(cells.filter((one) => one.year === 2025).map((one) => one.pence)).toContain(-250_000_000);
});

test('acronyms and sources come in too; what cannot be is refused with what can', async () => {
  await start();
  const sheet = await write('acronyms.txt', 'Abbreviation\tMeaning\nXQZ\tExtra quick zebra\n');
  expect((await tell('acronyms', sheet)).counts).toMatchObject({ new: 1 });
  expect((await tell('acronyms', sheet, '--dry-run')).counts).toMatchObject({ same: 1 });
  expect((await run('import', file, 'reports', sheet)).notes).toMatch(
    /^A sheet is not imported as reports\. It is as: risks/,
  );
  expect((await run('import', file, 'risks', join(folder(), 'none.xlsx'))).notes).toBe('There is no file none.xlsx.');
  const book = await write('b.xlsx', {
    name: 'One',
    rows: [
      ['Ref', 'Title'],
      ['R1', 'x'],
    ],
  });
  expect((await run('import', file, 'risks', book, '--sheet', 'Two')).notes).toBe(
    'b.xlsx has no sheet Two. It has: One.',
  );
  const map = await write('map.json', '{"dates":"year first"}');
  expect((await run('import', file, 'risks', book, '--map', map)).notes).toMatch(/^map\.json: dates/);
  expect(existsSync(join(deps.dataFolder, 'sheet-mappings.json'))).toBe(true);
});

test('the refused rows come as a workbook with why beside each, and back in once they are put right, with what was decided remembered', async () => {
  await start();
  const map = join(folder(), 'map.json');
  writeFileSync(map, JSON.stringify({ columns: { Grade: 'current.impact', Who: '-' }, roman: 'I is lowest' }));
  const sheet = await write(
    'register.csv',
    'Risk No,Risk,Likelihood,Grade,Who\nX1,=A first risk,4,II,Anne\nX2,Another,9,III,Bob\n',
  );
  const errors = join(folder(), 'refused.xlsx');
  expect((await run('import', file, 'risks', sheet, '--map', map, '--errors', errors)).exit).toBe(1);
  await editXlsx(errors, 'Refused rows', '9', '5', 'Put right');
  const told = await tell('risks', errors);
  expect(told.isRemembered).toBe(true);
  expect(told.columns.map(({ heading, field }) => `${heading} → ${field ?? '-'}`)).toEqual([
    'Why it was refused → -',
    'Risk No → ref',
    'Risk → title',
    'Likelihood → current.likelihood',
    'Grade → current.impact',
    'Who → -',
  ]);
  expect(told.counts).toMatchObject({ new: 1, refused: 0 });
  expect((await run('find', file, 'A first risk')).out).toContain('=A first risk');
});

test('an empty sheet of every kind is found again column by column, says what goes where, and comes in once it is filled', async () => {
  await start();
  for (const kind of SHEET_KINDS) {
    const path = join(folder(), `${kind}.xlsx`);
    expect(await run('empty-sheet', file, PLURALS[kind], path)).toMatchObject({ exit: 0 });
    const told = await tell(PLURALS[kind], path, '--dry-run');
    const lost = told.columns.filter(({ field }) => field === null);
    expect({ kind, lost, new: told.counts['new'], refused: told.counts['refused'] }).toEqual({
      kind,
      lost: [],
      new: 0,
      refused: 0,
    });
  }
  const risks = join(folder(), 'risk.xlsx');
  await fillRow(risks, 'Risks', {
    Title: 'A risk that was typed into the empty sheet',
    'Current likelihood': '4',
    'Current impact': '3',
    Owner: 'Somebody quite new',
    Mitigation: 'Look into it',
    'Review due': new Date('2027-03-31T00:00:00Z'),
  });
  const told = await tell('risks', risks);
  expect(told.counts).toMatchObject({ new: 1, refused: 0 });
  expect(told.rows[0]?.fields.map(({ label, now }) => `${label}: ${now}`)).toEqual(
    expect.arrayContaining([
      'current: 4 × 3',
      'owner: Somebody quite new',
      'mitigation: Look into it',
      'review due: 31 March 2027',
    ]),
  );
  const profile = join(folder(), 'profile.xlsx');
  await fillRow(profile, 'New profile', { Line: 'Grant', Role: 'Funding', '2024/25': '(1.5)' });
  expect((await tell('profiles', profile)).counts).toMatchObject({ new: 1, refused: 0 });
  expect((await run('empty-sheet', file, 'reports', profile)).notes).toMatch(/^A sheet is not imported as reports/);
});

test('a sheet imported twice changes nothing the second time, and one undo gives the file back as it was', async () => {
  await start();
  const { out: before } = await run('dump', file);
  const sheet = await write(
    'twice.csv',
    'Ref,Title,Likelihood,Impact\r\nR01,Demand outruns the plan,4,5\r\nR90,A new one,2,2\r\n',
  );
  expect((await tell('risks', sheet)).counts).toMatchObject({ new: 1, changed: 1 });
  const { out: once } = await run('dump', file);
  expect(once).not.toBe(before);
  const again = await tell('risks', sheet);
  expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 2 });
  expect((await run('dump', file)).out).toBe(once);
  expect((await run('undo', file)).exit).toBe(0);
  expect((await run('dump', file)).out).toBe(before);
});

test('a ref that only looks like another is no second record beside it', async () => {
  await start();
  const sheet = await write(
    'alike.csv',
    'Ref,Title\r\nR01\u200B,Zero width\r\nＲ02,Full width\r\n\u202ER03,Turned\r\n',
  );
  const { rows } = await tell('risks', sheet, '--dry-run');
  expect(
    rows.filter(({ state }) => state !== 'gone').map(({ state, fields }) => [state, fields.map(({ label }) => label)]),
  ).toEqual([1, 2, 3].map(() => ['changed', ['title']]));
});

test('people come with their posts, parts and what they clear, and those known by name alone gain their e-mail', async () => {
  file = join(folder(), 'empty.clerkwell');
  await run('new', file);
  await run('add', file, 'officer', 'name=Tom Ray', 'post=Tom Ray');
  const told = await tell(
    'officers',
    await write(
      'people.csv',
      'Name,Job title,Role,May clear,E-mail\nTom Ray,Finance Lead,Clears; author,"finance, legal",tom@example.org\nJo Quay,Harbour Director,Chief officer,,jo@example.org',
    ),
  );
  expect(brief(told)).toEqual({
    place: 'rows 1 to 1',
    columns: ['Name → name', 'Job title → post', 'Role → roles', 'May clear → clears', 'E-mail → email'],
    assumed: [],
    rows: ['2 changed: Officer Tom Ray', '3 new: Officer Jo Quay'],
  });
  const people = JSON.parse((await run('list', file, 'officers', '--json')).out) as readonly object[];
  expect(people).toMatchObject([
    { name: 'Jo Quay', post: 'Harbour Director', roles: ['chief officer'], clears: [] },
    { name: 'Tom Ray', post: 'Finance Lead', roles: ['clearing officer', 'author'], clears: ['finance', 'legal'] },
  ]);
  // Where there is no other column for the post, a role is the post.
  const posts = await tell(
    'officers',
    await write('posts.csv', 'Name,Role\nAnn Sea,Clerk to the Harbour'),
    '--dry-run',
  );
  expect(brief(posts)).toMatchObject({ columns: ['Name → name', 'Role → post'], rows: ['2 new: Officer Ann Sea'] });
});

test('committees come in too, of the one council there is or of the one that is named', async () => {
  file = join(folder(), 'empty.clerkwell');
  await run('new', file);
  const path = await write('c.csv', 'Committee,Takes executive decisions\nHarbour Cabinet,Yes\nQuay Scrutiny,No');
  expect(brief(await tell('committees', path))).toMatchObject({
    columns: ['Committee → name', 'Takes executive decisions → executive'],
    rows: ['2 new: Committee Harbour Cabinet', '3 new: Committee Quay Scrutiny'],
  });
  expect((await tell('committees', path)).counts).toMatchObject({ new: 0, same: 2 });
  const other = await write('d.csv', 'Name,Council\nPort Board,Another Council');
  expect((await tell('committees', other)).rows[0]?.notes).toEqual([
    'a new committee needs its council: Council may be council, but “Another Council” is not a council of this programme: give yours its name under People, Councils; choose it all the same to say what its words stand for',
  ]);
});

test('measures with a month over each column bring their values and targets, are not new the second time, and go in one undo', async () => {
  file = join(folder(), 'empty.clerkwell');
  await run('new', file);
  await run('add', file, 'measure', 'ref=M1', 'name=Ships waiting', 'unit=count');
  const [kept] = JSON.parse((await run('list', file, 'measures', '--json')).out) as readonly { readonly id: string }[];
  await run('add', file, 'measureValue', `measureId=${kept?.id ?? ''}`, 'asAt=2025-05-31', 'value=8');
  const before = (await run('dump', file)).out;
  // Excel keeps “Apr-25” as the first day of that month.
  const path = await write('kpi.xlsx', {
    name: 'KPIs',
    rows: [
      ['Harbour indicators'],
      [],
      [
        'Ref',
        'Measure',
        'Unit',
        { number: 45748, format: 'mmm-yy' },
        { number: 45778, format: 'mmm-yy' },
        'Jun 2025 (p)',
        'Q1',
        'Target 2025/26',
      ],
      ['M1', 'Ships waiting', 'Number', 12, 9, 7, 28, 5],
      [
        'M2',
        'Calls answered',
        null,
        { number: 0.825, format: '0.0%' },
        'n/a',
        { number: 0.9, format: '0%' },
        null,
        null,
      ],
      ['M3', 'Dues', '£', 4, 'lots', 6, null, null],
    ],
  });
  const look = await tell('measures', path, '--dry-run');
  expect(brief(look)).toEqual({
    place: 'rows 3 to 3',
    columns: [
      'Ref → ref',
      'Measure → name',
      'Unit → unit',
      'April 2025 → value.2025-04-30',
      'May 2025 → value.2025-05-31',
      'Jun 2025 (p) → value.2025-06-30.provisional',
      'Q1 → -',
      'Target 2025/26 → target.2026-03-31',
    ],
    assumed: [
      'April 2025 and 2 more: figures of a month are as at its last day, here 30 April 2025',
      'Target 2025/26: figures of a year are as at its last day, here 31 March 2026',
      'Q1: left out, as no year is named. Write Q1 2025/26 or April 2025 over the figures',
    ],
    rows: [
      '4 changed: Measure M1',
      '5 new: Measure M2: Calls answered',
      '6 refused: Measure M3 | May 2025: “lots” is not a number',
    ],
  });
  const told = (await tell('measures', path)).rows;
  expect(told[0]?.fields.map(({ label, was, now }) => `${label}: ${was} → ${now}`)).toEqual([
    '30 April 2025: nothing → 12',
    '31 May 2025: 8 → 9',
    '30 June 2025: nothing → 7, provisional',
    'target 31 March 2026: nothing → 5',
  ]);
  const [, calls] = JSON.parse((await run('list', file, 'measures', '--json')).out) as readonly object[];
  expect(calls).toMatchObject({ unit: 'percent', precision: 1 });
  const after = (await run('list', file)).out;
  expect(after).toMatch(/measureValues +5\n/);
  expect(after).toMatch(/measureTargets +1\n/);
  expect((await tell('measures', path)).counts).toMatchObject({ new: 0, changed: 0, same: 2 });
  expect((await tell('measureValues', path, '--dry-run')).assumed).toContain(
    'The days stand across the columns: import it as Measures, which takes in the figures under them',
  );
  await run('undo', file);
  expect((await run('dump', file)).out).toBe(before);
});
