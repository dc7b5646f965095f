import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import { checkReport } from '../../../main/app/check-paper.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { moveReport } from '../../../main/app/move-report.ts';
import { readClearances } from '../../../main/app/read-clearances.ts';
import { viewComparison } from '../../../main/app/read-clearing.ts';
import { previewDraft } from '../../../main/app/studio-text.ts';
import { readVersion } from '../../../main/app/versions.ts';
import { readRecord } from '../../../main/store/tables.ts';
import { BY_REGISTERS } from '../../../shared/clearing/by-registers.ts';
import { sayMoved } from '../../../shared/clearing/what-moved.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { submitPaper } from '../../helpers/submit-paper.ts';
import { useSample } from '../../helpers/use-sample.ts';
import { must, TEMPLATES } from '../../helpers/test-deps.ts';

const REPORT = 'report-cyp-2023-10';
let deps: Deps;
let open: OpenProgramme;
const folder = useSample((made) => {
  ({ deps, open } = made);
});

/** The app after an update that writes figures and standing words otherwise. */
function update(): Deps {
  cpSync(TEMPLATES, join(folder(), 'templates'), { recursive: true });
  const path = join(join(folder(), 'templates'), 'cambridgeshire-committee', 'template.yaml');
  const before = readFileSync(path, 'utf8');
  const after = before.replace('moneyDecimals: 2', 'moneyDecimals: 1').replace('label: Figure', 'label: Chart');
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return { ...deps, templatesFolder: join(folder(), 'templates') };
}

test('after an update of the app the answers about a paper that is with the clerk hold, no line of it is said to read differently, and its publication keeps what was handed in', () => {
  submitPaper(deps, open, REPORT);
  const standings = (by: Deps) => must(readClearances(by, open, REPORT)).list.map((one) => one.standing);
  const before = standings(deps);
  const updated = update();
  expect(writePlainText(must(composeReport(updated, open, REPORT)).document)).toContain('£29.1m');
  expect(standings(updated)).toEqual(before);
  expect(must(checkReport(updated, open, REPORT)).findings.map(({ code }) => code)).not.toContain('SIGN-06');
  // The preview shows what was handed in, too.
  const handedIn = must(readVersion(open, REPORT, 'As submitted')).kept.whole;
  expect(must(previewDraft(updated, open, REPORT, [])).document).toEqual(handedIn);
  // Beside what the registers say stands what they said then, in the words of one app; and so who was renamed since.
  const asked = { reportId: REPORT, from: null, to: BY_REGISTERS };
  const moved = () => must(viewComparison(updated, open, asked)).lines.map(sayMoved);
  expect(moved()).toEqual([]);
  const authorId = readRecord(open.db, 'report', REPORT)?.authorId ?? '';
  const name = readRecord(open.db, 'officer', authorId)?.name ?? '';
  const rename = (to: string) => {
    const change = { does: 'set', kind: 'officer', id: authorId, fields: { name: to } } as const;
    must(applyChanges(deps, open, [change], { label: 'Rename', gesture: null }));
  };
  rename('Ana Other');
  expect(moved().join('\n')).toContain('Ana');
  expect(moved().join('\n')).not.toMatch(/£|Chart/);
  rename(name);
  expect(moved()).toEqual([]);
  must(moveReport(updated, open, REPORT, 'published', ''));
  const kept = (name: string) => must(readVersion(open, REPORT, name)).kept.whole;
  expect(kept('As published')).toEqual(kept('As submitted'));
  expect(standings(updated)).toEqual(before);
  must(undo(updated, open));
  // Back in draft its words are written anew, and the answers are about others.
  must(moveReport(updated, open, REPORT, 'draft', ''));
  expect(standings(updated)).toContain('stale');
});
