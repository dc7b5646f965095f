import { resolve } from 'node:path';
import { done } from '../../../shared/model/reply.ts';
import { readMeasure } from '../../app/read-measure.ts';
import { readMeasures } from '../../app/read-measures.ts';
import type { AddCommand, Json } from '../command.ts';
import { sayTable } from '../table.ts';
import { withProgramme } from '../with-programme.ts';

export const addMeasures: AddCommand = (program, { deps, answer }) => {
  program
    .command('measures')
    .description('list the measures with where each stands, or every value of one')
    .argument('<file>', 'the programme file')
    .argument('[measure]', 'the id of a measure')
    .action(async (file: string, measure: string | undefined, options: Json) => {
      const path = resolve(file);
      if (measure === undefined) {
        const read = await withProgramme(deps, path, (open) => readMeasures(deps, open));
        const text = (): string =>
          sayTable(
            (read.ok ? read.value.measures : []).map(({ id, ref, name, latest, change, direction, target }) => ({
              id,
              ref,
              name,
              latest: latest?.shown,
              asAt: latest?.asAt,
              change,
              direction,
              target: target === null ? '' : `${target.shown} by ${target.by} ${target.stands}`.trim(),
            })),
          );
        answer(read.ok ? done({ data: read.value.measures, text: text() }) : read, options.json ?? false);
        return;
      }
      const read = await withProgramme(deps, path, (open) => readMeasure(open, measure));
      const text = (): string =>
        sayTable(
          (read.ok ? read.value.rows : []).map(({ day, own, others, target, change, direction, was }) => ({
            day,
            value: own?.shown,
            status: own?.status,
            was,
            change,
            direction,
            target: target?.shown,
            ...Object.fromEntries(
              (read.ok ? read.value.comparators : []).map(({ name }) => [name, others[name]?.shown ?? '']),
            ),
            source: own?.source,
          })),
        );
      answer(read.ok ? done({ data: read.value, text: text() }) : read, options.json ?? false);
    });
};
