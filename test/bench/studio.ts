// The author's screen with a long paper: how long a key takes (beside the same keys in an empty page of the same Electron), how soon
// the preview follows, and what an hour of typing comes to.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { measureMemory } from '../helpers/app-memory.ts';
import { makeEmptyApp } from '../helpers/empty-app.ts';
import { makeLongPaper, makeSixtyPages } from '../helpers/long-paper.ts';

const repository = join(import.meta.dirname, '..', '..');
/** Forty words a minute for an hour are twelve thousand keys. */
const KEYS = Number(process.env['CLERKWELL_BENCH_KEYS'] ?? 12_000);
const FOLLOWS = 20;
/** Keys that are timed come as far apart as those of the quickest typist, or a key would be told the wait for the one before. */
const TIMED = { keys: Math.min(1000, KEYS), apart: 30 };
/** The rest of the hour comes without a pause between keys, and with a rest after so many, in which the check and the spelling run. */
const SPELL = { keys: 500, restMs: 2500 };
const LOOKS = 6;
/** A hand needs longer than this from the mouse to the keys; until then the window draws what the click has chosen. */
const HAND_MS = 300;

const work = mkdtempSync(join(tmpdir(), 'clerkwell-bench-studio-'));

type Keys = { readonly slow: number; readonly worst: number };

/** When each key reached the window, and until when it had them at work, on the clock of this machine. */
type Heard = { readonly presses: readonly number[]; readonly ends: readonly (readonly [from: number, to: number])[] };

/** Notes when each key comes and until when it is at work. What takes less than 16 ms the browser does not tell: it counts as no time. */
async function watchKeys(window: Page): Promise<void> {
  await window.evaluate(() => {
    const presses: number[] = [];
    const ends: [number, number][] = [];
    Object.assign(globalThis, { heard: { presses, ends } });
    const onClock = (time: number): number => performance.timeOrigin + time;
    document.addEventListener('keydown', ({ timeStamp }) => presses.push(onClock(timeStamp)), true);
    new PerformanceObserver((list) => {
      for (const { name, startTime, processingEnd } of list.getEntries() as PerformanceEventTiming[])
        if (name === 'keydown' || name === 'beforeinput' || name === 'input')
          ends.push([onClock(startTime), onClock(processingEnd)]);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

/** Types `text`, a key each `TIMED.apart` milliseconds, as far as that can be kept; answers when each was sent. */
async function typeInTime(window: Page, text: string): Promise<readonly number[]> {
  const sent: number[] = [];
  for (const letter of text) {
    const at = performance.timeOrigin + performance.now();
    sent.push(at);
    await window.keyboard.press(letter);
    const left = at + TIMED.apart - (performance.timeOrigin + performance.now());
    if (left > 0) await rest(left);
  }
  return sent;
}

/**
 * How long the keys that were `sent` took: from when each was sent, so with any wait in the program's own thread, which no page can see,
 * to the end of what it set off.
 */
async function readKeys(window: Page, sent: readonly number[]): Promise<Keys> {
  const { presses, ends } = await window.evaluate(() => (globalThis as unknown as { readonly heard: Heard }).heard);
  const mine = presses.slice(-sent.length);
  const took = sent.map((at, key) => {
    const press = mine[key] ?? Number.POSITIVE_INFINITY;
    const next = mine[key + 1] ?? Number.POSITIVE_INFINITY;
    const of = ends.filter(([from]) => from >= press && from < next).map(([, to]) => to);
    return Math.max(press, ...of) - at;
  });
  return { slow: took.filter((ms) => ms > 30).length, worst: Math.max(...took) };
}

/** From the press of a key to its letter in the preview, in milliseconds. */
async function timePreview(window: Page, at: number): Promise<number> {
  const mark = `q${at}z`;
  // Begun before the keys: in a busy window it may come to run after them, and still knows when the last was pressed.
  const seen = window.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const { heard } = globalThis as unknown as { readonly heard: Heard };
        const look = (): void => {
          if (document.querySelector('.paper')?.textContent.includes(wanted) === true)
            done(performance.timeOrigin + performance.now() - (heard.presses.at(-1) ?? 0));
          else setTimeout(look, 5);
        };
        look();
      }),
    mark,
  );
  await window.keyboard.type(mark);
  return seen;
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(56)} ${value}`);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}

async function sayMemory(after: number): Promise<void> {
  const used = await measureMemory(app);
  const each = used.map(({ type, own, share }) => `${type} ${megabytes(own)} (${megabytes(share)})`);
  const all = (which: 'own' | 'share'): string => megabytes(used.reduce((sum, one) => sum + one[which], 0));
  row(`after ${after} keys`, `${all('own')} (${all('share')}): ${each.join(', ')}`);
}

const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const line = 'the quick word '.repeat(7).slice(0, 100);

/** Starts the app in `folder` with a profile of its own. */
function start(folder: string, user: string, ...args: readonly string[]): Promise<ElectronApplication> {
  const own = [...forRoot, folder, `--user-data-dir=${join(work, user)}`, ...args];
  return electron.launch({ args: own, cwd: repository });
}

/** Types the keys that are timed where the cursor stands, and tells what they took. */
async function timeKeys(window: Page): Promise<Keys> {
  const sent: number[] = [];
  for (let key = 0; key < TIMED.keys; key += 100) sent.push(...(await typeInTime(window, line)));
  return readKeys(window, sent);
}

/** What a key takes in a page with one line of text and no program, on this machine and by these means. */
async function timeEmpty(): Promise<Keys> {
  const folder = join(work, 'empty');
  mkdirSync(folder);
  makeEmptyApp(folder, '<p contenteditable>Empty</p>');
  const empty = await start(folder, 'nobody');
  const window = await empty.firstWindow();
  await window.getByText('Empty').click();
  await window.waitForTimeout(HAND_MS);
  await watchKeys(window);
  const keys = await timeKeys(window);
  await empty.close();
  return keys;
}

/** Opens the paper in `file`, with the cursor in the middle of its longest section. */
async function openPaper(
  file: string,
  user: string,
): Promise<{ readonly app: ElectronApplication; readonly window: Page }> {
  const app = await start(repository, user, file);
  const window = await app.firstWindow();
  await window.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Report' }).click();
  const paragraphs = window.getByRole('textbox', { name: 'Text of Background', exact: true }).locator('p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await window.waitForTimeout(HAND_MS);
  await watchKeys(window);
  return { app, window };
}

/** Types in a paper and tells what its keys took, beside those in an empty page, and how soon the preview followed. */
async function sayKeys(window: Page, paper: string): Promise<void> {
  const follows: number[] = [];
  for (let at = 0; at < FOLLOWS; at += 1) follows.push(await timePreview(window, at));
  const sorted = follows.toSorted((one, other) => one - other);
  const keys = await timeKeys(window);
  const beside = (ours: string, theirs: string): string => `${ours} (in an empty page: ${theirs})`;
  console.log(paper);
  row(
    `keys of ${TIMED.keys}, ${TIMED.apart} ms apart, that took longer than 30 ms`,
    beside(String(keys.slow), String(floor.slow)),
  );
  row('the slowest key', beside(`${keys.worst.toFixed(1)} ms`, `${floor.worst.toFixed(1)} ms`));
  row(
    'the preview follows a key after (median, worst)',
    `${(sorted[FOLLOWS / 2] ?? 0).toFixed(0)} ms, ${(sorted.at(-1) ?? 0).toFixed(0)} ms`,
  );
}

const floor = await timeEmpty();
const sixty = makeSixtyPages(mkdtempSync(join(work, 'sixty-')));
const inSixty = await openPaper(sixty.file, 'sixty');
await sayKeys(inSixty.window, `A paper of ${sixty.pages} pages in two sections`);
await inSixty.app.close();

const { file, pages } = makeLongPaper(work);
const before = statSync(file).size;
const { app, window } = await openPaper(file, 'user');
await sayKeys(window, `A paper of ${pages} pages, nearly all of them in one section`);

console.log(
  `${KEYS} keys typed into it. Memory of all processes: what they alone have (and with their share of what others use too)`,
);
await sayMemory(TIMED.keys);
for (let key = TIMED.keys; key < KEYS; key += 100) {
  await window.keyboard.type(line);
  if (key % SPELL.keys === 0) await window.waitForTimeout(SPELL.restMs);
  if ((key + 100) % Math.ceil(KEYS / LOOKS) < 100) await sayMemory(key + 100);
}
await window
  .getByText(/^Saved/)
  .first()
  .waitFor();
await app.close();
const grown = statSync(file).size - before;
rmSync(work, { recursive: true, force: true });
row('the file grew by', `${megabytes(grown)}, ${Math.round(grown / KEYS)} bytes a key`);
