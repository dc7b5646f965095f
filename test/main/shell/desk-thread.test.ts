import { join } from 'node:path';
import type { DeskPlace } from '../../../main/desk/lay-desk.ts';
import type { Dialogs } from '../../../main/desk/screen.ts';
import { DeskThread } from '../../../main/shell/desk-thread.ts';
import { closeProgramme, openProgramme } from '../../../main/app/open-programme.ts';
import type { AppEvent } from '../../../shared/api/api.ts';
import type { WindowState } from '../../../shared/api/views.ts';
import type { Reply } from '../../../shared/model/reply.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, TEMPLATES, testDeps } from '../../helpers/test-deps.ts';

const folder = useTempFolder();
const root = join(__dirname, '..', '..', '..');
const DESK = join(root, 'main', 'desk-worker.ts');
const DYING = join(root, 'test', 'helpers', 'programs', 'dying-desk.ts');

const told: AppEvent['event'][] = [];
const said: string[] = [];
let thread: DeskThread | null = null;

const path = (): string => join(folder(), 'places.clerkwell');

function start(program: string, open: string | null = null): DeskThread {
  const place: DeskPlace = {
    templates: TEMPLATES,
    nativeBinding: undefined,
    dataFolder: join(folder(), 'data'),
    documentsFolder: folder(),
    programs: join(root, 'main'),
    licencesFile: join(folder(), 'licences.json'),
    version: '1.2.3',
    policy: {},
    path: open,
  };
  const never = (): never => {
    throw new Error('nobody asks that here');
  };
  const dialogs = { chooseNewProgramme: () => Promise.resolve(path()) };
  thread = new DeskThread(program, place, {
    dialogs: dialogs as unknown as Dialogs,
    printer: { toPdf: never, toPrinter: never },
    papers: { readPages: never, toPdf: never },
    window: {
      tell: ({ event }) => void told.push(event),
      showBar: () => undefined,
      say: (message) => void said.push(message),
      showFile: never,
    },
  });
  return thread;
}

async function nameOpen(desk: DeskThread): Promise<string | undefined> {
  const state = (await desk.answer('readState', {})) as Reply<WindowState>;
  return must(state).programme?.fileName;
}

beforeEach(() => {
  told.length = 0;
  said.length = 0;
});

afterEach(() => thread?.close());

test('a programme is made, written and closed on the thread, and then it is free', async () => {
  const desk = start(DESK);
  expect(await desk.answer('createFromSample', { sampleId: 'cambridgeshire-send' })).toMatchObject({ ok: true });
  expect(await nameOpen(desk)).toBe('places.clerkwell');
  expect(told).toContain('programme-changed');
  const change = { does: 'set', kind: 'risk', id: 'risk-demand', fields: { title: 'Demand outruns places' } };
  const asked = { changes: [change], label: 'title', gesture: null };
  expect(await desk.answer('applyChanges', asked)).toMatchObject({ ok: true });
  expect(await desk.answer('applyChanges', { changes: 'none' })).toMatchObject({ problem: { code: 'bad-request' } });
  await desk.close();
  const deps = testDeps();
  const open = must(openProgramme(deps, path()));
  closeProgramme(open);
});

test('the thread opens what it is started with, and what it cannot open it says', async () => {
  const first = start(DESK);
  await first.answer('createFromSample', { sampleId: 'cambridgeshire-send' });
  await first.close();
  expect(await nameOpen(start(DESK, path()))).toBe('places.clerkwell');
  await thread?.close();
  expect(await nameOpen(start(DESK, join(folder(), 'gone.clerkwell')))).toBeUndefined();
  expect(said).toEqual([expect.stringContaining('gone.clerkwell')]);
});

test('a file that the system hands over is offered to the window', async () => {
  const desk = start(DESK);
  desk.offer(join(folder(), 'other.clerkwell'));
  await nameOpen(desk);
  expect(told).toContain('open-asked');
});

test('a thread that dies is started anew with the programme that lay open, and what was asked of it is answered', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const desk = start(DYING);
  await desk.answer('createFromSample', { sampleId: 'cambridgeshire-send' });
  told.length = 0;
  expect(await desk.answer('undo', {})).toMatchObject({ ok: false, problem: { code: 'internal' } });
  expect(await nameOpen(desk)).toBe('places.clerkwell');
  expect(told).toContain('programme-changed');
  expect(said).toEqual([expect.stringContaining('was started anew')]);
  // One that dies again at once stays down, and everything is still answered.
  await desk.answer('undo', {});
  expect(await desk.answer('readState', {})).toMatchObject({ ok: false, problem: { code: 'internal' } });
  expect(said.at(-1)).toMatch(/Close it and start it again/);
});
