import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportReport } from '../../../main/app/export-report.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { writeOffThread } from '../../../main/app/off-thread.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { findOffice, makePdf } from '../../../main/pictures/office-pdf.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { UNWATCHED } from '../../helpers/unwatched.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const ROOT = join(__dirname, '..', '..', '..');
const WORKER = join(ROOT, 'main', 'paper-worker.ts');
const REPORT = 'report-cyp-2023-10';

const folder = useTempFolder();
const at = (name: string): string => join(folder(), name);

async function withSample<T>(act: (open: OpenProgramme) => Promise<T>): Promise<T> {
  const open = makeSample(testDeps(), at('send.clerkwell'), 'cambridgeshire-send');
  try {
    return await act(open);
  } finally {
    closeProgramme(open);
  }
}

test('the ending of the file says what is written; another ending is refused before anything is read', async () => {
  await withSample(async (open) => {
    must(await exportReport(testDeps(), open, REPORT, at('paper.txt'), UNWATCHED));
    expect(readFileSync(at('paper.txt'), 'utf8')).toMatch(/^# Special Educational Needs/);
    const odd = await exportReport(testDeps(), open, REPORT, at('paper.odt'), UNWATCHED);
    expect(refusal(odd)).toMatch(/^bad-request: The file to write ends in \.odt: a paper is written as/);
    expect(refusal(await exportReport(testDeps(), open, REPORT, at('paper'), UNWATCHED))).toMatch(/has no ending/);
  });
});

test('a thread of its own writes the same bytes', async () => {
  const signal = new AbortController().signal;
  const written = must(
    await writeOffThread(WORKER)(
      { document: sampleDocument, kind: 'docx', carrier: null, pictures: new Map() },
      signal,
    ),
  );
  expect(Buffer.from(written).equals(Buffer.from(writeWord(sampleDocument)))).toBe(true);
});

test('an export that is called off leaves the old paper and nothing beside it', async () => {
  const deps = { ...testDeps(), writePaper: writeOffThread(WORKER) };
  writeFileSync(at('paper.docx'), 'the old paper');
  await withSample(async (open) => {
    const calledOff = new AbortController();
    const onStage = (_: string, stage: number): void => {
      if (stage === 1) setImmediate(() => calledOff.abort());
    };
    const reply = await exportReport(deps, open, REPORT, at('paper.docx'), { onStage, signal: calledOff.signal });
    expect(refusal(reply)).toMatch(/^cancelled: /);
  });
  expect(readFileSync(at('paper.docx'), 'utf8')).toBe('the old paper');
  expect(readdirSync(folder()).toSorted()).toEqual(['paper.docx', 'send.clerkwell']);
});

test('an export that is killed leaves the old paper or the whole new one', async () => {
  await withSample(() => Promise.resolve());
  for (const patience of [150, 300, 400, 500, 600, 700]) {
    writeFileSync(at('paper.docx'), 'the old paper');
    await new Promise((ended) => {
      const args = ['export', at('send.clerkwell'), '--report', REPORT, '--out', at('paper.docx')];
      const program = spawn(process.execPath, [join(ROOT, 'main', 'cli.ts'), ...args], { stdio: 'ignore' });
      const kill = setTimeout(() => program.kill('SIGKILL'), patience);
      program.on('close', (code) => {
        clearTimeout(kill);
        ended(code);
      });
    });
    const paper = readFileSync(at('paper.docx'));
    const whole =
      paper.subarray(0, 2).toString() === 'PK' && paper.subarray(-22, -18).toString('latin1') === 'PK\u0005\u0006';
    expect(paper.toString() === 'the old paper' || whole).toBe(true);
  }
});

test('Ctrl+C at the command line calls the paper off and leaves the old one', async () => {
  await withSample(() => Promise.resolve());
  writeFileSync(at('paper.pdf'), 'the old paper');
  const ended = await new Promise<{ readonly code: number | null; readonly said: string }>((end) => {
    const args = ['export', at('send.clerkwell'), '--report', REPORT, '--out', at('paper.pdf')];
    const program = spawn(process.execPath, [join(ROOT, 'main', 'cli.ts'), ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    program.stderr.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes('Making the PDF')) program.kill('SIGINT');
    });
    program.on('close', (code) => end({ code, said }));
  });
  // Without LibreOffice there is nothing to call off, and that is said.
  expect(ended.said).toMatch(/called off|LibreOffice/);
  expect(ended.code).not.toBe(0);
  expect(readFileSync(at('paper.pdf'), 'utf8')).toBe('the old paper');
});

test('a PDF is made by an installed LibreOffice, tagged and with bookmarks, or it is said that there is none', async () => {
  const { signal } = new AbortController();
  expect(refusal(await makePdf(writeWord(sampleDocument), '', signal))).toMatch(/LibreOffice/);
  const path = process.env['PATH'] ?? '';
  const made = await makePdf(writeWord(sampleDocument), path, signal);
  if (findOffice(path) === null) expect(refusal(made)).toMatch(/is not installed here/);
  else {
    const pdf = Buffer.from(must(made)).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    for (const mark of ['/StructTreeRoot', '/Outlines', '/Lang', '/MarkInfo']) expect(pdf).toContain(mark);
  }
}, 120_000);
