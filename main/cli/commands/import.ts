import { resolve } from 'node:path';
import { done, type Reply } from '../../../shared/model/reply.ts';
import { findSheetKind, importSheet, lookAtSheet, type LookedAt } from '../../app/import-sheet.ts';
import { readMappingFile, saveRefusedRows } from '../../app/sheet-files.ts';
import type { Deps, ReadProgramme } from '../../app/deps.ts';
import type { AddCommand, Answer, Json } from '../command.ts';
import { EXIT } from '../output.ts';
import { withProgramme, withProgrammeToWrite } from '../with-programme.ts';

type Options = Json & {
  readonly map?: string;
  readonly sheet?: string;
  readonly dryRun?: boolean;
  readonly removeGone?: boolean;
  readonly errors?: string;
};

const EXAMPLE = `
Example: look first, put the mapping right, then import
  clerkwell import send.clerkwell risks register.xlsx --dry-run
  clerkwell import send.clerkwell risks register.xlsx --map map.json
where map.json names the field of a column by its heading, and - leaves one out:
  { "columns": { "Severity": "current.impact", "Notes": "-" }, "dates": "day first", "roman": "I is highest",
    "words": { "rag": { "Amber/Red": "Red", "Exempt": "-" } } }
and words says what a word stands for where a field has a list of words of its own; - is nothing.
Rows that are refused keep none of the others back; the exit code is 1 when there are any.`;

export const addImport: AddCommand = (program, { deps, answer }) => {
  program
    .command('import')
    .description('import a register or profile from Excel or CSV, as one step that can be undone')
    .argument('<file>', 'the programme file')
    .argument(
      '<kind>',
      'what its rows are: risks, mitigations, milestones, measures, measureValues, conditions, profiles …',
    )
    .argument('<sheet>', 'the sheet: .xlsx, .xls, .csv, .tsv or .txt; it is only read')
    .option(
      '--map <map.json>',
      'what the columns are, where the guess is not right; remembered for sheets with the same headings',
    )
    .option('--sheet <name>', 'the sheet of a workbook; the likeliest unless said')
    .option('--dry-run', 'show what it would do, row by row, and write nothing')
    .option('--remove-gone', 'also remove the records that the sheet does not have')
    .option('--errors <refused.xlsx>', 'write the rows that are refused, each with why, as .xlsx or .csv')
    .addHelpText('after', EXAMPLE)
    .action(async (file: string, asked: string, sheet: string, options: Options) => {
      const isDry = options.dryRun === true;
      const act = async (open: ReadProgramme): Promise<Reply<LookedAt>> => look(deps, open, asked, sheet, options);
      const reply = isDry
        ? await withProgramme(deps, resolve(file), async (open) => tell(await act(open), null, options))
        : await withProgrammeToWrite(
            deps,
            resolve(file),
            async (open) => {
              const looked = await act(open);
              if (!looked.ok) return looked;
              const imported = await importSheet(deps, open, looked.value, options.removeGone === true);
              return imported.ok ? tell(looked, imported.value, options) : imported;
            },
            'before-import',
          );
      answer(reply, options.json ?? false);
    });
};

async function look(
  deps: Deps,
  open: ReadProgramme,
  asked: string,
  sheet: string,
  { map, sheet: name, errors }: Options,
): Promise<Reply<LookedAt>> {
  const kind = findSheetKind(asked);
  if (!kind.ok) return kind;
  const mapping = readMappingFile(map === undefined ? null : resolve(map), name ?? null);
  if (!mapping.ok) return mapping;
  const looked = await lookAtSheet(deps, open, { path: resolve(sheet) }, kind.value, mapping.value);
  if (!looked.ok || errors === undefined || looked.value.refused === null) return looked;
  const saved = await saveRefusedRows(deps, looked.value, resolve(errors));
  return saved.ok ? looked : saved;
}

function tell(
  looked: Reply<LookedAt>,
  imported: { readonly removed: number; readonly changed: boolean } | null,
  options: Options,
): Reply<Answer> {
  if (!looked.ok) return looked;
  const { plan, columns, from, sheet, place, decided, mapping, isRemembered } = looked.value;
  const { rows, counts, assumed, words } = plan;
  const data = { from, sheet, place, decided, columns, mapping, isRemembered, counts, assumed, words, rows, imported };
  const text = say(looked.value, imported, options);
  return done({ data, text, exit: counts.refused > 0 ? EXIT.findings : EXIT.done });
}

function sayWord({ heading, field, word, rows, takenFor, choices }: LookedAt['plan']['words'][number]): string {
  const many = rows === 1 ? '1 row' : `${rows} rows`;
  return takenFor === null
    ? `${heading}: “${word}” (${many}) is none of ${choices.join(', ')}: say in the mapping what it stands for, under words, ${field}`
    : `${heading}: “${word}” (${many}) is taken for ${takenFor === '-' ? 'nothing' : takenFor}, as chosen`;
}

const MOST_ROWS = 200;

function say(
  looked: LookedAt,
  imported: { readonly removed: number; readonly changed: boolean } | null,
  options: Options,
): string {
  const { plan, columns, from, place, decided, isRemembered } = looked;
  const { counts } = plan;
  const lines = place.across ? 'columns' : 'rows';
  const shown = plan.rows.filter((row) => row.state !== 'same').slice(0, MOST_ROWS);
  const left = plan.rows.filter((row) => row.state !== 'same').length - shown.length;
  const done =
    imported === null
      ? 'Nothing was written: this is what it would do.'
      : imported.changed
        ? 'Imported, as one step that can be undone.'
        : 'Nothing to change.';
  return [
    `${from}${decided === '' ? '' : `, ${decided}`}`,
    `Headings in ${lines} ${place.from}${place.to === place.from ? '' : ` to ${place.to}`}${isRemembered ? ', columns as remembered from last time' : ''}:`,
    ...columns.map(({ heading, field, why }) => `  ${heading} → ${field ?? 'left out'} (${why})`),
    ...plan.assumed,
    ...plan.words.map(sayWord),
    ...shown.flatMap((row) => [
      `  ${row.at === null ? '' : `${place.across ? 'column' : 'row'} ${row.at} `}${row.state}: ${row.name}`,
      ...(row.state === 'changed'
        ? row.fields.map((field) => `      ${field.label}: ${field.was} → ${field.now}`)
        : []),
      ...row.notes.map((note) => `      ${note}`),
    ]),
    ...(left > 0 ? [`  … and ${left} more; --json lists them all`] : []),
    `${counts.new} new, ${counts.changed} changed, ${counts.same} the same, ${counts.refused} refused, ${counts.gone} not in the sheet${imported === null ? '' : ` (${imported.removed} removed)`}.`,
    done,
    ...(options.errors !== undefined && counts.refused > 0 ? [`The refused rows are in ${options.errors}.`] : []),
  ].join('\n');
}
