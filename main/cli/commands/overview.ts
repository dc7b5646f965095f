import { resolve } from 'node:path';
import type { Overview } from '../../../shared/api/overview-views.ts';
import { done } from '../../../shared/model/reply.ts';
import { readOverview } from '../../app/read-overview.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

export const addOverview: AddCommand = (program, { deps, answer }) => {
  program
    .command('overview')
    .description('say how the programme stands: ratings, top risks, the deficit, what worsens, slips and is due')
    .argument('<file>', 'the programme file')
    .action(async (file: string, options: Json) => {
      const read = await withProgramme(deps, resolve(file), (open) => readOverview(deps, open));
      answer(read.ok ? done({ data: read.value, text: say(read.value) }) : read, options.json ?? false);
    });
};

function say(overview: Overview): string {
  const { ragCounts, topRisks, overdue, position, measures, milestones, conditions, meetings } = overview;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Workstreams', ragCounts.map(({ word, count }) => `${count} ${word}`)],
    [
      'Top risks',
      topRisks.map(({ name, said, ragWord, moved }) => `${name}: ${[ragWord, moved, said].filter(Boolean).join(', ')}`),
    ],
    ['Reviews overdue', overdue.count === 0 ? [] : [String(overdue.count)]],
    [position?.title ?? '', position?.rows.map(({ label, value }) => `${label}: ${value}`) ?? []],
    [
      'Measures worsening',
      measures.worse.map(({ name, latest, change, target }) =>
        [`${name}: ${latest}`, change, target].filter(Boolean).join(', '),
      ),
    ],
    ['Milestones slipping', milestones.slipping.map(({ name, said, ragWord }) => `${name}: ${said}, ${ragWord}`)],
    ['Conditions', conditions.counts.map(({ status, count }) => `${count} ${status}`)],
    ['Next meetings', meetings.next.map(({ date, committee }) => `${date}, ${committee}`)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n');
}
