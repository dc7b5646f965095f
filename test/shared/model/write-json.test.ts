import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { freezeDeep, isFrozenDeep } from '../../../shared/model/freeze-deep.ts';
import { writeJson } from '../../../shared/model/write-json.ts';
import { TEMPLATES } from '../../helpers/test-deps.ts';

const { sections } = ProgrammeJson.parse(
  JSON.parse(readFileSync(join(TEMPLATES, 'samples', 'cambridgeshire-send.json'), 'utf8')),
);

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a word', 'a “word”'],
  ['a number', 12.5],
  ['an empty list', []],
  ['a list with gaps in its entries', [undefined, { a: undefined, b: 1 }, [null, 'x']]],
  ['a record', { b: [1, { c: 'd' }], a: undefined }],
])('%s is written as JSON.stringify writes it', (_, value) => {
  expect(writeJson(value)).toBe(JSON.stringify(value));
});

test('a long text is written the same before and after it is frozen, and again', () => {
  for (const { body } of sections) {
    const text = JSON.stringify(body);
    expect(writeJson(body)).toBe(text);
    freezeDeep(body);
    expect([writeJson(body), writeJson(body)]).toEqual([text, text]);
  }
});

test('a list that only a schema has frozen is not taken for one that cannot change inside', () => {
  const inside = { text: 'before' };
  const list = Object.freeze([inside]);
  expect([isFrozenDeep(list), writeJson(list)]).toEqual([false, '[{"text":"before"}]']);
  inside.text = 'after';
  expect(writeJson(list)).toBe('[{"text":"after"}]');
  freezeDeep(list);
  expect([isFrozenDeep(list), isFrozenDeep(inside), Object.isFrozen(inside)]).toEqual([true, true, true]);
});
