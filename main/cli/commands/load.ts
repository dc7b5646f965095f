import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { type Loaded, loadProgramme } from '../../app/open-programme.ts';
import type { AddCommand, Json } from '../command.ts';

export const addLoad: AddCommand = (program, { deps, answer }) => {
  program
    .command('load')
    .description('make a programme file hold what a JSON file says; one step that can be undone')
    .argument('<file>', 'the programme file; it is made when there is none')
    .argument('<programme.json>', 'the programme as JSON, as dump writes it')
    .action((file: string, json: string, options: Json) => {
      const path = resolve(file);
      const loaded = loadProgramme(deps, path, existsSync(path), resolve(json));
      answer(
        loaded.ok ? done({ data: { file: path, ...loaded.value }, text: say(loaded.value) }) : loaded,
        options.json ?? false,
      );
    });
};

function say({ added, changed, removed }: Loaded): string {
  return `Loaded: ${added} records added, ${changed} changed, ${removed} removed`;
}
