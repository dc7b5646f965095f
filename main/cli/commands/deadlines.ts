import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import type { ReadProgramme } from '../../app/deps.ts';
import { saveCalendar } from '../../app/read-clearing.ts';
import { type MeetingLadder, readDeadlines } from '../../app/read-deadlines.ts';
import type { AddCommand, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

export const addDeadlines: AddCommand = (program, { deps, answer }) => {
  program
    .command('deadlines')
    .description('list what is due before the meetings to come, worked back from each')
    .argument('<file>', 'the programme file')
    .option('--meeting <id>', 'only this meeting, also one that is over')
    .option('--ics <calendar.ics>', 'write them as a calendar file too')
    .action(async (file: string, options: Json & { meeting?: string; ics?: string }) => {
      const ladders = await withProgramme(deps, resolve(file), (open) => listAndSave(open, options));
      function listAndSave(open: ReadProgramme, { meeting = null, ics }: { meeting?: string | null; ics?: string }) {
        const saved = ics === undefined ? done(null) : saveCalendar(deps, open, meeting, resolve(ics));
        return saved.ok ? readDeadlines(deps, open, meeting) : saved;
      }
      answer(
        ladders.ok ? done({ data: ladders.value, text: ladders.value.map(say).join('\n\n') || 'None.' }) : ladders,
        options.json ?? false,
      );
    });
};

function say({ committee, date, deadlines }: MeetingLadder): string {
  const lines = deadlines.map(
    (one) =>
      `  ${one.day}${one.time === null ? '' : ` ${one.time}`}  ${one.name}${one.rule === '' ? '' : ` (${one.rule})`}${one.isPast ? ', past' : ''}`,
  );
  return [`${committee}, ${date}`, ...lines].join('\n');
}
