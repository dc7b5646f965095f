import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { compareReports } from '../../app/compare-reports.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

export const addCompare: AddCommand = (program, { deps, answer }) => {
  program
    .command('compare')
    .description('write a report with its changes tracked, against an earlier copy of the programme')
    .argument('<file>', 'the programme file')
    .requiredOption('--report <id>', 'the report, as list FILE reports shows it')
    .requiredOption('--with <earlier>', 'the earlier copy of the programme file')
    .requiredOption('--out <changes.docx>', 'the Word file to write')
    .action(async (file: string, options: Json & { report: string; with: string; out: string }) => {
      const compared = await withProgramme(deps, resolve(file), (open) =>
        withProgramme(deps, resolve(options.with), (earlier) =>
          compareReports(deps, open, earlier, options.report, resolve(options.out)),
        ),
      );
      if (!compared.ok) return answer(compared, options.json ?? false);
      const { path, inserted, deleted } = compared.value;
      const text =
        inserted + deleted === 0
          ? `Wrote ${path}: the two papers read alike`
          : `Wrote ${path}: ${inserted} insertions and ${deleted} deletions`;
      answer(done({ data: compared.value, text }), options.json ?? false);
    });
};
