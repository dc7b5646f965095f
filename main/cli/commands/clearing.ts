import { resolve } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { GivenAnswer, Pack } from '../../../shared/clearing/pack.ts';
import { sayMoved } from '../../../shared/clearing/what-moved.ts';
import { done, type Reply, refuse } from '../../../shared/model/reply.ts';
import { ClearanceAnswer } from '../../../shared/model/report.ts';
import {
  askClearance,
  openPack,
  recordAnswer,
  type TakenAnswers,
  takeAnswers,
  writeAnswers,
} from '../../app/clearing.ts';
import { meetCondition } from '../../app/meet-condition.ts';
import { type ClearancesNow, readClearances } from '../../app/read-clearances.ts';
import type { AddCommand, Face, Json } from '../command.ts';
import { sayTable } from '../table.ts';
import { withProgramme, withProgrammeToWrite } from '../with-programme.ts';

const REPORT = ['--report <id>', 'the report, as list FILE reports shows it'] as const;
const ANSWER = () =>
  new Option('--answer <answer>', 'what the officer says').choices(ClearanceAnswer.options).makeOptionMandatory();

export const addClearing: AddCommand = (program, face) => {
  const clearing = program
    .command('clearing')
    .description('who must clear a report: ask, answer, take answers in, with no network')
    .addHelpText(
      'after',
      `
Examples:
  clerkwell clearing list send.clerkwell --report report-cyp-2023-10
  clerkwell clearing ask send.clerkwell --report report-cyp-2023-10 --clearance clear-finance --officer officer-finance --out finance.clearance
  clerkwell clearing show finance.clearance
  clerkwell clearing answer finance.clearance --answer "yes with conditions" --note "If the grant is confirmed" --out answer.clearance
  clerkwell clearing take send.clerkwell answer.clearance
  clerkwell clearing ask send.clerkwell --report report-cyp-2023-10 --clearance clear-legal --officer officer-monitoring --out legal.docx`,
    );
  addList(clearing, face);
  addAsk(clearing, face);
  addShow(clearing, face);
  addAnswer(clearing, face);
  addTake(clearing, face);
  addRecord(clearing, face);
  addMet(clearing, face);
};

function addList(clearing: Command, { deps, answer }: Face): void {
  clearing
    .command('list')
    .description('how every clearance of a report stands, and what changed since it was given')
    .argument('<file>', 'the programme file')
    .requiredOption(...REPORT)
    .action(async (file: string, options: Json & { report: string }) => {
      const read = await withProgramme(deps, resolve(file), (open) => readClearances(deps, open, options.report));
      answer(read.ok ? done({ data: toData(read.value), text: sayList(read.value) }) : read, options.json ?? false);
    });
}

function toData({ list }: ClearancesNow) {
  return list.map(({ wanted, given, officer, standing, now, heads, moved }) => ({
    key: wanted.key,
    question: wanted.question,
    standing,
    officer: officer?.name ?? null,
    answer: given?.answer ?? null,
    date: given?.date ?? null,
    note: given?.note ?? '',
    metOn: given?.metOn ?? null,
    metHow: given?.metHow ?? '',
    metBy: given?.metBy ?? '',
    askedOn: given?.askedOn ?? null,
    covers: heads,
    hash: now.sha256,
    moved: moved.map(sayMoved),
    remarks: given?.remarks ?? [],
  }));
}

function sayList(read: ClearancesNow): string {
  const rows = toData(read).map(({ key, standing, officer, date }) => ({ key, standing, officer, date }));
  const changed = toData(read).flatMap(({ key, moved }) => moved.map((line) => `${key}: ${line}`));
  return [sayTable(rows), ...changed].join('\n');
}

function addAsk(clearing: Command, { deps, answer }: Face): void {
  clearing
    .command('ask')
    .description('write what goes to an officer: a pack with the exact text and figures, or a Word copy to answer in')
    .argument('<file>', 'the programme file')
    .requiredOption(...REPORT)
    .requiredOption('--clearance <keys...>', 'which clearances, as clearing list shows them')
    .requiredOption('--officer <id>', 'who is asked; never the author')
    .requiredOption('--out <file>', 'the file to send: .clearance for a pack, .docx for a Word copy')
    .action(
      async (file: string, options: Json & { report: string; clearance: string[]; officer: string; out: string }) => {
        const asking = { reportId: options.report, keys: options.clearance, officerId: options.officer };
        const asked = await withProgrammeToWrite(deps, resolve(file), (open) =>
          askClearance(deps, open, asking, resolve(options.out)),
        );
        const text = asked.ok ? `Wrote ${asked.value.path}: send it to ${asked.value.officer}.` : '';
        answer(asked.ok ? done({ data: asked.value, text }) : asked, options.json ?? false);
      },
    );
}

function addShow(clearing: Command, { answer }: Face): void {
  clearing
    .command('show')
    .description('show what a clearance file asks or answers; no programme is needed')
    .argument('<pack.clearance>', 'a request or an answer')
    .action((path: string, options: Json) => {
      const pack = openPack(resolve(path));
      answer(pack.ok ? done({ data: pack.value, text: sayPack(pack.value) }) : pack, options.json ?? false);
    });
}

function sayPack(pack: Pack): string {
  const head = `“${pack.report.title}”, by ${pack.author.name}, for ${pack.officer.name}`;
  const items =
    pack.kind === 'request'
      ? pack.items.map((item) => `${item.key}: ${item.question}\n${item.text}`)
      : pack.items.map(
          (item) => `${item.key}: ${item.question} ${item.answer}${item.note === '' ? '' : ` (${item.note})`}`,
        );
  return [head, ...items].join('\n\n');
}

type AnswerOptions = Json & {
  readonly clearance?: string[];
  readonly answer: GivenAnswer['answer'];
  readonly note: string;
  readonly remark: string[];
  readonly out: string;
};

function addAnswer(clearing: Command, { deps, answer }: Face): void {
  clearing
    .command('answer')
    .description('answer a request as the officer; every question of it unless --clearance names some')
    .argument('<pack.clearance>', 'the request')
    .addOption(ANSWER())
    .option('--clearance <keys...>', 'only these questions')
    .option('--note <words>', 'on what conditions, or why not', '')
    .option('--remark <words...>', 'remarks for the author', [])
    .requiredOption('--out <answer.clearance>', 'the file that goes back')
    .action((path: string, options: AnswerOptions) => {
      const given = giveAnswer(resolve(path), options);
      const written = given.ok
        ? writeAnswers(deps, given.value.request, given.value.given, resolve(options.out))
        : given;
      const text = written.ok ? `Wrote ${written.value.path}: send it back to the author.` : '';
      answer(written.ok ? done({ data: written.value, text }) : written, options.json ?? false);
    });
}

function giveAnswer(path: string, options: AnswerOptions) {
  const pack = openPack(path);
  if (!pack.ok) return pack;
  const request = pack.value;
  if (request.kind !== 'request')
    return refuse('bad-request', 'That is an answer already: answer the request it came from.');
  const keys = options.clearance ?? request.items.map((item) => item.key);
  const remarks = options.remark.map((text) => ({ quote: '', text }));
  const given = keys.map((key): GivenAnswer => ({ key, answer: options.answer, note: options.note, remarks }));
  return done({ request, given });
}

function addTake(clearing: Command, { deps, answer }: Face): void {
  clearing
    .command('take')
    .description('take an officer’s answers in; one about a text that moved on since is kept and is stale')
    .argument('<file>', 'the programme file')
    .argument('<answer>', 'the answer, or the Word copy that came back')
    .action(async (file: string, path: string, options: Json) => {
      const taken = await withProgrammeToWrite(deps, resolve(file), (open) => takeAnswers(deps, open, resolve(path)));
      answer(taken.ok ? done({ data: taken.value, text: sayTaken(taken.value) }) : taken, options.json ?? false);
    });
}

function sayTaken({ officer, answers }: TakenAnswers): string {
  const SAID = {
    holds: 'taken',
    'moved on': 'taken, but the text has moved on since: ask again',
    refused: 'not taken',
  };
  return answers
    .flatMap((one) => [
      `${one.key}: ${officer} says ${one.answer}${one.note === '' ? '' : ` (${one.note})`}: ${SAID[one.verdict]}${one.why === '' ? '' : `: ${one.why}`}`,
      ...one.remarks.map(({ text }) => `  remark: ${text}`),
      ...one.moved.map((line) => `  ${sayMoved(line)}`),
    ])
    .join('\n');
}

type RecordOptions = Json & {
  readonly report: string;
  readonly clearance: string;
  readonly officer: string;
  readonly answer: GivenAnswer['answer'];
  readonly note: string;
};

function addRecord(clearing: Command, { deps, answer }: Face): void {
  clearing
    .command('record')
    .description('write down an answer that came by word or letter, bound to the text as it reads now')
    .argument('<file>', 'the programme file')
    .requiredOption(...REPORT)
    .requiredOption('--clearance <key>', 'which clearance')
    .requiredOption('--officer <id>', 'who answered; never the author')
    .addOption(ANSWER())
    .option('--note <words>', 'on what conditions, or why not', '')
    .action(async (file: string, options: RecordOptions) => {
      const { report, clearance, officer, answer: said, note } = options;
      const spoken = { reportId: report, key: clearance, officerId: officer, answer: said, note };
      const recorded: Reply<null> = await withProgrammeToWrite(deps, resolve(file), (open) =>
        recordAnswer(deps, open, spoken),
      );
      answer(recorded.ok ? done({ data: spoken, text: `Written down: ${said}.` }) : recorded, options.json ?? false);
    });
}

function addMet(clearing: Command, { deps, answer }: Face): void {
  clearing
    .command('met')
    .description('mark the conditions of a yes as met, with how; until then the report is not cleared')
    .argument('<file>', 'the programme file')
    .requiredOption(...REPORT)
    .requiredOption('--clearance <key>', 'which clearance')
    .requiredOption('--how <words>', 'how they were met')
    .action(async (file: string, { report, clearance, how, json }: Json & MetOptions) => {
      const met: Reply<null> = await withProgrammeToWrite(deps, resolve(file), (open) =>
        meetCondition(deps, open, { reportId: report, key: clearance, how }),
      );
      answer(
        met.ok ? done({ data: { report, clearance, how }, text: 'The conditions are marked as met.' }) : met,
        json ?? false,
      );
    });
}

type MetOptions = { readonly report: string; readonly clearance: string; readonly how: string };
