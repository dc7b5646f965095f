import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { exportReport } from '../../../main/app/export-report.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { acceptSuggestion, readSuggestions } from '../../../main/app/suggestions.ts';
import { plainBlock } from '../../../shared/document/plain-text.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { UNWATCHED } from '../../helpers/unwatched.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const REPORT = 'report-cyp-2023-10';
const folder = useTempFolder();
let deps: Deps;
let open: OpenProgramme;
let copy: string;

beforeEach(async () => {
  deps = testDeps();
  open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
  copy = join(folder(), 'copy.docx');
  must(await exportReport(deps, open, REPORT, copy, UNWATCHED));
});
afterEach(() => closeProgramme(open));

/** Edits the Word copy as an officer might: in its document part. */
function edit(change: (xml: string) => string): void {
  const parts = unzipSync(readFileSync(copy));
  const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(copy, zipSync({ ...parts, 'word/document.xml': strToU8(after) }));
}

const text = () =>
  must(composeReport(deps, open, REPORT))
    .document.blocks.map(plainBlock)
    .join('\n');
const suggestions = () => must(readSuggestions(deps, open, REPORT, copy));

test('a copy that nobody touched suggests nothing', () => {
  expect(suggestions()).toEqual([]);
});

test('a plain edit of a sentence with figures is taken over where it was written, and the figures stay figures', () => {
  edit((xml) => xml.replace('This report seeks no new spending.', 'This report seeks no new money at all.'));
  const [only, ...rest] = suggestions();
  expect(rest).toEqual([]);
  expect(only).toMatchObject({ does: 'change', at: 'Resource Implications', canAccept: true });
  const figures = () => must(composeReport(deps, open, REPORT)).document.figures.length;
  const before = figures();
  must(acceptSuggestion(deps, open, REPORT, copy, only ?? { was: '', now: '' }));
  expect(text()).toContain('This report seeks no new money at all.');
  expect(figures()).toBe(before);
  expect(suggestions()).toEqual([]);
  // What was taken over already, or reads otherwise by now, is not done twice.
  expect(refusal(acceptSuggestion(deps, open, REPORT, copy, only ?? { was: '', now: '' }))).toMatch(
    /no longer suggests/,
  );
});

test('tracked changes count as made, and a changed figure of the file is left to a person', () => {
  edit((xml) =>
    xml.replace(
      /<w:t[^>]*>([^<]*)This report seeks no new spending\.<\/w:t>/,
      '<w:t xml:space="preserve">$1</w:t></w:r><w:del w:id="9001" w:author="Finance" w:date="2023-09-30T09:00:00Z"><w:r><w:delText>This report seeks no new spending.</w:delText></w:r></w:del><w:ins w:id="9002" w:author="Finance" w:date="2023-09-30T09:00:00Z"><w:r><w:t>No new spending is sought.</w:t></w:r></w:ins><w:r><w:t></w:t>',
    ),
  );
  const [tracked] = suggestions();
  expect(tracked).toMatchObject({ canAccept: true });
  expect(tracked?.now).toMatch(/No new spending is sought\.$/);
  must(acceptSuggestion(deps, open, REPORT, copy, tracked ?? { was: '', now: '' }));
  expect(text()).toContain('No new spending is sought.');
  edit((xml) => xml.replaceAll('£2.90m', '£3.10m'));
  const figure = suggestions().find(({ now }) => now.includes('£3.10m higher'));
  expect(figure).toMatchObject({ canAccept: false });
  expect(refusal(acceptSuggestion(deps, open, REPORT, copy, figure ?? { was: '', now: '' }))).toMatch(
    /cannot be taken over by itself/,
  );
});

/** The Word paragraph that says `words`. */
const paragraphOf = (xml: string, words: string): string =>
  xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)?.find((one) => one.includes(words)) ?? words;

test('a paragraph that the copy adds, and one that it leaves out, are each taken over in their place', () => {
  const ADDED = 'A second grant is sought from the department for the coming year.';
  const LAST = 'This report seeks no new spending.';
  edit((xml) => {
    const last = paragraphOf(xml, LAST);
    const added = last.replace(/<w:r>.*<\/w:r>/s, `<w:r><w:t>${ADDED}</w:t></w:r>`);
    return xml.replace(last, last + added);
  });
  const [added, ...rest] = suggestions();
  expect(rest).toEqual([]);
  expect(added).toMatchObject({ does: 'add', was: '', now: ADDED, at: 'Resource Implications', canAccept: true });
  must(acceptSuggestion(deps, open, REPORT, copy, added ?? { was: '', now: '' }));
  const after = text();
  expect(after.indexOf(ADDED)).toBeGreaterThan(after.indexOf(LAST));
  expect(after.indexOf(ADDED)).toBeLessThan(after.indexOf(LAST) + LAST.length + ADDED.length);
  expect(suggestions()).toEqual([]);
  edit((xml) => xml.replace(paragraphOf(xml, ADDED), ''));
  const [gone, ...others] = suggestions();
  expect(others).toEqual([]);
  expect(gone).toMatchObject({ does: 'remove', was: ADDED, now: '', canAccept: true });
  must(acceptSuggestion(deps, open, REPORT, copy, gone ?? { was: '', now: '' }));
  expect(text()).not.toContain(ADDED);
  expect(suggestions()).toEqual([]);
});
