import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../../renderer/parts/guide/read-page.ts';
import { makeGuideSearch } from '../../../renderer/parts/guide/search-guide.ts';
import { GUIDE_PAGES } from '../../../renderer/state/guide.ts';

const guide = join(__dirname, '..', '..', '..', 'renderer', 'guide');
const search = makeGuideSearch(GUIDE_PAGES.map((id) => readPage(id, readFileSync(join(guide, `${id}.md`), 'utf8'))));

/** What a new author types, and the heading that answers it: it stands among the first three. */
const QUESTIONS = [
  ['how do I ask for clearance', 'Ask an officer'],
  ['can I clear my own paper', 'Who must clear what'],
  ['send the paper to the clerk', 'Send it to the clerk'],
  ['how do I undo', 'Edits, and taking them back'],
  ['import a spreadsheet', 'Import from Excel or CSV'],
  ['the file is open elsewhere', 'The file is open elsewhere'],
  ['Word says the paper is open', 'Word says the paper is open, or it was not replaced'],
  ['where are my backups', 'Backups'],
  ['start a new paper from the last one', 'Start the next paper'],
  ['does it connect to the internet network', 'What it is'],
  ['change the format of a report', "Change a report's format"],
  ['exempt part of a paper', 'Public and exempt'],
] as const;

test.each(QUESTIONS)('“%s” is answered', (question, heading) => {
  const first = search(question)
    .slice(0, 3)
    .map((found) => found.heading);
  expect(first).toContain(heading);
});

test('a word of the guide is found by its beginning and with a slip of the finger; words that are nowhere find nothing', () => {
  expect(search('damag')[0]?.heading).toBe('A damaged file');
  expect(search('clearence').length).toBeGreaterThan(0);
  expect(search('zzzz qqqq')).toEqual([]);
});
