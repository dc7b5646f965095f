import { resolve } from 'node:path';
import type { Found } from '../../../shared/api/found.ts';
import { done } from '../../../shared/model/reply.ts';
import { findInProgramme } from '../../app/find-in-programme.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

export const addFind: AddCommand = (program, { deps, answer }) => {
  program
    .command('find')
    .description('find the records that hold all the words, each as the start of a word; accents do not matter')
    .argument('<file>', 'the programme file')
    .argument('<words...>', 'the words to look for')
    .option('--kind <kind>', 'only records of this kind')
    .action(async (file: string, words: readonly string[], options: Json & { readonly kind?: string }) => {
      const found = await withProgramme(deps, resolve(file), (open) =>
        findInProgramme(open, words.join(' '), options.kind ?? null),
      );
      answer(found.ok ? done({ data: found.value, text: sayFound(found.value) }) : found, options.json ?? false);
    });
};

function sayFound({ groups, more }: Found): string {
  if (groups.length === 0) return 'Nothing found.';
  const lines = groups.flatMap((group) => [
    `${group.label}:`,
    ...group.records.flatMap((record) => {
      const text = record.snippet.map((piece) => piece.text).join('');
      return [`  ${record.name}  (${record.id})`, ...(text === '' ? [] : [`      ${text}`])];
    }),
  ]);
  return [...lines, ...(more ? ['There are more: these are the best. Another word narrows it.'] : [])].join('\n');
}
