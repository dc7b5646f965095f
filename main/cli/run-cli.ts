import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { PLURALS } from '../../shared/model/records.ts';
import { done, type Reply } from '../../shared/model/reply.ts';
import type { Deps } from '../app/deps.ts';
import { dumpProgramme } from '../app/dump-programme.ts';
import { exportReport } from '../app/export-report.ts';
import { countKinds, listKind } from '../app/list-records.ts';
import { closeProgramme, createProgramme, loadProgramme } from '../app/open-programme.ts';
import { listSamples } from '../app/read-views.ts';
import { EXIT, exitFor, type Output, tellFinding, tellProblem } from './output.ts';
import { sayTable } from './table.ts';
import { withProgramme } from './with-programme.ts';

/** What a command hands back: the data for `--json`, and the same in words. */
type Answer = { readonly data: unknown; readonly text: string };

/** Runs one command line (without `node` and the script) and gives its exit code: 0 done, 1 findings, 2 bad use. */
export async function runCli(args: readonly string[], deps: Deps, version: string, output: Output): Promise<number> {
  let exit: number = EXIT.done;
  const answer = (reply: Reply<Answer>, asJson: boolean): void => {
    if (!reply.ok) {
      tellProblem(reply.problem, asJson, output);
      exit = exitFor(reply.problem);
    } else if (asJson) output.out(JSON.stringify(reply.value.data, null, 2));
    else if (reply.value.text !== '') output.out(reply.value.text);
  };
  const program = buildProgram(deps, version, output, answer);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.badUse;
  }
}

type OnAnswer = (reply: Reply<Answer>, asJson: boolean) => void;
type Json = { readonly json?: boolean };

function buildProgram(deps: Deps, version: string, output: Output, answer: OnAnswer): Command {
  const program = new Command('clerkwell')
    .description('Keeps a programme in one file and writes committee papers from it, offline.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => output.out(text.trimEnd()), writeErr: (text) => output.note(text.trimEnd()) })
    .showHelpAfterError('Use --help to see how.');
  addFileCommands(program, deps, answer);
  addReadCommands(program, deps, answer);
  addExport(program, deps, output, answer);
  for (const command of program.commands) command.exitOverride().option('--json', 'print the result as JSON');
  return program;
}

function addFileCommands(program: Command, deps: Deps, answer: OnAnswer): void {
  program
    .command('new')
    .description('make a new programme file, empty or from a sample')
    .argument('<file>', 'the file to make, such as send.clerkwell')
    .option('--sample <id>', `start from a sample programme (${listSamples(deps).map((sample) => sample.id).join(', ')})`)
    .action((file: string, options: Json & { sample?: string }) => {
      const path = resolve(file);
      const created = createProgramme(deps, path, options.sample ?? null);
      if (created.ok) closeProgramme(created.value);
      answer(created.ok ? done({ data: { file: path, sample: options.sample ?? null }, text: `Made ${path}` }) : created, options.json ?? false);
    });
  program
    .command('load')
    .description('make a programme file hold what a JSON file says; one step that can be undone')
    .argument('<file>', 'the programme file; it is made when there is none')
    .argument('<programme.json>', 'the programme as JSON, as dump writes it')
    .action((file: string, json: string, options: Json) => {
      const path = resolve(file);
      const loaded = loadProgramme(deps, path, existsSync(path), resolve(json));
      const text = (counts: { added: number; changed: number; removed: number }): string =>
        `Loaded: ${counts.added} records added, ${counts.changed} changed, ${counts.removed} removed`;
      answer(loaded.ok ? done({ data: { file: path, ...loaded.value }, text: text(loaded.value) }) : loaded, options.json ?? false);
    });
}

function addReadCommands(program: Command, deps: Deps, answer: OnAnswer): void {
  program
    .command('dump')
    .description('print the whole programme as JSON, for load or for another tool')
    .argument('<file>', 'the programme file')
    .action(async (file: string, options: Json) => {
      const dumped = await withProgramme(deps, resolve(file), dumpProgramme);
      answer(dumped.ok ? done({ data: dumped.value, text: '' }) : dumped, dumped.ok || (options.json ?? false));
    });
  program
    .command('list')
    .description('list the records of a kind, or how many there are of each')
    .argument('<file>', 'the programme file')
    .argument('[kind]', Object.values(PLURALS).join(', '))
    .action(async (file: string, kind: string | undefined, options: Json) => {
      const listed = await withProgramme(deps, resolve(file), (open) => (kind === undefined ? countKinds(open) : listKind(open, kind)));
      answer(listed.ok ? done({ data: listed.value, text: sayTable(listed.value) }) : listed, options.json ?? false);
    });
}

function addExport(program: Command, deps: Deps, output: Output, answer: OnAnswer): void {
  program
    .command('export')
    .description('write the Word paper of a report')
    .argument('<file>', 'the programme file')
    .requiredOption('--report <id>', 'the report, as list FILE reports shows it')
    .requiredOption('--out <paper.docx>', 'the Word file to write; an old one is replaced only when the new one is whole')
    .action(async (file: string, options: Json & { report: string; out: string }) => {
      const onStage = (stage: string, at: number, of: number): void => {
        if (at < of) output.note(`${stage} …`);
      };
      const exported = await withProgramme(deps, resolve(file), (open) =>
        exportReport(deps, open, options.report, resolve(options.out), onStage),
      );
      if (!exported.ok) return answer(exported, options.json ?? false);
      const { path, bytes, findings, ms } = exported.value;
      for (const finding of findings) output.note(tellFinding(finding));
      const text = `Wrote ${path} (${Math.ceil(bytes / 1024)} kB): composed in ${Math.round(ms.compose)} ms, written in ${Math.round(ms.write)} ms`;
      answer(done({ data: { path, bytes, findings, ms }, text }), options.json ?? false);
    });
}
