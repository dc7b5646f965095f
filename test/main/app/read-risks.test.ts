import { join } from 'node:path';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { dumpProgramme } from '../../../main/app/dump-programme.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { readRiskMoves } from '../../../main/app/read-risk-moves.ts';
import { readRisk, readRiskChanges, readRisks } from '../../../main/app/read-risks.ts';
import { bringBack, listRemoved } from '../../../main/app/removed-records.ts';
import { patchRegister, unpackRegister } from '../../../shared/api/packed-risks.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { Rating } from '../../../shared/model/risk.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
const deps = testDeps();
let open: OpenProgramme;

beforeEach(() => {
  open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
});
afterEach(() => closeProgramme(open));

const register = () => unpackRegister(must(readRisks(deps, open)));
const change = (...changes: readonly Change[]) =>
  must(applyChanges(deps, open, changes, { label: 'a change', gesture: null }));
const idOf = (ref: string): string => register().risks.find((risk) => risk.ref === ref)?.id ?? '';
const assess = (ref: string, likelihood: string): Change => ({
  does: 'assess',
  riskId: idOf(ref),
  stage: 'current',
  rating: Rating.parse({ likelihood, impact: '4' }),
  why: '',
});

test('what moved since a revision, put into what was known, is the register as it stands', () => {
  let known = register();
  const steps: readonly (() => void)[] = [
    () => change({ does: 'set', kind: 'risk', id: idOf('R02'), fields: { title: 'Demand' } }),
    () => change(assess('R04', '5'), { does: 'set', kind: 'risk', id: idOf('R05'), fields: { status: 'closed' } }),
    () => change({ does: 'remove', kind: 'risk', id: idOf('R06') }),
    () => change({ does: 'review', riskId: idOf('R07'), outcome: 'no change', note: '', byId: null, nextDue: null }),
  ];
  for (const step of steps) {
    step();
    const { revision, moved } = must(readRiskChanges(deps, open, known.revision));
    if (moved === null) throw new Error('was to be read whole');
    known = patchRegister(known, revision, moved);
    expect(known).toEqual(register());
  }
});

test('what may change every row, or adds one, is read whole', () => {
  const { revision } = register();
  expect(must(readRiskChanges(deps, open, revision)).moved).toEqual({ risks: [], gone: [] });
  change({ does: 'add', kind: 'risk', record: { ref: 'R99', title: 'New' } });
  expect(must(readRiskChanges(deps, open, revision)).moved).toBeNull();
  const after = register();
  const officer = after.officers[0]?.id ?? '';
  change({ does: 'set', kind: 'officer', id: officer, fields: { name: 'Ann Lee' } });
  expect(must(readRiskChanges(deps, open, after.revision)).moved).toBeNull();
});

test('the page of a risk has its story, and a removed one has none', () => {
  const id = idOf('R01');
  expect(must(readRisk(open, id)).history.length).toBeGreaterThan(0);
  change({ does: 'remove', kind: 'risk', id });
  expect(refusal(readRisk(open, id))).toMatch(/no longer in the programme/);
});

test('a risk moves from where it stood at the last paper, and only once it moved', () => {
  const { since, moves } = must(readRiskMoves(deps, open));
  const history = must(readRisk(open, idOf('R11'))).history.filter((one) => one.stage === 'current');
  const stood = history.findLast((one) => one.date <= since)?.shown ?? null;
  change(assess('R11', '5'));
  const moved = must(readRiskMoves(deps, open)).moves.filter((one) => one.riskId === idOf('R11'));
  expect(moved).toMatchObject([{ before: { shown: stood }, shown: 20 }]);
  expect(moves.every((one) => one.shown !== one.before.shown || one.before.likelihood !== null)).toBe(true);
});

test('what was removed comes back with all its parts, and is in the list no more', () => {
  const whole = must(dumpProgramme(open));
  expect(must(listRemoved(open))).toEqual([]);
  change({ does: 'remove', kind: 'risk', id: idOf('R03') }, { does: 'remove', kind: 'risk', id: idOf('R05') });
  const [removed] = must(listRemoved(open));
  expect(removed?.name).toContain('R05');
  expect(removed?.parts).toBeGreaterThan(2);
  must(bringBack(deps, open, removed?.stepId ?? ''));
  expect(must(dumpProgramme(open))).toEqual(whole);
  expect(must(listRemoved(open))).toEqual([]);
  must(undo(deps, open));
  expect(must(listRemoved(open))).toHaveLength(1);
  expect(refusal(bringBack(deps, open, 'nonsense'))).toMatch(/no longer in the list/);
});
