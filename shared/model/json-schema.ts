import { z } from 'zod';
import { ProgrammeJson } from './contents.ts';
import { FigureSource } from './figure.ts';
import { LeadTime } from './lead-time.ts';
import { Period } from './period.ts';
import { Prose, Sentence } from './prose.ts';
import { PLURALS, RECORD_KINDS, type RecordKind, RECORDS } from './records.ts';
import { RELATIONS } from './relations.ts';
import { Rating } from './risk.ts';
import { Day, Decimal, FinancialYear, Moment, Pence, Sha256 } from './units.ts';

/** What the schema's own rules cannot say of a part that comes again and again; `pattern` stands in for a check written as code. */
const PARTS: readonly (readonly [
  z.ZodType,
  { readonly id: string; readonly description: string; readonly pattern?: string },
])[] = [
  [Day, { id: 'day', description: 'A calendar day from 1900 on, YYYY-MM-DD.', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }],
  [Moment, { id: 'moment', description: 'A moment in UTC, with milliseconds.' }],
  [
    Period,
    {
      id: 'period',
      description: '2022/23, 2022/23 Q1, 2022/23 T1 (autumn term) or 2022-06.',
      pattern: '^(\\d{4}/\\d{2}( (Q[1-4]|T[1-3]))?|\\d{4}-(0[1-9]|1[0-2]))$',
    },
  ],
  [Pence, { id: 'pence', description: 'Money in whole pence; 526045 is £5,260.45.' }],
  [Decimal, { id: 'decimal', description: 'An exact number as text, "12.7".' }],
  [FinancialYear, { id: 'year', description: 'The year a financial year starts in: 2022 is 2022/23.' }],
  [Sha256, { id: 'sha256', description: 'The SHA-256 of bytes that stand in payloads.' }],
  [Rating, { id: 'rating', description: 'Codes of the programme’s risk matrix, or only a score.' }],
  [LeadTime, { id: 'leadTime', description: 'Something due before a meeting.' }],
  [FigureSource, { id: 'figure', description: 'Where a number in a sentence comes from.' }],
  [Sentence, { id: 'sentence', description: 'Text with emphasis, links, figures and references.' }],
  [Prose, { id: 'prose', description: 'What a section is made of.' }],
];

/** The JSON Schema (draft 2020-12) of what `load` takes: each kind of record under its own name in `$defs`. */
export function makeJsonSchema(): z.core.JSONSchema.JSONSchema {
  const names = z.registry<{ id: string; description?: string; pattern?: string }>();
  for (const kind of RECORD_KINDS) names.add(RECORDS[kind], { id: kind });
  for (const [schema, said] of PARTS) names.add(schema, said);
  const schema = z.toJSONSchema(ProgrammeJson, {
    io: 'input',
    metadata: names,
    // Records are frozen here, which is nothing to one who writes a file: `readOnly` would say the opposite.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  for (const kind of RECORD_KINDS) sayRelations(kind, schema.$defs?.[kind]);
  return { title: 'A Clerkwell programme', ...schema };
}

/** Says of each field that names another record which kind it names. */
function sayRelations(kind: RecordKind, schema: z.core.JSONSchema.JSONSchema | undefined): void {
  for (const { field, to, many, owns } of RELATIONS[kind]) {
    const property = schema?.properties?.[field];
    if (typeof property !== 'object') throw new Error(`the schema of ${kind} has no ${field}`);
    property.description = `${many ? 'The ids of some' : 'The id of one'} of the ${PLURALS[to]}${owns ? '; this is part of it' : ''}.`;
  }
}
