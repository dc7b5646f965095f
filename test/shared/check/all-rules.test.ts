import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALL_RULES } from '../../../shared/check/all-rules.ts';
import { writeCheckPage } from '../../helpers/clerks-check.ts';

const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'clerks-check.md'), 'utf8');

test('the page has the rules, the table and what cannot be seen as they are; node test/helpers/programs/write-check-page.ts makes it anew', () => {
  expect(page.slice(page.indexOf('## What it finds')).trim()).toBe(writeCheckPage().trim());
});

test('no number of a rule is given twice', () => {
  const ids = ALL_RULES.map((rule) => rule.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
