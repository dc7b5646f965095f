import { resolve } from 'node:path';
import { Option } from 'commander';
import { done } from '../../../shared/model/reply.ts';
import { type ExportedSheet, exportSheet, findWanted } from '../../app/export-sheet.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

export const addExportSheet: AddCommand = (program, { deps, answer }) => {
  program
    .command('export-sheet')
    .description('write a register or financial profile, or all of them, as an Excel workbook, CSV or a page to print')
    .argument('<file>', 'the programme file')
    .argument('<kind>', 'a register such as risks or milestones, matrix, profiles, the name of a profile, or all')
    .argument(
      '<sheet.xlsx>',
      'the file to write: .xlsx, .csv, or .html to print; an old one is replaced only when the new one is whole',
    )
    .addOption(new Option('--paper <size>', 'the paper it is set up to print on').choices(['A4', 'A3']).default('A4'))
    .action(async (file: string, kind: string, out: string, options: Json & { paper: 'A4' | 'A3' }) => {
      const exported = await withProgramme(deps, resolve(file), async (open) => {
        const wanted = findWanted(open, kind);
        return wanted.ok ? exportSheet(deps, open, wanted.value, resolve(out), options.paper) : wanted;
      });
      answer(exported.ok ? done({ data: exported.value, text: say(exported.value) }) : exported, options.json ?? false);
    });
};

function say({ path, sheets, bytes }: ExportedSheet): string {
  const rows = sheets.map((sheet) => `${sheet.name} (${sheet.rows})`).join(', ');
  return `Wrote ${path} (${Math.ceil(bytes / 1024)} kB): ${rows}`;
}
