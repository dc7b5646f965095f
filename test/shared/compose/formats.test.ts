import { compose } from '../../../shared/compose/compose.ts';
import type { Block, Document } from '../../../shared/document/document.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { Day } from '../../../shared/model/units.ts';
import type { Template } from '../../../shared/template/template.ts';
import { templateWith } from '../../helpers/templates.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

// A format is data: each test here describes one that no file holds, and reads the paper that comes of it.

type Parts = { readonly fields?: object; readonly sections?: readonly object[]; readonly extra?: object };

function composed(template: Template, parts: Parts = {}) {
  const contents = ProgrammeJson.parse({
    ...tinyProgrammeInput(),
    reports: [
      {
        id: 'report',
        title: 'Libraries in the north',
        templateId: template.id,
        meetingId: 'meeting',
        authorId: 'head',
        asAt: '2024-02-29',
        fields: parts.fields ?? {},
      },
    ],
    sections: (parts.sections ?? []).map((one, at) => ({ id: `s${at}`, reportId: 'report', ...one })),
    ...parts.extra,
  });
  const [programme, report] = [contents.programmes[0], contents.reports[0]];
  if (programme === undefined || report === undefined) throw new Error('no report');
  return compose({ programme, report, contents }, template, Day.parse('2024-03-01'));
}

const paperOf = (template: Template, parts?: Parts): string => writePlainText(composed(template, parts).document);
const paragraph = (...text: readonly unknown[]) => ({ kind: 'paragraph', text });
const sub = (text: string, level = 1) => ({ kind: 'subheading', text, level });
const prose = (key: string, heading: string, more: object = {}) => ({ key, heading, holds: 'prose', ...more });
const numbering = (changes: object) => ({
  paper: [{ pattern: '%1.' }, { pattern: '%1.%2.' }, { pattern: '%1.%2.%3.' }, { pattern: '%1.%2.%3.%4.' }],
  sections: { level: 1, paragraphs: 2 },
  subheadings: [{ level: 'none', paragraphs: 2 }],
  prompts: { level: 2, under: 3, paragraphs: 'none' },
  steps: [
    { pattern: '%1)', format: 'lowerLetter' },
    { pattern: '%2)', format: 'lowerRoman' },
  ],
  ...changes,
});
const TITLE = [{ show: 'title' }];

function numbersOf(document: Document): readonly string[] {
  return document.blocks.flatMap((block: Block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => item.number?.text ?? []);
    return block.kind === 'heading' || block.kind === 'paragraph' ? (block.number?.text ?? []) : [];
  });
}

const two = [
  { key: 'one', body: [paragraph('A'), paragraph('B')] },
  { key: 'two', body: [paragraph('C'), sub('Within'), paragraph('D'), sub('Deeper', 2), paragraph('E')] },
];
const sections = [prose('one', 'First'), prose('two', 'Second')];

test.each<[string, object, readonly string[]]>([
  ['1, 1.1', {}, ['1.', '1.1.', '1.2.', '2.', '2.1.', '2.2.', '2.3.']],
  [
    'one run across headings that carry none',
    {
      paper: [{ pattern: '%1.' }],
      sections: { level: 'none', paragraphs: 1 },
      subheadings: [{ level: 'none', paragraphs: 1 }],
      prompts: { level: 'none', under: 'none', paragraphs: 1 },
    },
    ['1.', '2.', '3.', '4.', '5.'],
  ],
  [
    'from 1 again in each section',
    {
      paper: [{ pattern: '%1.' }],
      sections: { level: 'none', paragraphs: 1 },
      subheadings: [{ level: 'none', paragraphs: 1 }],
      prompts: { level: 'none', under: 'none', paragraphs: 1 },
      restart: true,
    },
    ['1.', '2.', '1.', '2.', '3.'],
  ],
  [
    'on and on under numbered headings',
    {
      paper: [{ pattern: '%1.0' }, { pattern: '(%2)', restarts: false }],
      subheadings: [{ level: 'none', paragraphs: 2 }],
      prompts: { level: 2, under: 2, paragraphs: 'none' },
    },
    ['1.0', '(1)', '(2)', '2.0', '(3)', '(4)', '(5)'],
  ],
  [
    'four levels, sub-headings numbered too',
    {
      subheadings: [
        { level: 3, paragraphs: 4 },
        { level: 4, paragraphs: 'none' },
      ],
    },
    ['1.', '1.1.', '1.2.', '2.', '2.1.', '2.1.1.', '2.1.1.1.', '2.1.1.2.'],
  ],
  [
    'letters and Roman numerals',
    {
      paper: [
        { pattern: '%1)', format: 'upperRoman' },
        { pattern: '%2)', format: 'upperLetter' },
      ],
      prompts: { level: 2, under: 2, paragraphs: 'none' },
    },
    ['I)', 'A)', 'B)', 'II)', 'A)', 'B)', 'C)'],
  ],
  [
    'none at all',
    { sections: { level: 'none', paragraphs: 'none' }, subheadings: [{ level: 'none', paragraphs: 'none' }] },
    [],
  ],
])('numbers run %s', (_, changes, numbers) => {
  const template = templateWith({ opening: TITLE, sections, numbering: numbering(changes) });
  expect(numbersOf(composed(template, { sections: two }).document)).toEqual(numbers);
});

test('front matter is a table, lines or text; fields fit their words to what they are', () => {
  const fields = [
    { key: 'status', label: 'Status', from: 'status' },
    { key: 'held', label: 'Meeting', from: 'meeting date' },
    { key: 'holder', label: 'Portfolio holder', from: 'officer', prints: '{name}, {post}' },
    { key: 'due', label: 'Decision due', from: 'date', prints: 'dddd do mmmm yyyy' },
    { key: 'wards', label: 'Wards', from: 'list', between: ', ' },
    { key: 'summary', label: 'Executive summary', from: 'section' },
    { key: 'asks', label: 'Recommendations', from: 'recommendations' },
    { key: 'plan', label: 'Forward plan', from: 'text', when: { field: 'key', is: 'Yes' } },
    { key: 'key', label: 'Key decision', from: 'yes or no' },
    { key: 'note', label: 'Note', from: 'text', required: false, blank: 'leave out' },
  ];
  const parts: Parts = {
    fields: { holder: 'money', due: '2024-03-21', wards: 'Ely; March', key: 'no' },
    sections: [{ key: 'summary', body: [paragraph('Short.'), { kind: 'bullets', items: [['one']] }] }],
    extra: {
      recommendations: [
        { id: 'r1', reportId: 'report', text: ['notes it;'], order: 1 },
        { id: 'r2', reportId: 'report', text: ['agrees it.'], order: 2 },
      ],
    },
  };
  const paper = (as: string) =>
    paperOf(
      templateWith({
        opening: [...TITLE, { show: 'fields', as, end: as === 'table' ? '' : ':', fields }],
        sections: [prose('body', 'Body')],
        recommendations: { begin: 'It is RECOMMENDED that the {committee}:' },
        secondLanguage: 'cy-GB',
      }),
      parts,
    );
  expect(paper('table')).toContain(
    [
      'Status | Public',
      'Meeting | 12 March 2024',
      'Portfolio holder | Tom Reeve, Finance Partner',
      'Decision due | Thursday 21st March 2024',
      'Wards | Ely, March',
      'Executive summary | Short.',
      '      • one',
      'Recommendations | It is RECOMMENDED that the Culture Committee:',
      '      a) notes it;',
      '  b) agrees it.',
      'Key decision | No',
    ].join('\n'),
  );
  expect(paper('lines')).toContain('Wards: Ely, March');
  expect(paper('text')).toContain('## Executive summary\n\nShort.');
  expect(paper('lines')).not.toMatch(/Forward plan|Note:/);
});

test('a condition brings its field back, and what is still missing is a thing to do', () => {
  const template = templateWith({
    opening: [
      ...TITLE,
      {
        show: 'fields',
        fields: [
          { key: 'key', label: 'Key decision', from: 'yes or no' },
          { key: 'plan', label: 'Forward plan', from: 'text', when: { field: 'key', is: 'Yes' } },
        ],
      },
    ],
    sections: [prose('body', 'Body')],
  });
  const codes = (fields: object) => composed(template, { fields }).findings.map((one) => `${one.code} ${one.at}`);
  expect(codes({ key: 'Yes' })).toContain('field-empty front matter, Forward plan');
  expect(codes({ key: 'No' })).not.toContain('field-empty front matter, Forward plan');
});

test('the opening holds lines in capitals, a ruled note and a contents list that leads to the headings', () => {
  const template = templateWith({
    opening: [
      { show: 'line', text: '{committee}', case: 'upper', role: 'meeting' },
      { show: 'line', text: '{meeting date}', case: 'upper', role: 'meeting' },
      { show: 'title', case: 'upper' },
      { show: 'line', text: 'Report of the {author post}', role: 'subtitle' },
      { show: 'notice', edge: 'rules', text: ['The recommendations take effect once the Committee has decided.'] },
      { show: 'contents', levels: 2 },
    ],
    sections: [prose('one', 'First')],
  });
  const { document } = composed(template, { sections: [{ key: 'one', body: [sub('Within'), paragraph('A')] }] });
  expect(writePlainText(document)).toContain(
    'CULTURE COMMITTEE\n\n12 MARCH 2024\n\n# LIBRARIES IN THE NORTH\n\nReport of the Head of Service\n\n-----',
  );
  const contents = document.blocks.find((block) => block.kind === 'contents');
  if (contents?.kind !== 'contents') throw new Error('no contents');
  expect(contents.entries.map((one) => `${one.number} ${one.text}`.trim())).toEqual(['1. First', 'Within']);
  const anchors = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : []));
  for (const entry of contents.entries) expect(anchors).toContain(entry.anchor);
});

test('recommendations stand last in a paragraph of their own, in a box, or are a list even when there is one', () => {
  const asks = { extra: { recommendations: [{ id: 'r', reportId: 'report', text: ['notes the plan.'] }] } };
  const paper = (recommendations: object) =>
    paperOf(
      templateWith({
        opening: TITLE,
        sections: [prose('one', 'First'), { key: 'asks', heading: 'Recommendations', holds: 'recommendations' }],
        recommendations,
      }),
      { ...asks, sections: [two[0] ?? {}] },
    );
  expect(paper({ begin: 'The Committee is asked to:' })).toContain('2.1 The Committee is asked to: notes the plan.');
  expect(paper({ begin: 'That the Committee:', single: 'list' })).toContain(
    '2.1 That the Committee:\n\n  a) notes the plan.',
  );
  expect(paper({ begin: 'That it:', boxed: true })).toContain('+----\n2.1 That it: notes the plan.\n+----');
});

test('implications: a section each with the words for none, a reason where it is wanted, and a rating of the set', () => {
  const template = templateWith({
    opening: TITLE,
    sections: [
      {
        key: 'legal',
        heading: 'Legal',
        holds: 'response',
        none: { wording: 'There are none for {committee}.', reason: 'required' },
      },
      {
        key: 'risk',
        heading: 'Risk',
        holds: 'response',
        none: { wording: 'None.', reason: 'not printed' },
        statuses: 'rag',
      },
      { key: 'options', heading: 'Options', holds: 'prose', required: false, printed: 'when filled' },
      { key: 'appraisal', heading: 'Appraisal', holds: 'prose', required: false, blank: 'Not applicable.' },
    ],
    statusSets: { rag: { label: 'Rating', choices: [{ word: 'High' }, { word: 'Low' }] } },
  });
  const response = (key: string, more: object) => ({ id: key, reportId: 'report', key, none: true, ...more });
  const { document, findings } = composed(template, {
    extra: { responses: [response('legal', {}), response('risk', { status: 'Middling', reason: 'Small sums.' })] },
  });
  const text = writePlainText(document);
  expect(text).toContain('## 1. Legal\n\n1.1 There are none for Culture Committee.');
  expect(text).toContain('2.1 Rating: Middling\n\n2.2 None.\n\n## 3. Appraisal\n\n3.1 Not applicable.');
  expect(text).not.toMatch(/Options|Small sums/);
  const codes = findings.map((one) => one.code);
  expect(codes).toEqual(expect.arrayContaining(['reason-missing', 'status-unknown']));
});

test('clearances are lines, a table, or asked for and not printed', () => {
  const clearances = [{ key: 'finance', question: 'Has Finance cleared it?' }];
  const paper = (clearancesAs: string) =>
    composed(
      templateWith({
        opening: TITLE,
        sections: [{ key: 'signs', heading: 'Sign-off', holds: 'clearances', clearances, clearancesAs }],
        clearanceWords: { yes: 'Cleared', dated: false },
      }),
      {
        extra: {
          clearances: [
            { id: 'c', reportId: 'report', key: 'finance', officerId: 'money', answer: 'yes', date: '2024-02-02' },
          ],
        },
      },
    );
  expect(writePlainText(paper('lines').document)).toContain(
    'Has Finance cleared it? Cleared\nName of officer: Tom Reeve',
  );
  expect(writePlainText(paper('table').document)).toContain(
    'Has Finance cleared it? | Cleared | Tom Reeve, Finance Partner',
  );
  expect(writePlainText(paper('internal').document)).not.toContain('Finance cleared');
});

test('appendices are listed and pointed to by number; sections, risks and recommendations too', () => {
  const template = templateWith({
    opening: TITLE,
    sections: [prose('one', 'First'), { key: 'apps', heading: 'Appendices', holds: 'appendices', numbered: false }],
    numbering: numbering({ appendices: { pattern: 'Annex %1 –', format: 'upperLetter' } }),
  });
  const see = (to: string) => ({ kind: 'reference', to });
  const parts = (appendices: readonly object[]): Parts => ({
    sections: [
      {
        key: 'one',
        body: [paragraph('See ', see('appendix-b'), ', ', see('section-one'), ' and ', see('risk-r1'), '.')],
      },
    ],
    extra: { appendices },
  });
  const letter = { id: 'a', reportId: 'report', title: 'Letter', order: 1 };
  const plan = { id: 'b', reportId: 'report', title: 'Plan', order: 2 };
  const text = paperOf(template, parts([letter, plan]));
  expect(text).toContain('1.1. See Annex B, section 1 and risk R1.');
  expect(text).toContain('## Appendices\n\n  Annex A – Letter\n  Annex B – Plan');
  // The sentence follows the appendix where it goes, and stops the paper when it is gone.
  expect(paperOf(template, parts([letter, { ...plan, order: 0 }]))).toContain('1.1. See Annex A, section 1');
  expect(composed(template, parts([letter])).findings).toMatchObject([
    {
      code: 'missing-anchor',
      severity: 'stops',
      message: expect.stringContaining('an appendix that the report no longer has'),
    },
  ]);
});

test('captions stand above, below or nowhere, and sentences point accordingly', () => {
  const table = {
    kind: 'table',
    caption: 'Sites',
    anchor: 'sites',
    columns: [{ title: 'Site', width: 1 }],
    rows: [[['Ely']]],
  };
  const body = [paragraph('See ', { kind: 'reference', to: 'sites' }, '.'), table];
  const paper = (tables: object) =>
    paperOf(
      templateWith({
        opening: TITLE,
        sections: [prose('one', 'First')],
        captions: { tables, figures: { label: 'Figure' } },
      }),
      { sections: [{ key: 'one', body }] },
    );
  expect(paper({ label: 'Exhibit', separator: ' – ', place: 'below' })).toContain(
    'See Exhibit 1.\n\nSite\nEly\nExhibit 1 – Sites',
  );
  expect(paper({ label: 'Table', place: 'none' })).toContain('See the table “Sites”.\n\nSite\nEly');
});

test('a second language stands beside headings, labels and fixed wording, marked as what it is', () => {
  const template = templateWith({
    secondLanguage: 'cy-GB',
    opening: [...TITLE, { show: 'fields', fields: [{ key: 'to', label: 'To', also: 'At', from: 'committee' }] }],
    sections: [
      prose('one', 'Background', { also: 'Cefndir' }),
      { key: 'law', heading: 'Legal', holds: 'response', none: { wording: 'None.', also: 'Dim.' } },
    ],
  });
  const { document } = composed(template, {
    extra: { responses: [{ id: 'l', reportId: 'report', key: 'law', none: true }] },
  });
  const text = writePlainText(document);
  expect(text).toContain('To / At: Culture Committee');
  expect(text).toContain('## 1. Background / Cefndir');
  expect(text).toContain('None. / Dim.');
  expect(document.blocks).toContainEqual(expect.objectContaining({ also: { text: 'Cefndir', language: 'cy-GB' } }));
});

test('a section, a prompt and the whole paper that run over their budget are said', () => {
  const template = templateWith({
    opening: TITLE,
    sections: [prose('one', 'First', { maxWords: 3 }), prose('two', 'Second', { maxWords: 3 })],
    length: { words: 8, pages: 1 },
  });
  const { findings } = composed(template, {
    sections: [
      { key: 'one', body: [paragraph('one two three four')] },
      { key: 'two', body: [paragraph('one two three')] },
    ],
  });
  expect(findings.filter((one) => one.code === 'too-long').map((one) => `${one.at} ${one.message}`)).toEqual([
    'section First has 4 words, and the format allows 3',
    'the report has 13 words, and the format allows 8',
  ]);
});

test('short forms are written out where they are first used, once, and not where the author has done so', () => {
  const template = templateWith({ opening: TITLE, sections: [prose('one', 'First')], acronyms: { expand: true } });
  const text = paperOf(template, {
    sections: [
      {
        key: 'one',
        body: [
          paragraph('The DfE and the DfE pay; DfES did.'),
          paragraph('A safety valve agreement (SVA) is one SVA.'),
          { kind: 'quote', text: ['An EP said so.'], from: '' },
          paragraph('EPs and an EP.'),
        ],
      },
    ],
    extra: {
      acronyms: [
        { id: '1', short: 'DfE', expansion: 'Department for Education' },
        { id: '2', short: 'SVA', expansion: 'safety valve agreement' },
        { id: '3', short: 'EP', expansion: 'educational psychologist' },
      ],
    },
  });
  expect(text).toContain('The Department for Education (DfE) and the DfE pay; DfES did.');
  expect(text).toContain('A safety valve agreement (SVA) is one SVA.');
  expect(text).toContain('> An EP said so.');
  expect(text).toContain('EPs and an educational psychologist (EP).');
});

test('lists go three deep, each numbered or not; footnotes are counted through and hold references', () => {
  const template = templateWith({ opening: TITLE, sections: [prose('one', 'First')] });
  const list = {
    kind: 'steps',
    items: [
      ['one'],
      {
        text: ['two'],
        anchor: null,
        sub: {
          kind: 'steps',
          items: [['inner'], { text: ['deep'], anchor: null, sub: { kind: 'bullets', items: [['deepest']] } }],
        },
      },
    ],
  };
  const note = (...text: readonly unknown[]) => ({ kind: 'footnote', text });
  const { document } = composed(template, {
    sections: [
      {
        key: 'one',
        body: [
          paragraph('A', note('First.'), ' and B', note('See ', { kind: 'reference', to: 'section-one' }, '.')),
          list,
        ],
      },
    ],
  });
  const text = writePlainText(document);
  expect(text).toContain('1.1 A[1] and B[2]');
  expect(text).toContain('  a) one\n  b) two\n      i) inner\n      ii) deep\n          • deepest');
  expect(text).toContain('[1] First.\n\n[2] See section 1.');
});
