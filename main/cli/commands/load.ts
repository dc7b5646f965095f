import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { type Loaded, loadProgramme } from '../../app/open-programme.ts';
import type { OnStage } from '../../app/on-stage.ts';
import type { AddCommand, Json } from '../command.ts';
import type { Output } from '../output.ts';

export const addLoad: AddCommand = (program, { deps, output, answer }) => {
  program
    .command('load')
    .description('make a programme file hold what a JSON file says; one step that can be undone')
    .argument('<file>', 'the programme file; it is made when there is none')
    .argument('<programme.json>', 'the programme as JSON, as dump writes it')
    .action((file: string, json: string, options: Json) => {
      const path = resolve(file);
      const loaded = loadProgramme(deps, path, existsSync(path), resolve(json), tellProgress(output));
      answer(
        loaded.ok ? done({ data: { file: path, ...loaded.value }, text: say(loaded.value) }) : loaded,
        options.json ?? false,
      );
    });
};

/** A line at each tenth of what takes long enough to be waited for; nothing for a programme of ordinary size. */
function tellProgress({ note }: Output): OnStage {
  let told = -1;
  return (stage, at, of) => {
    const tenth = Math.floor((at / of) * 10);
    if (of < LONG || tenth <= told) return;
    told = tenth;
    note(`${stage}: ${at.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`);
  };
}

const LONG = 10_000;

function say({ added, changed, removed }: Loaded): string {
  return `Loaded: ${added} records added, ${changed} changed, ${removed} removed`;
}
