import { resolve } from 'node:path';
import type { ConflictView, MergePreview } from '../../../shared/api/views.ts';
import { MergeAnswers } from '../../../shared/changes/answers.ts';
import type { RecordChange } from '../../../shared/changes/list-changes.ts';
import { done, type Reply, refuse } from '../../../shared/model/reply.ts';
import { type Merged, mergeProgramme, previewMerge, readMergeAnswers } from '../../app/merge-programme.ts';
import type { OpenProgramme } from '../../app/deps.ts';
import type { AddCommand, Answer, Json } from '../command.ts';
import { WHY } from '../say-edited.ts';
import { withProgramme, withProgrammeToWrite } from '../with-programme.ts';

type Options = Json & {
  readonly preview?: boolean;
  readonly take?: string;
  readonly resolve?: string;
  readonly why: string;
};

export const addMerge: AddCommand = (program, { deps, answer }) => {
  program
    .command('merge')
    .description('join another copy of the file, edited apart, field by field; one step that can be undone')
    .argument('<file>', 'the programme file that takes the other in')
    .argument('<other>', 'the other copy; it is only read')
    .option('--preview', 'only show what would change and what both changed; write nothing')
    .option('--take <side>', 'what holds where both changed the same: mine, theirs or newest')
    .option('--resolve <answers.json>', 'answers by the keys the preview shows: { "risk r1 title": "theirs" }')
    .option(...WHY)
    .action(async (file: string, other: string, options: Options) => {
      answer(await merge(resolve(file), resolve(other), options), options.json ?? false);
    });

  async function merge(path: string, other: string, options: Options): Promise<Reply<Answer>> {
    const answers = readAnswers(options);
    if (!answers.ok) return answers;
    if (options.preview === true)
      return withProgramme(deps, path, (open): Reply<Answer> => {
        const preview = previewMerge(deps, { ...open, path }, other, answers.value);
        return preview.ok ? done({ data: preview.value, text: sayPreview(preview.value, 'Would change') }) : preview;
      });
    const merge = (open: OpenProgramme): Reply<Answer> => {
      const merged = mergeProgramme(deps, open, other, answers.value, options.why);
      return merged.ok ? done({ data: merged.value, text: sayMerged(merged.value) }) : merged;
    };
    return withProgrammeToWrite(deps, path, merge, 'before-merge');
  }
};

function readAnswers({ take, resolve: path }: Options): Reply<MergeAnswers> {
  const named = path === undefined ? done({}) : readMergeAnswers(resolve(path));
  if (!named.ok) return named;
  const parsed = MergeAnswers.safeParse({ rest: take ?? 'ask', named: named.value });
  return parsed.success
    ? done(parsed.data)
    : refuse('bad-request', `--take ${take ?? ''} is not mine, theirs or newest.`);
}

function sayMerged(merged: Merged): string {
  if (!merged.merged) return `Nothing to merge: ${merged.fileName} holds nothing that is not here.`;
  return sayPreview(merged, 'Merged. Changed');
}

function sayPreview({ mine, theirs, writes, conflicts, kept, notes }: MergePreview, did: string): string {
  return [
    `This copy since the two parted: ${count(mine.steps, 'step')}, ${count(mine.changes.length, 'record')}.`,
    `The other: ${count(theirs.steps, 'step')}, ${count(theirs.changes.length, 'record')}.`,
    ...(conflicts.length === 0
      ? []
      : [`Both changed ${count(conflicts.length, 'thing')}:`, ...conflicts.map(sayConflict)]),
    ...kept.map((name) => `Kept, because the other copy names it: ${name}`),
    ...notes,
    `${did} here: ${count(writes.length, 'record')}.`,
    ...writes.map(sayWrite),
  ].join('\n');
}

function sayConflict(one: ConflictView): string {
  const field = one.field === '' ? '' : `, ${one.field}`;
  const chosen = one.chosen === null ? 'not decided' : `${one.chosen} holds`;
  return `  ${one.key}\n    ${one.name}${field}: was ${one.was}; mine ${one.mine}; theirs ${one.theirs} (${chosen}; newest is ${one.newest})`;
}

function sayWrite(change: RecordChange): string {
  if (change.did !== 'changed') return `  ${change.name} ${change.did}`;
  return change.fields.map((field) => `  ${change.name}, ${field.label}: ${field.was} → ${field.now}`).join('\n');
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
