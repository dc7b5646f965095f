import { join } from 'node:path';
import { applyChanges, redo, undo } from '../../../main/app/change-programme.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { dumpProgramme } from '../../../main/app/dump-programme.ts';
import { closeProgramme, createProgramme, openProgramme } from '../../../main/app/open-programme.ts';
import { readRisk, readRisks } from '../../../main/app/read-risks.ts';
import { readHistory } from '../../../main/app/read-history.ts';
import { listSamples } from '../../../main/app/list-samples.ts';
import { readProgrammeState } from '../../../main/app/read-views.ts';
import { unpackRegister } from '../../../shared/api/packed-risks.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { Rating } from '../../../shared/model/risk.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();
const deps = testDeps();
let open: OpenProgramme;

beforeEach(() => {
  open = must(createProgramme(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send'));
});
afterEach(() => closeProgramme(open));

const firstRisk = () => {
  const [risk] = unpackRegister(must(readRisks(deps, open))).risks;
  if (risk === undefined) throw new Error('no risk');
  return risk;
};
const assess = (riskId: string, likelihood: string) =>
  must(
    applyChanges(
      deps,
      open,
      [{ does: 'assess', riskId, stage: 'current', rating: Rating.parse({ likelihood, impact: '5' }), why: '' }],
      {
        label: 'likelihood',
        gesture: null,
      },
    ),
  );

test('a changed risk is in the register, the history and the paper; undo takes it out of all three; it is there after reopening', () => {
  const before = must(dumpProgramme(open));
  const risk = firstRisk();
  const judged = must(readRisk(open, risk.id)).history.length;
  assess(risk.id, '5');
  expect(firstRisk().ratings.current).toMatchObject({ likelihood: '5', impact: '5', shown: 25, rag: 'red' });
  expect(must(readRisk(open, risk.id)).history).toHaveLength(judged + 1);
  expect(writePlainText(must(composeReport(deps, open, 'report-cyp-2023-10')).document)).toMatch(/\| 25 Very high \|/);
  must(undo(deps, open));
  expect(must(dumpProgramme(open))).toEqual(before);
  must(redo(deps, open));
  closeProgramme(open);
  open = must(openProgramme(deps, join(folder(), 'send.clerkwell')));
  expect(firstRisk().ratings.current?.shown).toBe(25);
  expect(must(readProgrammeState(open))).toMatchObject({ undo: 'likelihood', redo: null, fileName: 'send.clerkwell' });
  expect(
    must(readHistory(deps, open, { most: 2 })).map((step) => `${step.did} ${step.summary} by ${step.who}`),
  ).toEqual(['redo likelihood by tester', 'undo likelihood by tester']);
});

test('the samples offered are those that read', () => {
  expect(listSamples(deps).map((sample) => `${sample.id}: ${sample.place}`)).toEqual([
    'bcp-send: BCP',
    'cambridgeshire-send: Cambridgeshire',
    'devon-send: Devon',
    'medway-send: Medway',
  ]);
});
