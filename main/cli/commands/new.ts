import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { closeProgramme, createProgramme } from '../../app/open-programme.ts';
import { listSamples } from '../../app/list-samples.ts';
import type { AddCommand, Json } from '../command.ts';

export const addNew: AddCommand = (program, { deps, answer }) => {
  const samples = listSamples(deps).map((sample) => sample.id);
  program
    .command('new')
    .description('make a new programme file, empty or from a sample')
    .argument('<file>', 'the file to make, such as send.clerkwell')
    .option('--sample <id>', `start from a sample programme (${samples.join(', ')})`)
    .action((file: string, options: Json & { sample?: string }) => {
      const path = resolve(file);
      const sample = options.sample ?? null;
      const created = createProgramme(deps, path, sample);
      if (created.ok) closeProgramme(created.value);
      answer(
        created.ok ? done({ data: { file: path, sample }, text: `Made ${path}` }) : created,
        options.json ?? false,
      );
    });
};
