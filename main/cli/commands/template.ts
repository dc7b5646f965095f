import { resolve } from 'node:path';
import { sayFinding } from '../../../shared/model/finding.ts';
import { done } from '../../../shared/model/reply.ts';
import {
  type CheckedTemplate,
  checkTemplateFolder,
  listTemplates,
  makeTemplate,
  readTemplateSchema,
} from '../../app/templates.ts';
import { switchTemplate } from '../../app/switch-template.ts';
import type { AddCommand, Json } from '../command.ts';
import { sayTable } from '../table.ts';
import { withProgrammeToWrite } from '../with-programme.ts';

export const addTemplate: AddCommand = (program, { deps, answer, output }) => {
  const template = program.command('template').description('report formats: list them, make one of your own, check it');
  template
    .command('list')
    .description('every report format there is, your own among them')
    .action((options: Json) => {
      const all = listTemplates(deps);
      const rows = all.map(({ id, council, name, own, problem }) => ({
        id,
        council,
        name,
        whose: own ? 'yours' : 'comes with Clerkwell',
        state: problem ?? 'ready',
      }));
      answer(done({ data: all, text: sayTable(rows) }), options.json ?? false);
    });
  template
    .command('check')
    .description('say every mistake in a report format with its line, and what is worth a second look')
    .argument('<folder>', 'the folder of the format')
    .action((folder: string, options: Json) => {
      const checked = checkTemplateFolder(folder);
      answer(checked.ok ? done({ data: checked.value, text: say(checked.value) }) : checked, options.json ?? false);
    });
  template
    .command('new')
    .description('make a report format of your own, a copy of another to be changed')
    .argument('<folder>', 'the new folder; its name is the new format’s id')
    .requiredOption('--from <id>', 'the format to start from, as template list shows it')
    .action((folder: string, options: Json & { from: string }) => {
      const made = makeTemplate(deps, options.from, folder);
      const text = made.ok ? `Made ${resolve(folder)}. Change template.yaml there, then check it.` : '';
      answer(made.ok ? done({ data: made.value, text }) : made, options.json ?? false);
    });
  template
    .command('switch')
    .description('give a report another format; what it asks for and is missing becomes a list of things to do')
    .argument('<file>', 'the programme file')
    .requiredOption('--report <id>', 'the report, as list FILE reports shows it')
    .requiredOption('--to <id>', 'the format, as template list shows it')
    .action(async (file: string, options: Json & { report: string; to: string }) => {
      const switched = await withProgrammeToWrite(deps, resolve(file), (open) =>
        switchTemplate(deps, open, options.report, options.to),
      );
      if (switched.ok) for (const finding of switched.value.todo) output.note(`to do: ${sayFinding(finding)}`);
      const text = switched.ok ? `The report is now a ${options.to}. Things to do: ${switched.value.todo.length}.` : '';
      answer(switched.ok ? done({ data: switched.value, text }) : switched, options.json ?? false);
    });
  template
    .command('schema')
    .description('what a report format may say, as JSON Schema')
    .action((options: Json) => {
      const schema = readTemplateSchema();
      answer(done({ data: schema, text: JSON.stringify(schema, null, 2) }), options.json ?? false);
    });
};

function say({ id, name, advice }: CheckedTemplate): string {
  const ready = `${id} (${name}) has no mistakes.`;
  return advice.length === 0 ? ready : [ready, 'Worth a second look:', ...advice.map((one) => `  ${one}`)].join('\n');
}
