import { writePlainText } from '../../../shared/document/plain-text.ts';
import { BUSY_PROGRAMME, composeBody } from '../../helpers/busy-programme.ts';

const SECTIONS = [
  { key: 'one', heading: 'One', holds: 'prose' },
  { key: 'two', heading: 'Two', holds: 'prose', required: false },
  { key: 'list', heading: 'Appendices', holds: 'appendices' },
];
const paragraph = (...text: readonly unknown[]) => ({ kind: 'paragraph', text });
const table = (anchor: string | null) => ({
  kind: 'table',
  caption: 'Sites',
  anchor,
  columns: [{ title: 'Site', width: 1 }],
  rows: [[['Ely']]],
});
const chart = (anchor: string | null) => ({
  kind: 'bound',
  anchor,
  block: { show: 'measure chart', measureId: 'late', caption: 'Late returns', headline: 'Late returns' },
});
const bound = (anchor: string | null) => ({ kind: 'bound', anchor, block: { show: 'risk table', caption: 'Risks' } });
const appendices = (...ids: readonly string[]) =>
  ids.map((id, order) => ({ id, reportId: 'report', title: id, order }));

/** What the sentence that refers `to` something prints, where the paper holds `body` and the programme `more`. */
function said(to: string, body: readonly object[], more: object = {}, sections: readonly object[] = SECTIONS): string {
  const see = { ...paragraph('Now see ', { kind: 'reference', to }, '.'), anchor: 'the-sentence' };
  const { document, findings } = composeBody([see, ...body], { sections }, { ...BUSY_PROGRAMME, ...more });
  expect(findings.filter(({ severity }) => severity === 'stops')).toEqual([]);
  return /Now see (.*)\./.exec(writePlainText(document))?.[1] ?? '';
}

const INSERTED = paragraph('One more.');
const here = { ...paragraph('Here.'), anchor: 'here' };

// Each kind of target: what a sentence calls it, and after an edit that moves it.
test.each<[string, () => string, () => string, string]>([
  ['a paragraph', () => said('here', [here]), () => said('here', [INSERTED, here]), 'paragraph 1.2 > paragraph 1.3'],
  ['a typed table', () => said('t', [table('t')]), () => said('t', [table(null), table('t')]), 'Table 1 > Table 2'],
  [
    'a table of the file',
    () => said('b', [bound('b')]),
    () => said('b', [table(null), bound('b')]),
    'Table 1 > Table 2',
  ],
  ['a figure', () => said('c', [chart('c')]), () => said('c', [chart(null), chart('c')]), 'Figure 1 > Figure 2'],
  [
    'an appendix',
    () => said('appendix-b', [], { appendices: appendices('a', 'b') }),
    () => said('appendix-b', [], { appendices: appendices('b', 'a') }),
    'Appendix 2 > Appendix 1',
  ],
  [
    'a section',
    () => said('section-two', []),
    () =>
      said('section-two', [], {}, [
        SECTIONS[0] ?? {},
        { ...SECTIONS[1], key: 'extra', heading: 'Extra' },
        SECTIONS[1] ?? {},
      ]),
    'section 2 > section 3',
  ],
  [
    'a risk',
    () => said('risk-r1', []),
    () => said('risk-r1', [], { risks: BUSY_PROGRAMME.risks.map((one) => ({ ...one, ref: `N-${one.ref}` })) }),
    'risk R1 > risk N-R1',
  ],
])('a reference to %s follows the edits that move it', (_, before, after, both) => {
  expect(`${before()} > ${after()}`).toBe(both);
});

test('a reference follows what it leads to out of its place, and stops the paper once that is gone', () => {
  const body = (inner: readonly object[]) => [paragraph('See ', { kind: 'reference', to: 't' }, '.'), ...inner];
  const text = (inner: readonly object[]) => writePlainText(composeBody(body(inner)).document);
  expect(text([table(null), table('t')])).toContain('See Table 2.');
  expect(text([table('t'), table(null)])).toContain('See Table 1.');
  expect(composeBody(body([table(null)])).findings).toMatchObject([{ code: 'missing-anchor', severity: 'stops' }]);
});
