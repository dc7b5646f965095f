import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planSheetOffThread } from '../../../main/app/off-thread-sheet.ts';
import { NO_MAPPING } from '../../../shared/sheets/mapping.ts';
import { readSampleData } from '../../helpers/samples.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const WORKER = join(__dirname, '..', '..', '..', 'main', 'sheet-worker.ts');

test('a sheet is looked at on a thread of its own, and called off at once', async () => {
  const path = join(folder(), 'risks.csv');
  writeFileSync(path, 'Ref,Title\nR9,A new one\n');
  const contents = readSampleData('medway-send');
  const [programme] = contents.programmes;
  if (programme === undefined) throw new Error('the sample has no programme');
  const source = { contents, programme, matrix: null };
  const order = {
    file: { path },
    kind: 'risk',
    source,
    mapping: NO_MAPPING,
    remembered: {},
    from: 'risks.csv',
  } as const;
  const look = planSheetOffThread(WORKER);
  const looked = must(await look(order, new AbortController().signal));
  expect(looked.plan.counts).toMatchObject({ new: 1, refused: 0 });
  const off = new AbortController();
  const waiting = look(order, off.signal);
  off.abort();
  expect(refusal(await waiting)).toMatch(/^cancelled: The sheet was not read/);
  expect(
    refusal(await look({ ...order, file: { path: join(folder(), 'none.csv') } }, new AbortController().signal)),
  ).toMatch(/There is no file none.csv/);
});
