import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { type Follows, FOLLOWS, KEEPS, type Keep } from '../../../shared/clearing/roll-forward.ts';
import { sayFinding } from '../../../shared/model/finding.ts';
import { done, type Reply, refuse } from '../../../shared/model/reply.ts';
import { Day } from '../../../shared/model/units.ts';
import { type StartedPaper, startReport } from '../../app/start-report.ts';
import type { Face, Json } from '../command.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

type Options = Json & {
  readonly template?: string;
  readonly from?: string;
  readonly as?: Follows;
  readonly title?: string;
  readonly meeting?: string;
  readonly author?: string;
  readonly asAt?: string;
  readonly snapshotOf?: string;
  readonly keep: string[];
  readonly frame: string[];
  readonly empty: string[];
};

/** Starts a paper: empty in a format, or rolled forward from the last one. */
export function addStart(report: Command, { deps, output, answer }: Face): void {
  const start = (name: string, description: string): Command =>
    report
      .command(name)
      .description(description)
      .argument('<file>', 'the programme file')
      .option('--title <words>', 'what the paper is called')
      .option('--meeting <id>', 'the meeting that takes it')
      .option(
        '--author <id>',
        'the officer who writes it; that of the last paper, or the first of the file, unless said',
      )
      .option('--as-at <day>', 'the day its figures are taken as at, YYYY-MM-DD')
      .option('--snapshot-of <report>', 'read the figures from the same snapshot as this report');
  const run = async (file: string, options: Options): Promise<void> => {
    const asAt = readDay(options.asAt);
    const started: Reply<StartedPaper> = asAt.ok
      ? await withProgrammeToWrite(deps, resolve(file), (open) =>
          startReport(deps, open, {
            fromId: options.from ?? null,
            follows: options.as ?? 'next',
            templateId: options.template ?? null,
            title: options.title ?? null,
            meetingId: options.meeting ?? null,
            authorId: options.author ?? null,
            asAt: asAt.value,
            snapshotOfId: options.snapshotOf ?? null,
            choices: readChoices(options),
          }),
        )
      : asAt;
    if (started.ok) for (const finding of started.value.todo) output.note(`to do: ${sayFinding(finding)}`);
    answer(started.ok ? done({ data: started.value, text: say(started.value) }) : started, options.json ?? false);
  };
  start('new', 'start a paper in a format, empty')
    .requiredOption('--template <id>', 'the format, as template list shows it')
    .action((file: string, options: Options) => run(file, { ...options, keep: [], frame: [], empty: [] }));
  start(
    'roll-forward',
    'start a paper from an earlier one: the next, a corrected or a supplementary one; the earlier stays as it is',
  )
    .requiredOption('--from <report>', 'the last paper')
    .option('--template <id>', 'another format for the new one')
    .addOption(
      new Option('--as <what>', 'the next paper, or for the same meeting a corrected version or a supplementary')
        .choices(FOLLOWS)
        .default('next'),
    )
    .option('--keep <keys...>', 'texts that stay', [])
    .option('--frame <keys...>', 'texts of which sub-headings, tables and charts stay', [])
    .option('--empty <keys...>', 'texts that go', [])
    .action(run);
}

function readChoices(options: Options): { readonly [key: string]: Keep } {
  return Object.fromEntries(KEEPS.flatMap((keep) => options[keep].map((key) => [key, keep] as const)));
}

function readDay(written: string | undefined): Reply<Day | null> {
  if (written === undefined) return done(null);
  const day = Day.safeParse(written);
  return day.success ? done(day.data) : refuse('bad-request', `${written} is not a day written YYYY-MM-DD.`);
}

function say({ reportId, title, rolled, todo }: StartedPaper): string {
  const SAID = { keep: 'kept', frame: 'sub-headings, tables and charts kept', empty: 'emptied' };
  return [
    `“${title}” is report ${reportId}. Things to do: ${todo.length}.`,
    ...rolled.map(({ heading, keep }) => `  ${heading}: ${SAID[keep]}`),
  ].join('\n');
}
