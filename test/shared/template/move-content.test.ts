import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { moveContent, type ReportTexts } from '../../../shared/template/move-content.ts';
import { templateWith } from '../../helpers/templates.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

const from = templateWith({});
const said = (text: string) => [{ kind: 'paragraph', text: [text] }];

/** A format of another council: fewer implications, other keys, the recommendations last. */
const to = templateWith({
  id: 'elsewhere-cabinet',
  opening: [
    { show: 'title' },
    {
      show: 'fields',
      fields: [
        { key: 'wards', label: 'Wards', from: 'text', purpose: 'wards' },
        { key: 'summary', label: 'Summary', from: 'section', purpose: 'outcome' },
        { key: 'director', label: 'Director', from: 'officer', purpose: 'chief-officer' },
      ],
    },
  ],
  sections: [
    { key: 'story', heading: 'The story so far', holds: 'prose', purpose: 'background' },
    { key: 'body', heading: 'Report', holds: 'prose', purpose: 'main-text' },
    {
      key: 'money',
      heading: 'Money',
      holds: 'response',
      none: { wording: 'None.' },
      purpose: 'financial-implications',
    },
    { key: 'law', heading: 'Law', holds: 'prose', purpose: 'legal-implications' },
    { key: 'asks', heading: 'Recommendations', holds: 'recommendations' },
  ],
});

function textsOf(parts: object): ReportTexts {
  const contents = ProgrammeJson.parse({
    ...tinyProgrammeInput(),
    reports: [
      {
        id: 'report',
        title: 'Libraries',
        templateId: from.id,
        meetingId: 'meeting',
        authorId: 'head',
        asAt: '2024-02-29',
        fields: { divisions: 'All', voting: 'None', from: 'Director of Culture' },
      },
    ],
    ...parts,
  });
  const [report] = contents.reports;
  if (report === undefined) throw new Error('no report');
  return { report, ...contents };
}

const full = textsOf({
  sections: [
    { id: 's1', reportId: 'report', key: 'background', body: said('Background.') },
    { id: 's2', reportId: 'report', key: 'main-issues', body: said('Main.') },
  ],
  responses: [
    { id: 'p1', reportId: 'report', key: 'resources', body: said('Money.') },
    { id: 'p2', reportId: 'report', key: 'legal', none: false, body: said('Law.') },
    { id: 'p3', reportId: 'report', key: 'equality', body: said('Equality.') },
    { id: 'p4', reportId: 'report', key: 'climate-air', none: true, status: 'Neutral', body: [] },
  ],
});
const wordsOf = (texts: ReportTexts): string => JSON.stringify([texts.sections, texts.responses]);

test('texts find their places by purpose, whatever they are called, and change kind where they must', () => {
  const { texts } = moveContent(full, from, to);
  expect(texts.report.templateId).toBe('elsewhere-cabinet');
  expect(texts.sections.map((one) => one.key)).toEqual(['story', 'body', 'law']);
  expect(texts.responses.map((one) => one.key)).toContain('money');
  expect(JSON.stringify(texts.sections.find((one) => one.key === 'law'))).toContain('Law.');
});

test('what has no place follows the main text under its old heading; nothing that was written is lost', () => {
  const { texts, todo } = moveContent(full, from, to);
  for (const words of ['Background.', 'Main.', 'Money.', 'Law.', 'Equality.']) expect(wordsOf(texts)).toContain(words);
  const body = texts.sections.find((one) => one.key === 'body')?.body ?? [];
  expect(body.map((block) => (block.kind === 'subheading' ? block.text : block.kind))).toEqual([
    'paragraph',
    'Equality and Diversity Implications',
    'paragraph',
  ]);
  expect(texts.responses.map((one) => one.key)).toContain('climate-air');
  expect(todo.map((one) => `${one.code} ${one.at}`)).toEqual(
    expect.arrayContaining([
      'text-joined Equality and Diversity Implications',
      'text-unplaced Implication 6: Air Pollution',
    ]),
  );
  expect(todo.every((one) => one.severity !== 'stops')).toBe(true);
});

test('fields go by purpose too; one of another kind is to be looked at, one without a place is kept', () => {
  const { texts, todo } = moveContent(full, from, to);
  expect(texts.report.fields).toEqual({ wards: 'All', voting: 'None', director: 'Director of Culture' });
  expect(todo.map((one) => one.code)).toEqual(expect.arrayContaining(['field-unplaced', 'field-of-another-kind']));
});

test('an officer who becomes words is named by their post, never by an id, and comes back as that officer', () => {
  const [officer] = full.officers;
  const [id, post] = [String(officer?.id), officer?.post];
  expect(post).toBeTruthy();
  const named = { ...full, report: { ...full.report, templateId: to.id, fields: { director: id } } };
  const { texts, todo } = moveContent(named, to, from);
  expect(texts.report.fields).toEqual({ from: post });
  expect(todo.map((one) => one.message)).toContain('was one of the officers and is now words; look at it again');
  expect(moveContent(texts, from, to).texts.report.fields).toEqual({ director: id });
});

test('texts that follow the main text keep the order of the old format, in whatever order they come', () => {
  const texts = {
    ...full,
    responses: [
      ...full.responses,
      ...textsOf({ responses: [{ id: 'p0', reportId: 'report', key: 'public-health', body: said('Health.') }] })
        .responses,
    ].toReversed(),
    sections: full.sections.toReversed(),
  };
  const body = moveContent(texts, from, to).texts.sections.find((one) => one.key === 'body')?.body ?? [];
  expect(JSON.stringify(body[0])).toContain('Main.');
  const words = JSON.stringify(body);
  expect(words.indexOf('Equality.')).toBeGreaterThan(0);
  expect(words.indexOf('Health.')).toBeGreaterThan(words.indexOf('Equality.'));
});

test('a rating and a statement that there is nothing are written out where the new place has no room for them', () => {
  const rated = textsOf({
    responses: [
      { id: 'p1', reportId: 'report', key: 'legal', none: true, reason: 'No duty changes.', body: [] },
      { id: 'p2', reportId: 'report', key: 'climate-air', status: 'Neutral', body: said('Fewer vans.') },
    ],
  });
  const words = wordsOf(moveContent(rated, from, to).texts);
  expect(words).toContain('No significant implications have been found in this category. No duty changes.');
  expect(words).toContain('"Status: Neutral. ","Fewer vans."');
});

test('there and back again, every word is still there, in the place it came from', () => {
  const there = moveContent(full, from, to).texts;
  const back = moveContent(there, to, from).texts;
  for (const words of ['Background.', 'Main.', 'Money.', 'Law.', 'Equality.']) expect(wordsOf(back)).toContain(words);
  expect(back.sections.find((one) => one.key === 'background')?.body).toEqual(full.sections[0]?.body);
  expect(back.responses.find((one) => one.key === 'resources')?.body).toEqual(full.responses[0]?.body);
  // Joined to the main text on the way there, apart again on the way back.
  expect(back.responses.find((one) => one.key === 'equality')?.body).toEqual(full.responses[2]?.body);
  expect(back.sections.find((one) => one.key === 'main-issues')?.body).toEqual(full.sections[1]?.body);
});
