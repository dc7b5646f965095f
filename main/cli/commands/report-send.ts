import { resolve } from 'node:path';
import type { Command } from 'commander';
import { done } from '../../../shared/model/reply.ts';
import { sendReport } from '../../app/send-report.ts';
import type { Face, Json } from '../command.ts';
import { withProgramme } from '../with-programme.ts';

/** Writes everything the clerk gets into one folder. */
export function addSend(report: Command, { deps, output, answer }: Face): void {
  report
    .command('send')
    .description(
      'write the paper, its PDF, appendices, background papers and a checklist for the clerk into one folder',
    )
    .argument('<file>', 'the programme file')
    .argument('<report>', 'the report, as list FILE reports shows it')
    .argument('<folder>', 'the folder; it is made where there is none')
    .action(async (file: string, id: string, folder: string, options: Json) => {
      const calledOff = new AbortController();
      const stop = (): void => calledOff.abort();
      process.once('SIGINT', stop);
      const onStage = (stage: string): void => output.note(`${stage} …`);
      const watch = { onStage, signal: calledOff.signal };
      const sent = await withProgramme(deps, resolve(file), (open) =>
        sendReport(deps, open, id, resolve(folder), watch),
      );
      process.off('SIGINT', stop);
      if (sent.ok) for (const note of sent.value.notes) output.note(note);
      const text = sent.ok
        ? `Wrote into ${sent.value.folder}:\n${sent.value.files.map((name) => `  ${name}`).join('\n')}`
        : '';
      answer(sent.ok ? done({ data: sent.value, text }) : sent, options.json ?? false);
    });
}
