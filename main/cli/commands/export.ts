import { resolve } from 'node:path';
import { Option } from 'commander';
import { done } from '../../../shared/model/reply.ts';
import { type Exported, exportReport, type Part } from '../../app/export-report.ts';
import type { AddCommand, Json } from '../command.ts';
import { tellFinding } from '../output.ts';
import { withProgramme } from '../with-programme.ts';

export const addExport: AddCommand = (program, { deps, output, answer }) => {
  program
    .command('export')
    .description('write the paper of a report, as Word, PDF or plain text, or a briefing on it as slides')
    .argument('<file>', 'the programme file')
    .requiredOption('--report <id>', 'the report, as list FILE reports shows it')
    .requiredOption(
      '--out <paper.docx>',
      'the file to write: .docx, .pdf, .txt or .pptx; an old one is replaced only when the new one is whole',
    )
    .addOption(
      new Option('--part <part>', 'all of it, or the part that the public may or may not see')
        .choices(['whole', 'public', 'exempt'])
        .default('whole'),
    )
    .action(async (file: string, options: Json & { report: string; out: string; part: Part }) => {
      const onStage = (stage: string, at: number, of: number): void => {
        if (at < of) output.note(`${stage} …`);
      };
      const calledOff = new AbortController();
      const stop = (): void => calledOff.abort();
      process.once('SIGINT', stop);
      const exported = await withProgramme(deps, resolve(file), (open) =>
        exportReport(
          deps,
          open,
          options.report,
          resolve(options.out),
          { onStage, signal: calledOff.signal },
          options.part,
        ),
      );
      process.off('SIGINT', stop);
      if (exported.ok) for (const finding of exported.value.findings) output.note(tellFinding(finding));
      answer(exported.ok ? done({ data: exported.value, text: say(exported.value) }) : exported, options.json ?? false);
    });
};

function say({ path, bytes, ms }: Exported): string {
  const times = `composed in ${Math.round(ms.compose)} ms, written in ${Math.round(ms.write)} ms`;
  return `Wrote ${path} (${Math.ceil(bytes / 1024)} kB): ${times}`;
}
