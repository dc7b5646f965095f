import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { makeJsonSchema } from '../../../shared/model/json-schema.ts';
import { PLURALS, RECORD_KINDS, RECORDS } from '../../../shared/model/records.ts';
import { readExample } from '../../helpers/example-programme.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

const schema = makeJsonSchema();
// The schema is read back as another tool would: by itself, knowing nothing of the program's own checks.
const asOthersRead = z.fromJSONSchema(schema);

test('every kind of record has a definition with all its fields, and no word of ours is left in it', () => {
  for (const kind of RECORD_KINDS) {
    const definition = schema.$defs?.[kind];
    expect([kind, Object.keys(definition?.properties ?? {})]).toEqual([
      kind,
      Object.keys(RECORDS[kind].unwrap().shape),
    ]);
    expect(definition?.additionalProperties).toBe(false);
  }
  expect(JSON.stringify(schema)).not.toMatch(/readOnly|__schema/);
});

test('the schema takes the documented example and refuses what load refuses', () => {
  expect(asOthersRead.safeParse(readExample()).success).toBe(true);
  const input = tinyProgrammeInput();
  expect(asOthersRead.safeParse(input).success).toBe(true);
  const [risk] = input.risks;
  for (const wrong of [
    { colour: 'red' },
    { title: 7 },
    { status: 'asleep' },
    { reviewDue: '31/02/2024' },
    { id: 'Not an id' },
  ]) {
    const broken = { ...input, risks: [{ ...risk, ...wrong }] };
    expect([wrong, asOthersRead.safeParse(broken).success]).toEqual([wrong, false]);
    expect([wrong, ProgrammeJson.safeParse(broken).success]).toEqual([wrong, false]);
  }
});

test('the documented example holds every kind of record, and the page names each', () => {
  const example = ProgrammeJson.parse(readExample());
  expect(RECORD_KINDS.filter((kind) => example[PLURALS[kind]].length === 0)).toEqual([]);
  const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'programme-json.md'), 'utf8');
  const table = page.slice(page.indexOf('## The kinds'), page.indexOf('## One of everything'));
  expect(RECORD_KINDS.filter((kind) => !table.includes(`\`${PLURALS[kind]}\``))).toEqual([]);
});
