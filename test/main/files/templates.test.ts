import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listTemplateIds, parseDefinition, readTemplate } from '../../../main/files/templates.ts';
import { must, refusal, TEMPLATES } from '../../helpers/test-deps.ts';

const ID = 'cambridgeshire-committee';
const good = readFileSync(join(TEMPLATES, ID, 'template.yaml'), 'utf8');
const parseWith = (breakIt: (text: string) => string) => parseDefinition(breakIt(good), 'template.yaml', ID);
const lineOf = (text: string, pattern: RegExp): number => text.split('\n').findIndex((line) => pattern.test(line)) + 1;

test('every template in the project reads', () => {
  expect(listTemplateIds(TEMPLATES)).toContain(ID);
  for (const id of listTemplateIds(TEMPLATES)) expect(must(readTemplate([TEMPLATES], id)).id).toBe(id);
});

test.each(['../secrets', 'samples', 'Nowhere', ''])('%j is no template', (id) => {
  expect(refusal(readTemplate([TEMPLATES], id))).toBe(
    `unknown-template: There is no template ${id} in the templates folder.`,
  );
});

test.each<[string, RegExp, string, RegExp]>([
  [
    'a word outside the vocabulary',
    /^(\s+)moneyUnit: .*$/m,
    '$1moneyUnit: billions',
    /line LINE: numbers\.moneyUnit is "billions", not "pounds", "thousands" or "millions"; did you mean millions\?/,
  ],
  [
    'a colour by name',
    /^(\s+)headingColour: .*$/m,
    '$1headingColour: blue',
    /line LINE: style\.headingColour is not a colour/,
  ],
  ['a field nobody knows', /^council: .*$/m, 'council: C\ntown: Ely', /town is not a field known here/],
  [
    'an id that is not the folder’s',
    /^id: .*$/m,
    'id: elsewhere',
    /line LINE: id is elsewhere, and the folder is called cambridgeshire-committee/,
  ],
  ['bad YAML', /^council: .*$/m, 'council: "no end', /^bad-template: template\.yaml, line \d+: /],
  ['a key written twice', /^council: .*$/m, 'council: A\ncouncil: B', /line \d+: council stands twice in one map/],
])('%s is said with its line', (_, find, replacement, sentence) => {
  expect(find.test(good)).toBe(true);
  const broken = good.replace(find, replacement);
  const line = lineOf(broken, new RegExp(`^${replacement.replace(/\$1/, '\\s+').split('\n')[0] ?? ''}`));
  expect(refusal(parseWith(() => broken))).toMatch(new RegExp(sentence.source.replace('LINE', String(line))));
});

test('a missing field is said where the thing that lacks it stands', () => {
  expect(refusal(parseWith((text) => text.replace(/^council: .*\n/m, '')))).toMatch(
    /template\.yaml, line \d+: council is missing/,
  );
});

test('a key used twice is said', () => {
  const keys = [...good.matchAll(/^ +- key: (.*)$/gm)].map((match) => match[1]);
  const [first, second] = keys;
  if (first === undefined || second === undefined) throw new Error('the template has no keys');
  expect(refusal(parseWith((text) => text.replace(`key: ${second}\n`, `key: ${first}\n`)))).toMatch(
    /key is [a-z-]+, the key of another field/,
  );
});

test('a bomb of aliases is refused and not unrolled', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [name, before] of [
    ['b', 'a'],
    ['c', 'b'],
    ['d', 'c'],
    ['e', 'd'],
    ['f', 'e'],
    ['g', 'f'],
  ] as const)
    bomb.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
  expect(refusal(parseDefinition(bomb.join('\n'), 'template.yaml', ID))).toMatch(/^bad-template: template\.yaml/);
});
