import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme, createProgramme, loadProgramme, openProgramme } from '../../../main/app/open-programme.ts';
import { prepareReport, readSnapshot } from '../../../main/app/snapshot.ts';
import { listSampleIds } from '../../../main/files/samples.ts';
import { readTemplate } from '../../../main/files/templates.ts';
import { listRecords } from '../../../main/store/tables.ts';
import { compose } from '../../../shared/compose/compose.ts';
import { makeLargeProgramme } from '../../helpers/large/programme.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();

/** Every report of the programme made from what it needs, and from everything the file holds; answers how many. */
function comparePapers(deps: Deps, open: OpenProgramme): number {
  const { today } = deps.readClock();
  const reports = listRecords(open.db, 'report');
  for (const report of reports) {
    const { snapshot, template } = must(prepareReport(deps, open, report.id));
    const whole = must(readSnapshot(open, report.id));
    expect(compose(snapshot, template, today)).toEqual(compose(whole, template, today));
  }
  return reports.length;
}

test('every sample’s papers are the same from what they need as from the whole file', () => {
  const deps = testDeps();
  const papers = listSampleIds(deps.samplesFolder).map((id) => {
    const open = must(createProgramme(deps, join(folder(), `${id}.clerkwell`), id));
    const count = comparePapers(deps, open);
    closeProgramme(open);
    return count;
  });
  expect(Math.max(...papers)).toBeGreaterThan(0);
});

test('so is every paper of a generated programme, and each reads only its own parts', () => {
  const deps = testDeps();
  const template = must(readTemplate([deps.templatesFolder], 'cambridgeshire-committee'));
  const size = { risks: 60, measures: 12, valuesEach: 8, reports: 5 };
  const json = join(folder(), 'large.json');
  writeFileSync(json, JSON.stringify(makeLargeProgramme(template, size)));
  const path = join(folder(), 'large.clerkwell');
  must(loadProgramme(deps, path, false, json));
  const open = must(openProgramme(deps, path));
  expect(comparePapers(deps, open)).toBe(5);
  const [first, second] = listRecords(open.db, 'report');
  const [withRisks, without] = [first, second].map((report) => must(prepareReport(deps, open, report?.id ?? '')));
  expect(withRisks?.snapshot.contents.risks).toHaveLength(60);
  expect(without?.snapshot.contents.risks).toHaveLength(1);
  expect(without?.snapshot.contents.measures.length).toBeLessThan(12);
  expect(without?.snapshot.contents.sections.every((one) => one.reportId === second?.id)).toBe(true);
  expect(() => without?.snapshot.contents.assessments).toThrow(
    'assessments was read, and what is needed does not name it',
  );
  closeProgramme(open);
});

test('a report that is not there is said with those that are', () => {
  const deps = testDeps();
  const open = must(createProgramme(deps, join(folder(), 'a.clerkwell'), 'cambridgeshire-send'));
  expect(refusal(prepareReport(deps, open, 'nowhere'))).toMatch(
    /^unknown-report: There is no report nowhere in a\.clerkwell\. There is: report-/,
  );
  closeProgramme(open);
});
