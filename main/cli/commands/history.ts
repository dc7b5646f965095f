import { resolve } from 'node:path';
import type { HistoryStep } from '../../../shared/api/views.ts';
import { done, type Reply, refuse } from '../../../shared/model/reply.ts';
import type { ReadProgramme } from '../../app/deps.ts';
import { findKind, findRecordId } from '../../app/find-record.ts';
import { exportHistory, type HistoryFilter, readHistory } from '../../app/read-history.ts';
import type { AddCommand, Answer, Json } from '../command.ts';
import { readSince, type SinceOptions } from '../read-since.ts';
import { sayMoment } from '../say-moment.ts';
import { withProgramme } from '../with-programme.ts';

type Options = Json & SinceOptions & { readonly record?: readonly string[] };

export const addHistory: AddCommand = (program, { deps, answer }) => {
  program
    .command('history')
    .description('list every step: who, when, what and why; --json is the form in which copies exchange steps')
    .argument('<file>', 'the programme file')
    .option('--since <day>', 'only from this day (YYYY-MM-DD) on')
    .option('--since-meeting <id>', 'only since the paper of this meeting')
    .option('--record <kind-and-id...>', 'only the steps that touched this record: risk R4')
    .action(async (file: string, options: Options) => {
      const asJson = options.json ?? false;
      const listed = await withProgramme(deps, resolve(file), (open): Reply<Answer> => {
        const filter = readFilter(open, options);
        if (!filter.ok) return filter;
        const steps = asJson ? exportHistory(deps, open, filter.value) : done([]);
        const read = asJson ? done([]) : readHistory(deps, open, filter.value);
        if (!steps.ok) return steps;
        return read.ok ? done({ data: { steps: steps.value }, text: say(read.value) }) : read;
      });
      answer(listed, asJson);
    });
};

function readFilter(open: ReadProgramme, options: Options): Reply<HistoryFilter> {
  const since = readSince(options);
  if (!since.ok) return since;
  const filter = { since: since.value ?? undefined };
  if (options.record === undefined) return done(filter);
  const [asked, id] = options.record;
  if (asked === undefined || id === undefined || options.record.length > 2)
    return refuse('bad-request', '--record takes the kind of record and its id, ref or code: --record risk R4.');
  const kind = findKind(asked);
  if (!kind.ok) return kind;
  // A removed record is not found by its ref any more; its steps are still there under its id.
  const found = findRecordId(open, kind.value, id);
  return done({ ...filter, record: { kind: kind.value, id: found.ok ? found.value : id } });
}

function say(steps: readonly HistoryStep[]): string {
  return steps.length === 0 ? 'No steps.' : steps.map(sayStep).join('\n');
}

function sayStep(step: HistoryStep): string {
  const did = step.did === 'do' ? '' : `${step.did} `;
  const source = step.source === 'person' ? '' : ` [${step.source}]`;
  const brought = step.brought ? ` (made in ${step.copy})` : '';
  const why = step.why === '' ? '' : ` – ${step.why}`;
  const head = `${sayMoment(step.at)}  ${step.who}  ${did}${step.summary}${source}${brought}${why}`;
  if (step.records > MOST_RECORDS) return `${head}\n    ${step.records} records`;
  const lines = step.changes.flatMap((change) =>
    change.did === 'changed'
      ? change.fields.map((field) => `    ${change.name}, ${field.label}: ${field.was} → ${field.now}`)
      : [`    ${change.name} ${change.did}`],
  );
  return [head, ...lines].join('\n');
}

const MOST_RECORDS = 20;
