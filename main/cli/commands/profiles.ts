import { resolve } from 'node:path';
import type { ProfileView } from '../../../shared/api/profile-views.ts';
import { done } from '../../../shared/model/reply.ts';
import { readProfile } from '../../app/read-profile.ts';
import { readProfiles } from '../../app/read-profiles.ts';
import type { AddCommand, Json } from '../command.ts';
import { sayTable } from '../table.ts';
import { withProgramme } from '../with-programme.ts';

export const addProfiles: AddCommand = (program, { deps, answer }) => {
  program
    .command('profiles')
    .description('list the financial profiles, or show one: its years and lines, the bridge and the variance')
    .argument('<file>', 'the programme file')
    .argument('[profile]', 'the id of a profile')
    .action(async (file: string, profile: string | undefined, options: Json) => {
      const path = resolve(file);
      if (profile === undefined) {
        const read = await withProgramme(deps, path, readProfiles);
        answer(read.ok ? done({ data: read.value, text: sayTable(read.value.profiles) }) : read, options.json ?? false);
        return;
      }
      const asked = { profileId: profile, before: 0, after: 0 };
      const read = await withProgramme(deps, path, (open) => readProfile(deps, open, asked));
      answer(read.ok ? done({ data: read.value, text: say(read.value) }) : read, options.json ?? false);
    });
};

function say(profile: ProfileView): string {
  const { name, unitName, columns, rows, bridges, variance } = profile;
  const lines = rows.map((row) => ({
    line: row.name,
    scenario: row.scenario,
    ...Object.fromEntries(columns.map((column) => [column.name, row.figures[column.key]?.shown ?? ''])),
    total: row.total,
  }));
  const bridged = bridges.map((bridge) =>
    [
      `Bridge${bridge.title === '' ? '' : `: ${bridge.title}`}`,
      sayTable(
        bridge.rows.map((row) => ({
          step: row.name,
          ...Object.fromEntries(bridge.periods.map((period, at) => [period.name, row.values[at] ?? ''])),
        })),
      ),
      bridge.says,
    ].join('\n'),
  );
  const varied = variance.flatMap((row) =>
    row.values.map((value) => ({
      line: row.name,
      against: row.against,
      period: columns.find((column) => column.key === value.key)?.name,
      variance: value.shown,
      percent: value.percent,
      way: value.way,
    })),
  );
  return [
    `${name}, ${unitName}`,
    sayTable(lines),
    ...bridged,
    ...(varied.length === 0 ? [] : [`Variance\n${sayTable(varied)}`]),
  ].join('\n\n');
}
