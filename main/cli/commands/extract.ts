import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { extractFile } from '../../app/attachments.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

export const addExtract: AddCommand = (program, { deps, answer }) => {
  program
    .command('extract')
    .description('write an attached file out of the programme file')
    .argument('<file>', 'the programme file')
    .argument('<attachment>', 'the attachment, as list FILE attachments shows it')
    .requiredOption('--out <path>', 'the file to write; an old one is replaced only when the new one is whole')
    .action(async (file: string, id: string, options: Json & { out: string }) => {
      const written = await withProgramme(deps, resolve(file), (open) =>
        extractFile(deps, open, id, resolve(options.out)),
      );
      const text = written.ok ? `Wrote ${written.value.path} (${written.value.bytes} bytes)` : '';
      answer(written.ok ? done({ data: written.value, text }) : written, options.json ?? false);
    });
};
