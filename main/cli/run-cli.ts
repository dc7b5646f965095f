import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import type { Deps } from '../app/deps.ts';
import type { AddCommand, Face } from './command.ts';
import { addAdd } from './commands/add.ts';
import { addAssess } from './commands/assess.ts';
import { addAttach } from './commands/attach.ts';
import { addChanges } from './commands/changes.ts';
import { addClearing } from './commands/clearing.ts';
import { addCompare } from './commands/compare.ts';
import { addDeadlines } from './commands/deadlines.ts';
import { addCheck } from './commands/check.ts';
import { addDump } from './commands/dump.ts';
import { addEmptySheet } from './commands/empty-sheet.ts';
import { addExport } from './commands/export.ts';
import { addExportSheet } from './commands/export-sheet.ts';
import { addExtract } from './commands/extract.ts';
import { addFind } from './commands/find.ts';
import { addHistory } from './commands/history.ts';
import { addImport } from './commands/import.ts';
import { addImportPaper } from './commands/import-paper.ts';
import { addList } from './commands/list.ts';
import { addLoad } from './commands/load.ts';
import { addMerge } from './commands/merge.ts';
import { addMeasures } from './commands/measures.ts';
import { addNew } from './commands/new.ts';
import { addOverview } from './commands/overview.ts';
import { addProfiles } from './commands/profiles.ts';
import { addRedo } from './commands/redo.ts';
import { addRemove } from './commands/remove.ts';
import { addSchema } from './commands/schema.ts';
import { addSet } from './commands/set.ts';
import { addSetAside } from './commands/set-aside.ts';
import { addTakeUpdates } from './commands/take-updates.ts';
import { addTemplate } from './commands/template.ts';
import { addUndo } from './commands/undo.ts';
import { addUpdateSheets } from './commands/update-sheets.ts';
import { addBackups } from './commands/backups.ts';
import { addCompact } from './commands/compact.ts';
import { addCopy } from './commands/copy.ts';
import { addDoctor } from './commands/doctor.ts';
import { addReport } from './commands/report.ts';
import { addRestore } from './commands/restore.ts';
import { EXIT, exitFor, type Output, tellProblem, toPrintable } from './output.ts';

/** Every command, in the order the help lists them. */
const COMMANDS: readonly AddCommand[] = [
  addNew,
  addLoad,
  addDump,
  addSchema,
  addList,
  addFind,
  addDeadlines,
  addOverview,
  addMeasures,
  addProfiles,
  addSet,
  addAdd,
  addRemove,
  addAssess,
  addAttach,
  addExtract,
  addUndo,
  addRedo,
  addHistory,
  addChanges,
  addMerge,
  addBackups,
  addRestore,
  addDoctor,
  addCopy,
  addCompact,
  addExport,
  addExportSheet,
  addEmptySheet,
  addUpdateSheets,
  addTakeUpdates,
  addCompare,
  addCheck,
  addSetAside,
  addTemplate,
  addImportPaper,
  addImport,
  addReport,
  addClearing,
];

/** Runs one command line (without `node` and the script) and gives its exit code: 0 done, 1 findings, 2 bad use. */
export async function runCli(args: readonly string[], deps: Deps, version: string, to: Output): Promise<number> {
  const output: Output = { out: to.out, note: (text) => to.note(toPrintable(text)) };
  let exit: number = EXIT.done;
  const answer: Face['answer'] = (reply, asJson) => {
    if (!reply.ok) {
      tellProblem(reply.problem, asJson, output);
      exit = exitFor(reply.problem);
      return;
    }
    exit = reply.value.exit ?? EXIT.done;
    if (asJson) output.out(JSON.stringify(reply.value.data, null, 2));
    else if (reply.value.text !== '') output.out(toPrintable(reply.value.text));
  };
  let own: string | null = null;
  const withOwn: Deps = { ...deps, ownTemplates: () => own ?? deps.ownTemplates() };
  const program = buildProgram({ deps: withOwn, output, answer }, version);
  program
    .option('--templates <folder>', 'a folder of report formats of your own, beside those that come with Clerkwell')
    .on('option:templates', (folder: string) => {
      own = resolve(folder);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.badUse;
  }
}

function buildProgram(face: Face, version: string): Command {
  const { out, note } = face.output;
  const program = new Command('clerkwell')
    .description('Keeps a programme in one file and writes committee papers from it, offline.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => out(text.trimEnd()), writeErr: (text) => note(text.trimEnd()) })
    .showHelpAfterError('Use --help to see how.');
  for (const add of COMMANDS) add(program, face);
  for (const command of program.commands) finishCommand(command);
  return program;
}

/** A command that only groups others hands everything on to them. */
function finishCommand(command: Command): void {
  command.exitOverride();
  if (command.commands.length === 0) command.option('--json', 'print the result as JSON');
  for (const one of command.commands) finishCommand(one);
}
