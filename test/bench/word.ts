// How long a paper takes to compose and write, and the memory it needs at its peak: beside bare `docx`, and beside what fills
// templates. Each run in a process of its own, `PROCESSES` of them; then warm runs in each.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type WritePaper, writeOffThread } from '../../main/app/off-thread.ts';
import { writeHere } from '../../main/app/write-paper.ts';
import { compose } from '../../shared/compose/compose.ts';
import { makeInput } from './word/content.ts';
import { SIZES, type Contender, type Size } from './word/sizes.ts';

const PROCESSES = 5;
const WARM = { '10': 10, '60': 5, '300': 2 } as const;

/** What the product promises (issue 4): time and memory against bare docx. */
const BARS = { time: 1.25, megabytes: 50 };

const CONTENDERS: { readonly [name: string]: () => Promise<Contender> } = {
  Clerkwell: async () => (await import('./word/clerkwell.ts')).clerkwell,
  'bare docx': async () => (await import('./word/bare-docx.ts')).bareDocx,
  docxtemplater: async () => (await import('./word/templates.ts')).docxtemplater,
  'easy-template-x': async () => (await import('./word/templates.ts')).easyTemplateX,
  'docx-templates': async () => (await import('./word/templates.ts')).docxTemplates,
};

type Run = {
  readonly first: number;
  readonly warm: readonly number[];
  readonly peak: number;
  readonly kilobytes: number;
  readonly stages: { readonly [stage: string]: number };
};

type Row = { readonly name: string; readonly first: number; readonly warm: number; readonly peak: number };

const [, , name, size] = process.argv;
if (name !== undefined && size !== undefined) await runOne(name, size as Size);
else {
  compareAll();
  await showStandstill();
}

async function runOne(contender: string, of: Size): Promise<void> {
  const make = CONTENDERS[contender];
  if (make === undefined) throw new Error(`there is no ${contender}`);
  const write = await (await make())(of);
  const start = performance.now();
  const written = await write();
  const first = performance.now() - start;
  const peak = process.resourceUsage().maxRSS / 1024;
  const warm: number[] = [];
  let last = written;
  for (let run = 0; run < WARM[of]; run += 1) {
    const from = performance.now();
    last = await write();
    warm.push(performance.now() - from);
  }
  const run: Run = { first, warm, peak, kilobytes: written.bytes.length / 1024, stages: last.stages ?? {} };
  console.log(JSON.stringify(run));
}

function compareAll(): void {
  const clerkwell = new Map<Size, Row>();
  for (const of of Object.keys(SIZES) as Size[]) {
    const { paragraphs, tables, charts, risks } = SIZES[of];
    console.log(
      `\nA paper of ${of} pages: ${paragraphs} paragraphs, ${tables} tables, ${charts} charts, ${risks} risks`,
    );
    console.log('                        first   warm (ms)  peak (MB)  file (kB)');
    const rows: Row[] = [];
    let stages: Run['stages'] = {};
    for (const contender of Object.keys(CONTENDERS)) {
      const runs = Array.from({ length: PROCESSES }, () => runInProcess(contender, of));
      const row: Row = {
        name: contender,
        first: median(runs.map((run) => run.first)),
        warm: median(runs.flatMap((run) => run.warm)),
        peak: median(runs.map((run) => run.peak)),
      };
      rows.push(row);
      if (contender === 'Clerkwell') {
        stages = runs.at(-1)?.stages ?? {};
        clerkwell.set(of, row);
      }
      const kilobytes = median(runs.map((run) => run.kilobytes));
      console.log(
        `${contender.padEnd(20)} ${pad(row.first)} ${pad(row.warm)}    ${pad(row.peak)}    ${pad(kilobytes)}`,
      );
    }
    judge(rows, stages);
  }
  console.log(
    `\nGrowth of Clerkwell's time with the paper (warm ms a page): ${[...clerkwell].map(([of, row]) => `${of} pages ${(row.warm / Number(of)).toFixed(2)}`).join(', ')}`,
  );
}

/** How long the program that asks for a paper answers nobody meanwhile: the window lives on its answers. */
async function showStandstill(): Promise<void> {
  const { snapshot, template, today } = makeInput('300');
  const { document } = compose(snapshot, template, today);
  const worker = join(import.meta.dirname, '..', '..', 'main', 'paper-worker.ts');
  const longest = async (write: WritePaper): Promise<number> => {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await new Promise((done) => setTimeout(done, 50));
    await write({ document, kind: 'docx', carrier: null, pictures: new Map() }, new AbortController().signal);
    await new Promise((done) => setTimeout(done, 50));
    delay.disable();
    return delay.max / 1e6;
  };
  const [aside, here] = [await longest(writeOffThread(worker)), await longest(writeHere)];
  console.log(
    `The longest the asking program stands still while 300 pages are written: ${aside.toFixed(0)} ms aside (bar 50), ${here.toFixed(0)} ms here`,
  );
}

function judge(rows: readonly Row[], stages: Run['stages']): void {
  const of = (wanted: string): Row => {
    const row = rows.find((one) => one.name === wanted);
    if (row === undefined) throw new Error(`${wanted} did not run`);
    return row;
  };
  const [own, bare, templater, templates] = [
    of('Clerkwell'),
    of('bare docx'),
    of('docxtemplater'),
    of('docx-templates'),
  ];
  const within = (holds: boolean): string => (holds ? 'within' : 'OVER');
  const time = own.first / bare.first;
  const memory = own.peak - bare.peak;
  console.log(
    `  against bare docx: ${time.toFixed(2)}x the time first, ${(own.warm / bare.warm).toFixed(2)}x warm (${within(time <= BARS.time)} ${BARS.time}x), ${memory.toFixed(0)} MB more at the peak (${within(memory <= BARS.megabytes)} ${BARS.megabytes})`,
  );
  console.log(
    `  against docxtemplater: ${(own.first / templater.first).toFixed(2)}x first, ${(own.warm / templater.warm).toFixed(2)}x warm; against docx-templates: ${(own.first / templates.first).toFixed(2)}x`,
  );
  const sum = Object.values(stages).reduce((one, other) => one + other, 0);
  const shares = Object.entries(stages).map(
    ([stage, ms]) => `${stage} ${ms.toFixed(1)} ms (${Math.round((ms / sum) * 100)}%)`,
  );
  console.log(`  where Clerkwell's time goes, warm: ${shares.join(', ')}`);
}

function runInProcess(contender: string, of: Size): Run {
  const output = execFileSync(process.execPath, [import.meta.filename, contender, of], { encoding: 'utf8' });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Run;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function pad(value: number): string {
  return value.toFixed(0).padStart(8);
}
