import { join } from 'node:path';
import { applyInPieces } from '../../../main/app/apply-in-pieces.ts';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import { closeProgramme, openProgramme } from '../../../main/app/open-programme.ts';
import { readContents } from '../../../main/store/contents.ts';
import { readRevision, readUndoState } from '../../../main/store/history.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
const deps = testDeps();
const NAME = { label: 'Import risks', gesture: null, source: 'import' as const };

const openSample = (name: string) => makeSample(deps, join(folder(), name), 'cambridgeshire-send');

/** Thousands of risks, each with an action. */
function manyRisks(count: number): readonly Change[] {
  return Array.from({ length: count }, (_, at): readonly Change[] => [
    { does: 'add', kind: 'risk', record: { id: `many-${at}`, ref: `M${at}`, title: `Risk ${at}` } },
    { does: 'add', kind: 'mitigation', record: { id: `act-${at}`, riskId: `many-${at}`, action: `Action ${at}` } },
  ]).flat();
}

test('what is saved in pieces is what would be saved at once, and others have their turn meanwhile', async () => {
  const [whole, pieces] = [openSample('whole.clerkwell'), openSample('pieces.clerkwell')];
  const changes = manyRisks(3000);
  must(applyChanges(deps, whole, changes, NAME));
  const stages = new Set<string>();
  let [turns, isOver] = [0, false];
  const takeTurn = (): void => {
    turns += 1;
    if (!isOver) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  const onStage = (stage: string, at: number, of: number): void => {
    stages.add(stage);
    expect(at).toBeLessThanOrEqual(of);
  };
  must(await applyInPieces(deps, pieces, changes, NAME, { onStage, signal: new AbortController().signal }));
  isOver = true;
  expect(turns).toBeGreaterThan(3);
  expect([...stages]).toEqual(['Checking the changes', 'Writing them into the file']);
  expect(readContents(pieces.db).risks).toEqual(readContents(whole.db).risks);
  expect(readContents(pieces.db).mitigations).toEqual(readContents(whole.db).mitigations);
  expect(readUndoState(pieces.db).undo).toBe('Import risks');
  must(undo(deps, pieces));
  expect(readContents(pieces.db).risks.some((risk) => risk.ref.startsWith('M'))).toBe(false);
  closeProgramme(whole);
  closeProgramme(pieces);
});

test.each(['Checking the changes', 'Writing them into the file'])(
  'called off while it is at “%s”, nothing is written and the programme is edited on',
  async (wanted) => {
    const open = openSample('off.clerkwell');
    const [before, revision] = [readContents(open.db), readRevision(open.db)];
    const off = new AbortController();
    const onStage = (stage: string): void => (stage === wanted ? off.abort() : undefined);
    const reply = await applyInPieces(deps, open, manyRisks(3000), NAME, { onStage, signal: off.signal });
    expect(refusal(reply)).toBe('cancelled: It was called off. Nothing has changed.');
    expect(readContents(open.db)).toEqual(before);
    expect(readRevision(open.db)).toBe(revision);
    must(applyChanges(deps, open, manyRisks(1), NAME));
    closeProgramme(open);
  },
);

test('a programme that is closed meanwhile is as it was', async () => {
  const open = openSample('closed.clerkwell');
  const before = readContents(open.db);
  const onStage = (stage: string): void => {
    if (stage.startsWith('Writing') && open.db.open) closeProgramme(open);
  };
  const going = { onStage, signal: new AbortController().signal };
  expect(refusal(await applyInPieces(deps, open, manyRisks(3000), NAME, going))).toMatch(/^cancelled/);
  const again = must(openProgramme(deps, join(folder(), 'closed.clerkwell')));
  expect(readContents(again.db)).toEqual(before);
  closeProgramme(again);
});

test('one change that cannot be made keeps all of them out', async () => {
  const open = openSample('refused.clerkwell');
  const before = readContents(open.db);
  const bad: Change = { does: 'set', kind: 'risk', id: 'nobody', fields: { title: 'Nobody' } };
  const going = { onStage: () => undefined, signal: new AbortController().signal };
  expect(refusal(await applyInPieces(deps, open, [...manyRisks(10), bad], NAME, going))).toMatch(/^unknown-record/);
  expect(readContents(open.db)).toEqual(before);
  closeProgramme(open);
});
