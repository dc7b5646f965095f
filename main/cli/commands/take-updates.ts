import { resolve } from 'node:path';
import type { UpdatePreview } from '../../../shared/api/sheet-views.ts';
import { MergeAnswers } from '../../../shared/changes/answers.ts';
import { done, type Reply, refuse } from '../../../shared/model/reply.ts';
import { readMergeAnswers } from '../../app/merge-programme.ts';
import { previewUpdates, takeUpdates } from '../../app/take-updates.ts';
import type { AddCommand, Answer, Json } from '../command.ts';
import { withProgramme, withProgrammeToWrite } from '../with-programme.ts';

type Options = Json & { readonly dryRun?: boolean; readonly take?: string; readonly resolve?: string };

export const addTakeUpdates: AddCommand = (program, { deps, answer }) => {
  program
    .command('take-updates')
    .description('take update sheets back that owners filled in, row by row by their ids; one step that can be undone')
    .argument('<file>', 'the programme file')
    .argument('<sheets...>', 'the sheets that came back; they are only read')
    .option('--dry-run', 'only show what would change and what both changed; write nothing')
    .option('--take <side>', 'what holds where both the owner and the programme changed the same: mine or theirs')
    .option('--resolve <answers.json>', 'answers by the keys the dry run shows: { "risk r1 title": "theirs" }')
    .action(async (file: string, sheets: readonly string[], options: Options) => {
      const paths = sheets.map((sheet) => resolve(sheet));
      answer(await take(resolve(file), paths, options), options.json ?? false);
    });

  async function take(file: string, paths: readonly string[], options: Options): Promise<Reply<Answer>> {
    const named = options.resolve === undefined ? done({}) : readMergeAnswers(resolve(options.resolve));
    if (!named.ok) return named;
    const parsed = MergeAnswers.safeParse({ rest: options.take ?? 'ask', named: named.value });
    if (!parsed.success || parsed.data.rest === 'newest')
      return refuse('bad-request', `--take ${options.take ?? ''} is not mine or theirs.`);
    const answers = parsed.data;
    if (options.dryRun === true)
      return withProgramme(deps, file, (open): Reply<Answer> => {
        const preview = previewUpdates(deps, open, paths, answers);
        return preview.ok ? done({ data: preview.value, text: say(preview.value, 'Would change') }) : preview;
      });
    return withProgrammeToWrite(
      deps,
      file,
      (open): Reply<Answer> => {
        const taken = takeUpdates(deps, open, paths, answers);
        return taken.ok ? done({ data: taken.value, text: say(taken.value, 'Changed') }) : taken;
      },
      'before-import',
    );
  }
};

function say({ sheets, changes, conflicts, refused, notes }: UpdatePreview, did: string): string {
  return [
    ...sheets.map(({ fileName, owner, sent }) => `${fileName}: the update of ${owner}, sent ${sent}.`),
    ...conflicts.flatMap((one) => [
      `  ${one.key}`,
      `    ${one.name}, ${one.field}: was ${one.was}; mine ${one.mine}; theirs ${one.theirs} (${one.chosen === null ? 'not decided' : `${one.chosen} holds`})`,
    ]),
    ...refused.map(({ at, why }) => `Not taken: ${at}: ${why}`),
    ...notes,
    `${did}: ${changes.length === 1 ? '1 record' : `${changes.length} records`}.`,
    ...changes.flatMap((change) =>
      change.did === 'changed'
        ? change.fields.map((field) => `  ${change.name}, ${field.label}: ${field.was} → ${field.now}`)
        : [`  ${change.name} ${change.did}`],
    ),
  ].join('\n');
}
