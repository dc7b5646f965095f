import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { attachFile } from '../../app/attachments.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

type Options = Json & { readonly report?: string; readonly title: string; readonly alt: string };

export const addAttach: AddCommand = (program, { deps, answer }) => {
  program
    .command('attach')
    .description('take a file into the programme file, as one step that can be undone')
    .argument('<file>', 'the programme file')
    .argument('<path>', 'the file to take in, at most 20 MB')
    .option('--report <id>', 'make it the last appendix of this report')
    .option('--title <title>', 'what the appendix is called; the file’s name when left out', '')
    .option('--alt <words>', 'what a picture shows, for those who cannot see it', '')
    .action(async (file: string, path: string, options: Options) => {
      const about = { reportId: options.report ?? null, title: options.title, alt: options.alt };
      const attached = await withProgrammeToWrite(deps, resolve(file), (open) =>
        attachFile(deps, open, resolve(path), about),
      );
      const text = attached.ok ? `Attached ${path} as ${attached.value.id} (${attached.value.size} bytes)` : '';
      answer(attached.ok ? done({ data: attached.value, text }) : attached, options.json ?? false);
    });
};
