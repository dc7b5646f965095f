import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { fieldsOf } from '../../../shared/model/fields.ts';
import { quicklyTakes } from '../../../shared/model/quick-fields.ts';
import { quickTest } from '../../../shared/model/quick-test.ts';
import { Prose } from '../../../shared/model/prose.ts';
import { PLURALS, RECORD_KINDS, RECORDS, type RecordKind } from '../../../shared/model/records.ts';
import { TEMPLATES } from '../../helpers/test-deps.ts';

const sample = ProgrammeJson.parse(
  JSON.parse(readFileSync(join(TEMPLATES, 'samples', 'cambridgeshire-send.json'), 'utf8')),
);

const HOSTILE: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  1,
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  2 ** 60,
  '',
  ' ',
  'x',
  'X',
  'two\nlines',
  'a\tb',
  'bell\u0007',
  'half \ud800',
  'x'.repeat(50_000),
  '2023-02-29',
  '2023-10-10',
  '2023-10-10 ',
  'open',
  'Open',
  'constructor',
  '12.70',
  '1e9',
  'javascript:alert(1)',
  [],
  {},
  ['x'],
];

describe.each(RECORD_KINDS)('%s', (kind: RecordKind) => {
  const schemas = [...fieldsOf(kind)];
  const records: readonly object[] = sample[PLURALS[kind]];

  test('what the quick test takes, the schema takes just as it is', () => {
    for (const [field, schema] of schemas) {
      const test = quickTest(schema);
      const seen = records.map((record): unknown => Reflect.get(record, field));
      for (const value of [...HOSTILE, ...seen]) {
        if (test === null || !test(value)) continue;
        expect([field, value, schema.safeParse(value)]).toEqual([field, value, { success: true, data: value }]);
      }
    }
  });

  test('a record that quickly takes a value is right with it, by the whole schema', () => {
    const [record] = records;
    if (record === undefined) return;
    for (const field of [...schemas.map(([name]) => name), 'none of its fields', 'constructor'])
      for (const value of HOSTILE) {
        if (!quicklyTakes(kind, { [field]: value })) continue;
        const given = { ...record, [field]: value };
        expect([field, value, RECORDS[kind].safeParse(given)]).toEqual([field, value, { success: true, data: given }]);
      }
  });
});

test('a text is taken paragraph by paragraph, as long as each stands as its schema writes it', () => {
  const takes = quickTest(Prose);
  const paragraph = { kind: 'paragraph', text: ['Places have opened.'], anchor: null };
  const text = [paragraph, { ...paragraph, text: ['Two more follow.'] }];
  expect([takes?.(text), takes?.(text), takes?.([...text, { ...paragraph, text: [] }])]).toEqual([true, true, true]);
  expect(Object.isFrozen(paragraph)).toBe(true);
  const { kind, text: words } = paragraph;
  for (const other of [{ kind, anchor: null, text: words }, { kind, text: words }, { ...paragraph, extra: 1 }, 'words'])
    expect([other, takes?.([...text, other])]).toEqual([other, false]);
});

test('the fields that a large register has most of are judged quickly, and true records pass', () => {
  for (const kind of ['risk', 'mitigation', 'assessment', 'measureValue'] as const)
    for (const [field, schema] of fieldsOf(kind)) {
      const first: unknown = Reflect.get(sample[PLURALS[kind]][0] ?? {}, field);
      if (typeof first === 'object' && first !== null) continue;
      expect([kind, field, quickTest(schema)?.(first)]).toEqual([kind, field, true]);
    }
});
