import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { type ImportedPaper, importPaper } from '../../app/import-paper.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

type Options = Json & { readonly template: string; readonly meeting?: string; readonly author?: string };

export const addImportPaper: AddCommand = (program, { deps, answer }) => {
  program
    .command('import-paper')
    .description('make a report of a Word paper, as one step that can be undone')
    .argument('<file>', 'the programme file')
    .argument('<paper.docx>', 'the Word paper; it is only read')
    .requiredOption('--template <id>', 'the committee format of the new report')
    .option('--meeting <id>', 'the meeting that takes it; the first of the file unless said')
    .option('--author <id>', 'the officer who writes it; the first of the file unless said')
    .action(async (file: string, paper: string, options: Options) => {
      const choice = {
        templateId: options.template,
        meetingId: options.meeting ?? null,
        authorId: options.author ?? null,
      };
      const imported = await withProgrammeToWrite(
        deps,
        resolve(file),
        (open) => importPaper(deps, open, resolve(paper), choice),
        'before-import',
      );
      answer(imported.ok ? done({ data: imported.value, text: say(imported.value) }) : imported, options.json ?? false);
    });
};

function say({ reportId, title, matched, kept, left, offers }: ImportedPaper): string {
  return [
    `“${title}” is now report ${reportId}.`,
    ...matched.map(({ heading, to }) => `  ${heading} → ${to}`),
    ...kept.map(
      ({ heading, in: section }) => `  ${heading}: kept as a sub-heading of ${section}; the format has nothing like it`,
    ),
    ...left.map((one) => `  Not taken over: ${one}`),
    ...offers.map(({ at, quote, fix }) => `  ${at}: ${quote}. ${fix}`),
  ].join('\n');
}
