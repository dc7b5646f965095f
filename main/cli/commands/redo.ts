import { resolve } from 'node:path';
import { redo } from '../../app/change-programme.ts';
import type { AddCommand, Json } from '../command.ts';
import { moveInHistory } from '../move-in-history.ts';

export const addRedo: AddCommand = (program, { deps, answer }) => {
  program
    .command('redo')
    .description('do again what was last undone')
    .argument('<file>', 'the programme file')
    .action(async (file: string, options: Json) =>
      answer(await moveInHistory(deps, resolve(file), 'redo', redo), options.json ?? false),
    );
};
