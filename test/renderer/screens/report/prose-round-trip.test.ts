import { toDoc } from '../../../../renderer/screens/report/writing/to-doc.ts';
import { placesIn, toProse } from '../../../../renderer/screens/report/writing/to-prose.ts';
import { Prose } from '../../../../shared/model/prose.ts';
import { readSampleData, SAMPLE_IDS } from '../../../helpers/samples.ts';

const everyKind: Prose = Prose.parse([
  { kind: 'subheading', text: 'What was asked', level: 2, anchor: 'asked' },
  {
    kind: 'paragraph',
    anchor: 'first',
    text: [
      'Plain, ',
      { kind: 'strong', text: 'bold' },
      { kind: 'emphasis', text: 'italic' },
      { kind: 'strong emphasis', text: 'both' },
      { kind: 'link', text: 'a page', href: 'https://example.gov.uk/a' },
      { kind: 'language', text: 'cefndir', language: 'cy-GB' },
      { kind: 'break' },
      { kind: 'reference', to: 'asked' },
      {
        kind: 'figure',
        figure: { of: 'count', what: 'open risks' },
        style: 'words',
        seen: 'nine',
        kept: { words: 'nine', reason: 'as told to the committee' },
      },
      { kind: 'footnote', text: ['A note with ', { kind: 'figure', figure: { of: 'count', what: 'schemes' } }] },
    ],
  },
  {
    kind: 'bullets',
    items: [['One'], { text: ['Two'], anchor: 'two', sub: { kind: 'steps', items: [['Under two']] } }],
  },
  { kind: 'steps', items: [['First'], ['Second']] },
  { kind: 'quote', text: ['Words'], from: 'A report' },
  {
    kind: 'box',
    body: [
      { kind: 'paragraph', text: ['Set apart'] },
      { kind: 'bullets', items: [['In a box']] },
    ],
  },
  {
    kind: 'table',
    caption: 'Places',
    anchor: 'places',
    columns: [
      { title: 'School', width: 3 },
      { title: 'Places', width: 1, align: 'right' },
    ],
    rows: [
      [['North'], ['12']],
      [['Together'], []],
    ],
    totals: [2],
    note: 'Source: the register.',
  },
  { kind: 'picture', attachmentId: 'att-1', caption: 'The site', alt: 'A plan of the site', width: 60, ratio: 0.75 },
  { kind: 'bound', block: { show: 'risk table', caption: 'Risks' }, anchor: 'risks' },
]);

test('a text of every kind comes out of the editor as it went in', () => {
  const back = toProse(toDoc(everyKind));
  expect(back).toEqual(everyKind);
  expect(Prose.parse(back)).toEqual(everyKind);
});

test.each(SAMPLE_IDS)('every text of the sample %s comes out of the editor as it went in', (id) => {
  const sample = readSampleData(id);
  const texts = [...sample.sections, ...sample.responses].map(({ body }) => body);
  expect(texts.length).toBeGreaterThan(5);
  for (const body of texts) expect(toProse(toDoc(body))).toEqual(body);
});

test('an empty text has a paragraph to type in, and what holds no word is not in the text', () => {
  expect(toDoc([]).childCount).toBe(1);
  expect(toProse(toDoc([]))).toEqual([]);
  const doc = toDoc([
    { kind: 'paragraph', text: ['One'], anchor: null },
    { kind: 'paragraph', text: [], anchor: null },
    { kind: 'paragraph', text: [' '], anchor: null },
    { kind: 'paragraph', text: ['Two'], anchor: null },
  ]);
  expect(toProse(doc).map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
  expect(placesIn(doc)).toEqual([0, null, null, 1]);
});
