import {
  blockAt,
  countOpen,
  groupFindings,
  isBegun,
  numberBlocks,
  partAt,
} from '../../../../renderer/screens/report/group-findings.ts';
import type { StudioPart } from '../../../../shared/api/studio-views.ts';
import type { CheckFindingView } from '../../../../shared/api/views.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import { composeBody } from '../../../helpers/busy-programme.ts';

const composed = (code: string, at: string): Finding => ({ code, at, message: 'a message', severity: 'warns' });
const checked = (code: string, at: string, aside: CheckFindingView['aside'] = null): CheckFindingView => ({
  ...composed(code, at),
  key: `${code} ${at}`,
  title: 'A title',
  quote: '',
  why: '',
  source: '',
  family: '',
  fix: null,
  canFix: false,
  asks: null,
  blocks: false,
  block: null,
  rank: 0,
  aside,
});

test('what is not written and not cleared waits in groups of its own, and nothing is lost but what is said twice', () => {
  const question = 'Has Finance cleared the resource implications of this long question?';
  const { written, toWrite, toClear } = groupFindings(
    [
      composed('section-empty', 'section Background'),
      composed('response-missing', '4.1 Resource Implications'),
      composed('response-missing', '4.2 Legal'),
      composed('response-missing', 'section Summary of legal implications'),
      composed('response-missing', 'section Risk Management'),
      composed('response-missing', 'section Environmental Impact and Climate Change Considerations'),
      composed('response-missing', 'section Management'),
      composed('clearance-missing', `clearance “${question}”`),
      composed('clearance-missing', 'clearance “Has Legal?”'),
      composed('figure-missing', 'section Background'),
    ],
    [
      checked('IMP-03', 'heading “4.1 Resource Implications”'),
      checked('IMP-03', 'heading “Summary of legal implications”'),
      checked('IMP-03', 'heading “5. Risk Management”'),
      checked('IMP-03', 'heading “7 Environmental Impact and Climate…”'),
      checked('SIGN-01', `clearance “${question.slice(0, 40)}…”`),
      checked('ACR-01', 'the title'),
      checked('GOV-09', 'the title', { id: 'aside', reason: 'known', who: 'A', on: '1 May 2024' }),
    ],
  );
  const codes = ({ composed: one, checked: other }: typeof written): readonly string[] =>
    [...one, ...other].map(({ code, at }) => `${code} ${at}`);
  expect(codes(written)).toEqual(['figure-missing section Background', 'ACR-01 the title', 'GOV-09 the title']);
  expect(codes(toWrite)).toEqual([
    'section-empty section Background',
    'response-missing 4.2 Legal',
    'response-missing section Management',
    'IMP-03 heading “4.1 Resource Implications”',
    'IMP-03 heading “Summary of legal implications”',
    'IMP-03 heading “5. Risk Management”',
    'IMP-03 heading “7 Environmental Impact and Climate…”',
  ]);
  expect(codes(toClear)).toEqual([
    'clearance-missing clearance “Has Legal?”',
    `SIGN-01 clearance “${question.slice(0, 40)}…”`,
  ]);
  // What is set aside is in its group and is not counted.
  expect(countOpen(written)).toBe(2);
});

test('a finding leads to the part it names, and a paper is begun with its first text', () => {
  const asked = { guidance: '', required: true, level: 1 } as const;
  const text = { ...asked, of: 'section', body: [], maxWords: null } as const;
  const parts = [
    { ...asked, kind: 'fields', key: 'front', heading: 'About this report', fields: [] },
    { ...asked, kind: 'recommendations', key: 'asks', heading: 'Recommendations', begin: '', marks: [] },
    { ...text, kind: 'prose', key: 'issues', heading: 'Issues' },
    { ...text, kind: 'prose', key: 'main', heading: 'Main Issues' },
  ] as const satisfies readonly StudioPart[];
  const keyAt = (at: string): string | undefined => partAt(at, parts)?.key;
  expect(
    [
      'section Main Issues',
      'section Issues, i)',
      'front matter, From',
      'front matter, Recommendations',
      'the report',
    ].map(keyAt),
  ).toEqual(['main', 'issues', 'front', 'asks', undefined]);
  expect(isBegun(parts)).toBe(false);
  const body = [{ kind: 'paragraph' as const, text: ['A word.'], anchor: null }];
  expect(isBegun([{ ...text, kind: 'prose', key: 'main', heading: 'Main Issues', body }])).toBe(true);
});

test('a finding of a numbered paragraph leads to it, however the format numbers', () => {
  const paragraph = (text: string | null) => ({
    kind: 'paragraph' as const,
    number: text === null ? null : { list: 'paper' as const, level: 1, text, run: 1 },
    indent: 0,
    text: [],
    anchor: null,
  });
  const blocks = ['1.1', null, '12.', '3.0.1.'].map(paragraph);
  const numbered = numberBlocks({ ...composeBody([]).document, blocks });
  expect(
    ['paragraph 1.1', 'paragraph 12', 'para 3.0.1, Table 2', 'paragraph 9', 'section Background', ''].map((at) =>
      blockAt(at, numbered),
    ),
  ).toEqual([0, 2, 3, undefined, undefined, undefined]);
});
