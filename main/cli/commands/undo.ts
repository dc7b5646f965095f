import { resolve } from 'node:path';
import { undo } from '../../app/change-programme.ts';
import type { AddCommand, Json } from '../command.ts';
import { moveInHistory } from '../move-in-history.ts';

export const addUndo: AddCommand = (program, { deps, answer }) => {
  program
    .command('undo')
    .description('take the last step back; it works past a restart too')
    .argument('<file>', 'the programme file')
    .action(async (file: string, options: Json) =>
      answer(await moveInHistory(deps, resolve(file), 'undo', undo), options.json ?? false),
    );
};
