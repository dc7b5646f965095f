import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { findSheetKind } from '../../app/import-sheet.ts';
import { saveEmptySheet } from '../../app/sheet-files.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

export const addEmptySheet: AddCommand = (program, { deps, answer }) => {
  program
    .command('empty-sheet')
    .description('write an empty sheet with headings, drop-downs and guidance, to be filled in and imported')
    .argument('<file>', 'the programme file')
    .argument('<kind>', 'what its rows are to be: risks, mitigations, milestones, measures, conditions, profiles …')
    .argument('<sheet.xlsx>', 'the file to write: .xlsx, or .csv for the headings alone')
    .action(async (file: string, asked: string, out: string, options: Json) => {
      const written = await withProgramme(deps, resolve(file), async (open) => {
        const kind = findSheetKind(asked);
        return kind.ok ? saveEmptySheet(deps, open, kind.value, resolve(out)) : kind;
      });
      const text = written.ok ? `Wrote ${written.value.path}: fill it in, then import it as ${asked}.` : '';
      answer(written.ok ? done({ data: written.value, text }) : written, options.json ?? false);
    });
};
