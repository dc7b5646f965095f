import { compose } from '../../../shared/compose/compose.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { ProgrammeJson } from '../../../shared/model/contents.ts';
import { Day } from '../../../shared/model/units.ts';
import { templateWith } from '../../helpers/templates.ts';
import { tinyProgrammeInput } from '../../helpers/tiny-programme.ts';

const template = templateWith({});
const SECRET = 'The successful bidder offered to run the four branches for £412,500 a year over five years.';

type Parts = { readonly background: readonly unknown[]; readonly main?: readonly unknown[]; readonly covers?: object };

function composed(parts: Parts, part: 'whole' | 'public' | 'exempt') {
  const contents = ProgrammeJson.parse({
    ...tinyProgrammeInput(),
    reports: [
      {
        id: 'report',
        title: 'Libraries',
        templateId: template.id,
        meetingId: 'meeting',
        authorId: 'head',
        asAt: '2024-02-29',
        fields: { outcome: 'What the committee will know' },
      },
    ],
    sections: [
      { id: 's1', reportId: 'report', key: 'background', body: parts.background },
      {
        id: 's2',
        reportId: 'report',
        key: 'main-issues',
        body: parts.main ?? [paragraph('Nothing else is secret here.')],
      },
    ],
    exemptions: [
      { id: 'e', reportId: 'report', paragraphs: [3], ...(parts.covers ?? { covers: 'anchor', key: 'price' }) },
    ],
  });
  const [programme, report] = [contents.programmes[0], contents.reports[0]];
  if (programme === undefined || report === undefined) throw new Error('no report');
  return compose({ programme, report, contents }, template, Day.parse('2024-03-01'), part);
}

function paragraph(text: unknown, anchor: string | null = null) {
  return { kind: 'paragraph', text: Array.isArray(text) ? text : [text], anchor };
}

const leaks = (parts: Parts): readonly string[] =>
  composed(parts, 'public')
    .findings.filter((one) => one.code.startsWith('exempt-'))
    .map((one) => one.message);

const clean: Parts = {
  background: [paragraph('Four branches were put out to tender last spring.'), paragraph(SECRET, 'price')],
};

test('the public part leaves the exempt paragraph out and says so; the exempt part holds it and the statutory words', () => {
  const open = writePlainText(composed(clean, 'public').document);
  const exempt = writePlainText(composed(clean, 'exempt').document);
  expect(open).not.toContain('412,500');
  expect(open).toContain('Four branches were put out to tender');
  expect(open).toContain('exempt from publication');
  expect(open).toContain('# Libraries (Part 1)');
  expect(exempt).toContain('412,500');
  expect(exempt).not.toContain('Four branches were put out');
  expect(exempt).toMatch(/paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972/);
  expect(exempt).toMatch(/public interest in maintaining the exemption outweighs/);
  expect(leaks(clean)).toEqual([]);
});

test('a section, and a whole report, can be exempt', () => {
  const section = { ...clean, covers: { covers: 'section', key: 'background' } };
  expect(writePlainText(composed(section, 'public').document)).not.toContain('tender');
  expect(writePlainText(composed(section, 'exempt').document)).toContain('tender');
  const report = { ...clean, covers: { covers: 'report' } };
  const open = composed(report, 'public').document;
  expect(open.blocks.some((block) => block.kind === 'heading')).toBe(false);
  expect(writePlainText(open)).not.toContain('What the committee will know');
});

test.each<[string, Partial<Parts>, RegExp]>([
  [
    'the same passage',
    { main: [paragraph('Members heard that the successful bidder offered to run the four branches for a fixed sum.')] },
    /says what only the exempt part may: “the successful bidder offered to run the four/,
  ],
  [
    'the same number',
    { main: [paragraph('The budget for it is £412,500.')] },
    /prints £412,500, a number of the exempt part/,
  ],
  ['the same number more coarsely', { main: [paragraph('The budget for it is £0.41m.')] }, /prints £0\.41m/],
  [
    'a total and its public parts',
    {
      main: [
        {
          kind: 'table',
          caption: 'Running costs',
          columns: [
            { title: 'Item', width: 2 },
            { title: 'Cost', width: 1 },
          ],
          rows: [
            [['Books'], ['£100,000']],
            [['Staff'], ['£600,000']],
            [['All costs'], ['£1,112,500']],
          ],
          totals: [3],
        },
      ],
    },
    /lets £412,500 be worked out: in Table 1 it is the total less the parts that are shown/,
  ],
])('%s gives it away and stops the public part', (_, parts, sentence) => {
  const found = leaks({ ...clean, ...parts });
  expect(found.some((one) => sentence.test(one))).toBe(true);
});

test('a fact of the file that both parts print is told by what it is, whatever its precision', () => {
  const figure = (style: string) => ({
    kind: 'figure',
    figure: { of: 'profile cell', lineId: 'open', year: 2023 },
    style,
  });
  const parts: Parts = {
    background: [paragraph(['The bid was ', figure('exact pounds'), '.'], 'price')],
    main: [paragraph(['We hold ', figure('plain'), '.'])],
  };
  expect(leaks(parts)).toContain(
    'the public part prints £5.00m (Deficit at the start, 2023/24 (plan)), which the exempt part holds',
  );
});

test('years, dates and small counts are everybody’s', () => {
  expect(leaks({ ...clean, main: [paragraph('In 2024 five bidders for 4 branches met on 12 March 2024.')] })).toEqual(
    [],
  );
});

test('a small count of the file may stand in both parts', () => {
  const count = { kind: 'figure', figure: { of: 'count', what: 'open risks' }, style: 'words' };
  const parts: Parts = {
    background: [paragraph(['The bid turns on ', count, ' risks.'], 'price')],
    main: [paragraph(['There are ', count, ' risks.'])],
  };
  expect(leaks(parts)).toEqual([]);
});

test('the whole paper says that it must not be published', () => {
  expect(composed(clean, 'whole').findings.map((one) => one.code)).toContain('holds-exempt-text');
});
