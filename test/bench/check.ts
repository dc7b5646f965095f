import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkWordPaper } from '../../main/app/check-paper.ts';
import { prepareReport, readSnapshot } from '../../main/app/snapshot.ts';
import { makeDeps } from '../../main/app/make-deps.ts';
import { closeProgramme, createProgramme } from '../../main/app/open-programme.ts';
import { writeWord } from '../../main/word/write-word.ts';
import { ALL_RULES } from '../../shared/check/all-rules.ts';
import { makeChecker } from '../../shared/check/check-paper.ts';
import type { CheckInput } from '../../shared/check/rule.ts';
import { compose } from '../../shared/compose/compose.ts';
import type { Document } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/document/read-document.ts';
import type { ReadPaper } from '../../shared/document/read-paper.ts';
import type { Reply } from '../../shared/model/reply.ts';
import type { Day } from '../../shared/model/units.ts';
import { writeTable } from '../helpers/clerks-check.ts';

// What the check finds of the faults of five published papers, made again, and what it says of their clean twins; then how long it takes.
const REPORT = 'report-cyp-2023-10';
const TODAY = '2023-10-01' as Day;
const RUNS = 15;
/** The sample's paper runs to about twenty pages: fifteen of it are a paper of three hundred. */
const TIMES = 15;

console.log(`${writeTable()}\n`);
const folder = mkdtempSync(join(tmpdir(), 'clerkwell-bench-'));
try {
  measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function must<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
}

function measure(): void {
  const deps = makeDeps({
    templates: join(import.meta.dirname, '..', '..', 'templates'),
    nativeBinding: undefined,
    dataFolder: tmpdir(),
  });
  const open = must(createProgramme(deps, join(folder, 'send.clerkwell'), 'cambridgeshire-send'));
  const { snapshot, template } = must(prepareReport(deps, open, REPORT));
  const { programme, contents, report } = must(readSnapshot(open, REPORT));
  const { document } = compose(snapshot, template, TODAY);
  const shared = { facts: { programme, contents, report }, template, meeting: '2023-10-10' as Day, today: TODAY };
  const paper = readDocument(document);
  console.log(
    `The sample's report of about twenty pages, ${paper.items.length} items (ms; first, then median of ${RUNS})`,
  );
  const fresh = time(() => makeChecker(ALL_RULES)({ paper, ...shared }));
  console.log(`check it whole                    ${say(fresh)}   wanted under 100`);
  const check = makeChecker(ALL_RULES);
  check({ paper, ...shared });
  let typed = 0;
  const again = time(() => {
    typed += 1;
    const input: CheckInput = { paper: withKeystroke(paper, typed), ...shared };
    check(input);
  });
  console.log(`check it after a keystroke        ${say(again)}   wanted under 30`);
  const path = join(folder, 'large.docx');
  writeFileSync(path, writeWord(manyTimes(document)));
  const large = time(() => must(checkWordPaper(deps, path, { templateId: null, programme: null })), 3);
  console.log(`read and check a Word paper of ${TIMES * 20} pages ${say(large).padStart(6)}   wanted under 3000`);
  console.log(
    `most memory of this process       ${Math.round(process.resourceUsage().maxRSS / 1024)} MB   wanted under 500`,
  );
  closeProgramme(open);
}

function time(act: () => void, runs = RUNS): readonly number[] {
  return Array.from({ length: runs + 1 }, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
}

function say([first = 0, ...rest]: readonly number[]): string {
  const median = rest.toSorted((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0;
  return `${first.toFixed(0).padStart(5)} ${median.toFixed(0).padStart(5)}`;
}

/** The paper with one letter more in one paragraph, as it is after a key is pressed. */
function withKeystroke(paper: ReadPaper, count: number): ReadPaper {
  const at = paper.items.findIndex((item) => item.kind === 'paragraph');
  const items = paper.items.map((item, n) =>
    n === at && item.kind === 'paragraph'
      ? { ...item, text: { ...item.text, words: `${item.text.words}${'x'.repeat(count)}` } }
      : item,
  );
  return { ...paper, items };
}

function manyTimes(document: Document): Document {
  return { ...document, blocks: Array.from({ length: TIMES }, () => document.blocks).flat() };
}
