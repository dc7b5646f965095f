import { resolve } from 'node:path';
import type { ChangesSince } from '../../../shared/api/views.ts';
import type { RecordChange } from '../../../shared/changes/list-changes.ts';
import { done, type Reply, refuse } from '../../../shared/model/reply.ts';
import { findKind } from '../../app/find-record.ts';
import { readChanges } from '../../app/read-history.ts';
import type { AddCommand, Json } from '../command.ts';
import { readSince, type SinceOptions } from '../read-since.ts';
import { sayMoment } from '../say-moment.ts';
import { withProgramme } from '../with-programme.ts';

type Options = Json & SinceOptions & { readonly kind?: string };

export const addChanges: AddCommand = (program, { deps, answer }) => {
  program
    .command('changes')
    .description('show what changed since a day or since the paper of a meeting: was and now, by record and field')
    .argument('<file>', 'the programme file')
    .option('--since <day>', 'from this day (YYYY-MM-DD) on')
    .option('--since-meeting <id>', 'since the paper of this meeting, as list FILE meetings shows it')
    .option('--kind <kind>', 'only this kind of record, such as risk')
    .action(async (file: string, options: Options) => {
      const read = await withProgramme(deps, resolve(file), (open): Reply<ChangesSince> => {
        const since = readSince(options);
        if (!since.ok) return since;
        if (since.value === null)
          return refuse(
            'bad-request',
            'Say since when: --since 2024-03-01, or --since-meeting with the id of a meeting.',
          );
        const kind = options.kind === undefined ? done(null) : findKind(options.kind);
        return kind.ok ? readChanges(deps, open, since.value, kind.value) : kind;
      });
      answer(read.ok ? done({ data: read.value, text: say(read.value) }) : read, options.json ?? false);
    });
};

function say({ since, steps, changes }: ChangesSince): string {
  if (changes.length === 0) return `${since}: nothing changed.`;
  const records = changes.length === 1 ? '1 record' : `${changes.length} records`;
  return [
    `${since}: ${records} changed in ${steps} step${steps === 1 ? '' : 's'}.`,
    ...changes.map(sayRecordChange),
  ].join('\n');
}

function sayRecordChange(change: RecordChange): string {
  const head = `${change.name} ${change.did} (${change.who}, ${sayMoment(change.at)})`;
  if (change.did !== 'changed') return head;
  return [head, ...change.fields.map((field) => `    ${field.label}: ${field.was} → ${field.now}`)].join('\n');
}
