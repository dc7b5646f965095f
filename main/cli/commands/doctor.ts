import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { type Examined, examineProgramme, mendProgramme } from '../../app/examine-programme.ts';
import type { AddCommand, Json } from '../command.ts';
import { EXIT, tellFinding } from '../output.ts';
import { withProgramme, withProgrammeToWrite } from '../with-programme.ts';

export const addDoctor: AddCommand = (program, { deps, output, answer }) => {
  program
    .command('doctor')
    .description('look a programme over: damage, references, rows, and whether the history leads to the present')
    .argument('<file>', 'the programme file')
    .option('--mend', 'mend what can be mended, after a backup, as steps that undo takes back')
    .action(async (file: string, options: Json & { mend?: boolean }) => {
      const path = resolve(file);
      const examined =
        options.mend === true
          ? await withProgrammeToWrite(deps, path, (open) => mendProgramme(deps, open))
          : await withProgramme(deps, path, (open) => examineProgramme(deps, open));
      if (examined.ok) for (const finding of examined.value.findings) output.note(tellFinding(finding));
      if (!examined.ok) return answer(examined, options.json ?? false);
      const exit = examined.value.findings.length > 0 ? EXIT.findings : EXIT.done;
      answer(done({ data: examined.value, text: say(examined.value), exit }), options.json ?? false);
    });
};

function say({ records, findings, mended }: Examined): string {
  const found = findings.length === 0 ? 'nothing is wrong' : `${findings.length} things are wrong`;
  return `${records} records looked over: ${found}${mended === 0 ? '' : `; ${mended} mended`}`;
}
