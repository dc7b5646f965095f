import { join } from 'node:path';
import { createProgramme } from '../../../../main/app/open-programme.ts';
import { readStudio } from '../../../../main/app/read-studio.ts';
import { previewDraft } from '../../../../main/app/studio-text.ts';
import { listRecords } from '../../../../main/store/tables.ts';
import { outlineParts } from '../../../../renderer/screens/report/outline-parts.ts';
import type { SampleId } from '../../../helpers/samples.ts';
import { useTempFolder } from '../../../helpers/temp-folder.ts';
import { must, testDeps } from '../../../helpers/test-deps.ts';

const folder = useTempFolder();

/** The outline of the sample's paper, forms marked with a star. */
function outlineOfSample(id: SampleId) {
  const deps = testDeps();
  const open = must(createProgramme(deps, join(folder(), 'sample.clerkwell'), id));
  const reportId = listRecords(open.db, 'report')[0]?.id ?? '';
  const { parts } = must(readStudio(deps, open, reportId));
  const lines = outlineParts(must(previewDraft(deps, open, reportId, [])), parts);
  open.db.close();
  return lines;
}

test('forms that have no heading in the paper stand in its outline, in the order of the format', () => {
  const lines = outlineOfSample('devon-send');
  const said = lines.map(({ text, form }) => (form === null ? text : `* ${text}`));
  const [risk, clearance, summary, signed, contact] = [
    said.findLastIndex((one) => /^9\.\d/.test(one)),
    said.indexOf('* Clearance'),
    said.findIndex((one) => one.includes('Summary / Conclusions')),
    said.indexOf('* Signed'),
    said.findIndex((one) => one.startsWith('Contact for enquiries')),
  ];
  expect([clearance, summary, signed, contact]).toEqual([risk + 1, risk + 2, risk + 3, risk + 4]);
  // Devon prints who signs, and keeps what was cleared inside.
  const idOf = (name: string) => lines.find(({ form }) => form === name)?.id;
  expect(idOf('clearance')).toBeNull();
  expect(idOf('signed')).toMatch(/^block-\d+$/);
  expect(new Set(lines.map(({ id, form }) => form ?? id)).size).toBe(lines.length);
});

test('where clearances are printed the outline leads to them', () => {
  const lines = outlineOfSample('cambridgeshire-send').filter(({ form }) => form !== null);
  expect(lines.find(({ form }) => form?.endsWith('-clearances'))).toMatchObject({ id: expect.any(String), level: 2 });
});
