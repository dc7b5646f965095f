import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Deps } from '../../main/app/deps.ts';
import { planSheetOrder } from '../../main/app/plan-sheet-order.ts';
import { verifyHere } from '../../main/app/verify-copy.ts';
import { writeHere } from '../../main/app/write-paper.ts';
import { type Reply, refuse } from '../../shared/model/reply.ts';
import { Day } from '../../shared/model/units.ts';

/** The project's own templates folder. */
export const TEMPLATES = join(__dirname, '..', '..', 'templates');

let ownFolder: string | null = null;

/** The app's own folder for the tests of one file; gone when they are done. */
function dataFolder(): string {
  if (ownFolder === null) {
    const made = mkdtempSync(join(tmpdir(), 'clerkwell data '));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    ownFolder = made;
  }
  return ownFolder;
}

/** Dependencies that are real but for the clock and the ids, which are the same in every run. */
export function testDeps(templatesFolder = TEMPLATES, ownTemplates: string | null = null): Deps {
  let made = 0;
  let ids = 0;
  return {
    templatesFolder,
    samplesFolder: join(templatesFolder, 'samples'),
    ownTemplates: () => ownTemplates,
    dataFolder: dataFolder(),
    backupFolder: join(dataFolder(), 'backups'),
    sqlite: {},
    writePaper: writeHere,
    planSheet: (order) => {
      return Promise.resolve(
        planSheetOrder(order, () => {
          ids += 1;
          return `sheet-${String(ids).padStart(6, '0')}`;
        }),
      );
    },
    verifyCopy: (copy) => Promise.resolve(verifyHere(copy)),
    makePdf: () => Promise.resolve(refuse('cannot-write', 'no PDF is made in tests that did not ask for one')),
    makeId: () => {
      made += 1;
      return `test-${String(made).padStart(6, '0')}`;
    },
    readClock: () => ({ today: Day.parse('2023-09-30'), moment: '2023-09-30T09:00:00.000Z' }),
    dayOf: (moment) => Day.parse(moment.slice(0, 10)),
    who: 'tester',
    seat: 'seat',
  };
}

/** The value of a reply that must be good. */
export function must<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new Error(`${reply.problem.code}: ${[reply.problem.message, ...reply.problem.details].join('\n')}`);
}

/** The code and sentence of a reply that must be a refusal. */
export function refusal(reply: Reply<unknown>): string {
  if (!reply.ok) return `${reply.problem.code}: ${reply.problem.message}`;
  throw new Error('was not refused');
}
