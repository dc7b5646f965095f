import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { setAsideFinding } from '../../app/set-aside.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

export const addSetAside: AddCommand = (program, { deps, answer }) => {
  program
    .command('set-aside')
    .description('set a finding of the check aside, with a reason that is kept; it comes back when the text changes')
    .argument('<file>', 'the programme file')
    .requiredOption('--report <id>', 'the report the finding is about')
    .requiredOption('--finding <key>', 'the key of the finding, as check --json gives it')
    .requiredOption('--reason <words>', 'why it may stand')
    .action(async (file: string, options: Json & { report: string; finding: string; reason: string }) => {
      const { report, finding, reason } = options;
      const set = await withProgrammeToWrite(deps, resolve(file), (open) =>
        setAsideFinding(deps, open, report, finding, reason),
      );
      const text = 'Set aside. It comes back when the text it is about changes.';
      answer(set.ok ? done({ data: { setAside: finding }, text }) : set, options.json ?? false);
    });
};
