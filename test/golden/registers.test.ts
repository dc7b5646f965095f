import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtSheet, type LookedAt } from '../../main/app/import-sheet.ts';
import { closeProgramme } from '../../main/app/open-programme.ts';
import { SheetMapping } from '../../shared/sheets/mapping.ts';
import { sayReadCell } from '../../shared/sheets/read-book.ts';
import { REGISTER_TWINS } from '../helpers/register-twins.ts';
import { must, testDeps } from '../helpers/test-deps.ts';
import { useTempFolder } from '../helpers/temp-folder.ts';
import { makeSample } from '../helpers/use-sample.ts';

const folder = useTempFolder();
const SAVED = '2023-09-01T10:00:00.000Z';

/** All that is found in a sheet and why, as lines to be read. */
function say({ sheet, place, decided, columns, plan }: LookedAt): string {
  return [
    `sheet ${sheet}${decided === '' ? '' : `, ${decided}`}`,
    `headings in ${place.across ? 'columns' : 'rows'} ${place.from} to ${place.to}`,
    ...columns.map(
      ({ heading, field, why, examples }) =>
        `  ${heading} → ${field ?? 'left out'} (${why}) [${examples.map((one) => sayReadCell(one).slice(0, 20)).join(' | ')}]`,
    ),
    ...plan.assumed,
    ...plan.words.map(
      ({ field, word, rows, takenFor }) => `word ${field}: ${word} ×${rows} → ${takenFor ?? 'not said'}`,
    ),
    ...plan.rows
      .filter((row) => row.state !== 'gone')
      .flatMap((row) => [
        `${row.at ?? ''} ${row.state}: ${row.name}`,
        ...row.notes.map((note) => `    ${note}`),
        ...row.fields.map(({ label, was, now }) => `    ${label}: ${was} → ${now.slice(0, 60)}`),
      ]),
    '',
  ].join('\n');
}

// What is found anew is read as a diff before the golden file is renewed: UPDATE_GOLDEN=1, never in CI.
test.each(REGISTER_TWINS)('$fileName as $kind', async ({ fileName, kind, mapping, bytes }) => {
  const deps = testDeps();
  const open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
  const file = { name: fileName, bytes: await bytes(), saved: SAVED };
  const said = mapping === undefined ? null : SheetMapping.parse(mapping);
  const told = say(must(await lookAtSheet(deps, open, file, kind, said)));
  closeProgramme(open);
  const golden = join(__dirname, 'registers', `${fileName}.txt`);
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) writeFileSync(golden, told);
  expect(existsSync(golden)).toBe(true);
  expect(told.split('\n')).toEqual(readFileSync(golden, 'utf8').split('\n'));
});
