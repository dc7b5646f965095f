import { parseDefinition } from '../../../main/files/templates.ts';
import { TEMPLATE_TEXT } from '../../helpers/templates.ts';

const ID = 'cambridgeshire-committee';

/** Every mistake said of the template once `find` is replaced, without the name of the file. */
function mistakes(find: RegExp | string, replacement: string): readonly string[] {
  const broken = TEMPLATE_TEXT.replace(find, replacement);
  expect(broken).not.toBe(TEMPLATE_TEXT);
  const read = parseDefinition(broken, 'template.yaml', ID);
  if (read.ok) return [];
  return read.problem.details.length > 0
    ? read.problem.details.map((one) => one.replace('template.yaml, ', ''))
    : [read.problem.message.replace('template.yaml, ', '')];
}

/** Where `text` stands once it is in the template: the mistake must name one of these lines, or the one beside it. */
function linesOf(text: string, find: RegExp | string, replacement: string): readonly number[] {
  const lines = TEMPLATE_TEXT.replace(find, replacement).split('\n');
  return lines.flatMap((line, at) => (line.includes(text) ? [at, at + 1, at + 2] : []));
}

// A catalogue: what people get wrong, what stands in the line that is wrong, and what they are told.
test.each<[string, RegExp | string, string, string, RegExp]>([
  [
    'a word spelled wrongly',
    'heading: Background',
    'haeding: Background',
    'haeding',
    /haeding is not a field known here; did you mean heading\?/,
  ],
  [
    'a word nothing is near to',
    'footer:',
    'bottom-of-page: x\nfooter:',
    'bottom-of-page',
    /bottom-of-page is not a field known here$/,
  ],
  [
    'a kind of section that is not',
    'holds: prose',
    'holds: prosa',
    'holds: prosa',
    /holds is "prosa", which is not known here; did you mean prose\?/,
  ],
  [
    'a kind of opening that is not',
    'show: title',
    'show: titel',
    'show: titel',
    /show is "titel", which is not known here; did you mean title\?/,
  ],
  [
    'a heading that no field gives',
    'heading: Background',
    'heading: Background\n    headingFrom: outcome',
    'headingFrom: outcome',
    /names the section heading outcome, and the template has none of that key/,
  ],
  [
    'a source of a field that is not',
    'from: committee',
    'from: comittee',
    'from: comittee',
    /from is "comittee", not .*; did you mean committee\?/,
  ],
  [
    'a word outside a choice',
    'moneyUnit: millions',
    'moneyUnit: million',
    'moneyUnit: million',
    /moneyUnit is "million", not .*; did you mean millions\?/,
  ],
  ['a number in words', 'bodySize: 12', 'bodySize: twelve', 'bodySize: twelve', /bodySize is "twelve", not a number/],
  ['a number that is too small', 'bodySize: 12', 'bodySize: 2', 'bodySize: 2', /style\.bodySize /],
  [
    'a colour by name',
    'headingColour: 12436D',
    'headingColour: navy',
    'headingColour: navy',
    /headingColour is not a colour written as six capital/,
  ],
  [
    'a colour in small letters',
    'headingColour: 12436D',
    'headingColour: 12436d',
    'headingColour: 12436d',
    /headingColour is not a colour/,
  ],
  [
    'a list where one thing belongs',
    'council: Cambridgeshire County Council',
    'council: [Ely, March]',
    'council: [Ely',
    /council is a list, not text/,
  ],
  [
    'one thing where a list belongs',
    /columns: \[ref.*\]/,
    'columns: ref',
    'columns: ref',
    /risks\.columns is "ref", not a list/,
  ],
  [
    'a column that is not',
    'columns: [ref, ',
    'columns: [reff, ',
    'columns: [reff',
    /risks\.columns\[0\] is "reff", not .*; did you mean ref\?/,
  ],
  [
    'nothing where something belongs',
    'council: Cambridgeshire County Council',
    'council: ""',
    'council: ""',
    /council is empty/,
  ],
  [
    'a number pattern without a number',
    'pattern: "%1.%2"',
    'pattern: "1.1"',
    'pattern: "1.1"',
    /pattern is not a number pattern such as "%1\.%2"/,
  ],
  [
    'a pattern that prints a deeper level',
    '- { pattern: "%1." }',
    '- { pattern: "%1.%3" }',
    '"%1.%3"',
    /numbering\.paper\[0\]\.pattern prints a level below its own/,
  ],
  [
    'a level that the list has not',
    'prompts: { level: 2, under: 3,',
    'prompts: { level: 2, under: 4,',
    'under: 4',
    /numbering\.prompts\.under is level 4, and numbering\.paper has 3 levels/,
  ],
  [
    'a level in words',
    'sections: { level: 1,',
    'sections: { level: first,',
    'level: first',
    /numbering\.sections\.level is "first", not a number or "none"/,
  ],
  [
    'a date pattern that is none',
    'date: d mmmm yyyy',
    'date: DD Month',
    'date: DD Month',
    /numbers\.date is not a date pattern/,
  ],
  [
    'a key with a space',
    '- key: background',
    '- key: back ground',
    'key: back ground',
    /sections\[0\].*\.key is not a key/,
  ],
  [
    'a key used twice',
    '- key: main-issues',
    '- key: background',
    'key: background',
    /key is background, the key of another section or prompt/,
  ],
  [
    'a condition on a field that is not',
    'when: { field: key-decision,',
    'when: { field: key-decison,',
    'key-decison',
    /names the field key-decison, and the template has none of that key; did you mean key-decision\?/,
  ],
  [
    'a condition that can never hold',
    'when: { field: key-decision, is: "Yes" }',
    'when: { field: key-decision, is: "Maybe" }',
    'is: "Maybe"',
    /is “Maybe”, which the field key-decision never is; it is Yes or No/,
  ],
  [
    'a condition without an end',
    'when: { field: key-decision, is: "Yes" }',
    'when: { field: key-decision }',
    'field: key-decision }',
    /names the field key-decision, but not what it must be/,
  ],
  [
    'a set of statuses that is not',
    'statuses: climate',
    'statuses: climat',
    'statuses: climat\n'.trim(),
    /names the status set climat, and the template has none of that key; did you mean climate\?/,
  ],
  [
    'a clearance of a section that is not',
    'covers: [resources]',
    'covers: [resource]',
    'covers: [resource]',
    /names the section or prompt resource,.*did you mean resources\?/,
  ],
  [
    'a wording that leaves the unknown open',
    '{committee}"',
    '{comittee}"',
    '{comittee}',
    /leaves \{comittee\} open, which is not known here; did you mean \{committee\}\?/,
  ],
  [
    'a wording with a field that is not',
    '{committee}"',
    '{field portfolio}"',
    '{field portfolio}',
    /names the field portfolio, and the template has none/,
  ],
  [
    'a bracket that is not closed',
    '{committee}"',
    '{committee"',
    '{committee"',
    /has a curly bracket that is not closed/,
  ],
  [
    'two titles',
    '- show: title',
    '- show: title\n  - show: title',
    'opening:',
    /opening must show the title once, and shows it 2 times/,
  ],
  [
    'no title',
    '- show: title\n',
    '- { show: line, text: x }\n',
    'opening:',
    /opening must show the title once, and shows it nowhere/,
  ],
  [
    'a second place for recommendations',
    '- key: sources',
    '- { key: again, heading: R, holds: recommendations }\n\n  - key: sources',
    'key: again',
    /is a second place for the recommendations/,
  ],
  [
    'words in a language that is not named',
    'heading: Background',
    'heading: Background\n    also: Cefndir',
    'also: Cefndir',
    /gives words in a second language, and secondLanguage does not say which/,
  ],
  [
    'a language by name',
    'language: en-GB',
    'language: English',
    'language: English',
    /language is not a language such as en-GB/,
  ],
  [
    'a carrier that is no Word file',
    'language: en-GB',
    'language: en-GB\ncarrier: style.docm',
    'carrier: style.docm',
    /carrier is not the name of a \.docx file/,
  ],
  [
    'a carrier outside the folder',
    'language: en-GB',
    'language: en-GB\ncarrier: ../style.docx',
    'carrier: ../style.docx',
    /carrier is not the name of a \.docx file/,
  ],
  ['a page size that is not', 'size: A4', 'size: A9', 'size: A9', /style\.page\.size is "A9"/],
  [
    'margins that lack one',
    'margins: 25.4',
    'margins: { top: 20, left: 20, right: 20 }',
    'margins: {',
    /style\.page\.margins\.bottom is missing/,
  ],
  [
    'a rule for the check that is none',
    'blocking: [NUM,',
    'blocking: [Numbering,',
    'blocking: [Numbering',
    /blocking\[0\] is not a rule/,
  ],
  ['a tab where spaces belong', 'language: en-GB', '\tlanguage: en-GB', '\tlanguage', /line \d+: /],
  ['a quotation mark left open', 'name: Committee report', 'name: "Committee report', 'name: "Committee', /line \d+: /],
  [
    'one name given twice',
    'language: en-GB',
    'language: en-GB\nlanguage: en-GB',
    'language: en-GB',
    /stands twice in one map/,
  ],
  [
    'a prompt that stands under nothing',
    '      - key: net-zero\n',
    '      - key: net-zero\n        under: true\n',
    'under: true',
    /stands under a prompt before it, and it is the first/,
  ],
  [
    'a choice with one way',
    'from: yes or no',
    'from: choice\n        choices: [One]',
    'choices: [One]',
    /choices must give at least two choices/,
  ],
  [
    'a control character',
    'name: Committee report',
    'name: "Committee \\a report"',
    'name: "Committee',
    /name holds a character that cannot be printed/,
  ],
])('%s is told with its line and what was meant', (_, find, replacement, stands, sentence) => {
  const said = mistakes(find, replacement);
  const told = said.find((one) => sentence.test(one));
  if (told === undefined) throw new Error(`not told; said was:\n${said.join('\n')}`);
  if (!sentence.source.startsWith('line')) {
    const line = Number(/^line (\d+)/.exec(told)?.[1] ?? 0);
    expect(linesOf(stands, find, replacement)).toContain(line);
  }
});

test('every mistake is told, not only the first', () => {
  const broken = TEMPLATE_TEXT.replace('bodySize: 12', 'bodySize: big')
    .replace('heading: Background', 'haeding: Background')
    .replace('moneyUnit: millions', 'moneyUnit: groats');
  const read = parseDefinition(broken, 'template.yaml', ID);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.problem.details).toHaveLength(4);
});
