import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import { exportReport } from '../../../main/app/export-report.ts';
import { importPaper } from '../../../main/app/import-paper.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { prepareReport } from '../../../main/app/snapshot.ts';
import { listParts } from '../../../main/app/studio-parts.ts';
import { saveText } from '../../../main/app/studio-text.ts';
import { readContents } from '../../../main/store/contents.ts';
import { listRecords, readRecord } from '../../../main/store/tables.ts';
import { Prose } from '../../../shared/model/prose.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { inList, level, makeDocx, p } from '../../helpers/make-docx.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, testDeps } from '../../helpers/test-deps.ts';
import { UNWATCHED } from '../../helpers/unwatched.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
const CHOICE = { templateId: 'cambridgeshire-committee', meetingId: null, authorId: null };

function openSample() {
  const deps = testDeps();
  return { deps, open: makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send') };
}

test('a paper of another hand becomes a report: sections by likeness, tables, links, what has no place is kept and said; one undo', () => {
  const { deps, open } = openSample();
  const heading = (words: string) => p(words, '<w:outlineLvl w:val="0"/>');
  const cell = (words: string) => `<w:tc>${p(words)}</w:tc>`;
  const path = join(folder(), 'other.docx');
  writeFileSync(
    path,
    makeDocx({
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', 'x')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      body: [
        p('Roofs of libraries', '<w:pStyle w:val="Title"/>'),
        p('Key decision: No'),
        p('Ward: Northfield'),
        p('Recommendation: Note the state of the roofs.'),
        heading('1. Background'),
        p('Roofs were looked at in spring.'),
        p('a leak', inList(1, 0)),
        p('a crack', inList(1, 0)),
        `<w:tbl><w:tr>${cell('Roof')}${cell('Cost')}</w:tr><w:tr>${cell('North')}${cell('£2m')}</w:tr></w:tbl>`,
        heading('Equality Implications'),
        p('Ramps will be mended.'),
        heading('Weather'),
        p('It rained.'),
      ].join(''),
      styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    }),
  );
  const before = readContents(open.db);
  const imported = must(importPaper(deps, open, path, CHOICE));
  expect(imported.title).toBe('Roofs of libraries');
  expect(imported.matched).toEqual([
    { heading: 'Background', to: 'Background' },
    { heading: 'Equality Implications', to: 'Equality and Diversity Implications' },
  ]);
  expect(imported.kept).toEqual([{ heading: 'Weather', in: 'Background' }]);
  expect(imported.left).toContain('front matter, Ward: Northfield');
  const text = writePlainText(must(composeReport(deps, open, imported.reportId)).document);
  for (const words of [
    'Roofs were looked at in spring.',
    '• a leak',
    'Roof | Cost',
    'North | £2m',
    'Ramps will be mended.',
    'It rained.',
    'Note the state of the roofs.',
  ])
    expect(text).toContain(words);
  must(undo(deps, open));
  expect(readContents(open.db)).toEqual(before);
  closeProgramme(open);
});

test('the sample’s own paper comes back with every section where it was', async () => {
  const { deps, open } = openSample();
  const path = join(folder(), 'own.docx');
  must(await exportReport(deps, open, 'report-cyp-2023-10', path, UNWATCHED));
  const imported = must(importPaper(deps, open, path, CHOICE));
  const lines = (id: string) => writePlainText(must(composeReport(deps, open, id)).document).split('\n');
  const again = new Set(lines(imported.reportId));
  const paragraphs = lines('report-cyp-2023-10').filter((line) => /^\d+\.\d+ .{40,}\.$/.test(line));
  expect(paragraphs.length).toBeGreaterThan(25);
  expect(paragraphs.filter((line) => !again.has(line))).toEqual([]);
  closeProgramme(open);
});

test('what is no paper, or no format, changes nothing', () => {
  const { deps, open } = openSample();
  const path = join(folder(), 'bad.docx');
  writeFileSync(path, 'not a paper');
  const before = readContents(open.db);
  for (const [file, choice] of [
    [path, CHOICE],
    [join(folder(), 'none.docx'), CHOICE],
  ] as const) {
    const reply = importPaper(deps, open, file, choice);
    expect(reply.ok).toBe(false);
  }
  expect(readContents(open.db)).toEqual(before);
  closeProgramme(open);
});

test('the texts of the front matter come back too, of several paragraphs each', async () => {
  const deps = testDeps();
  const open = makeSample(deps, join(folder(), 'bcp.clerkwell'), 'bcp-send');
  const reportId = 'report-cabinet-2024-05';
  const bodyOf = (id: string, key: string) =>
    listRecords(open.db, 'section').find((one) => one.reportId === id && one.key === key)?.body;
  const more = { kind: 'paragraph', text: ['And so that nothing is overlooked.'] };
  must(
    saveText(
      deps,
      open,
      reportId,
      { of: 'section', key: 'reason', body: Prose.parse([...(bodyOf(reportId, 'reason') ?? []), more]) },
      { label: 'More', gesture: null },
    ),
  );
  const path = join(folder(), 'bcp.docx');
  must(await exportReport(deps, open, reportId, path, UNWATCHED));
  const imported = must(importPaper(deps, open, path, { ...CHOICE, templateId: 'bcp-cabinet' }));
  for (const key of ['executive-summary', 'reason'])
    expect(bodyOf(imported.reportId, key)?.map(({ kind }) => kind)).toEqual(
      bodyOf(reportId, key)?.map(({ kind }) => kind),
    );
  expect(JSON.stringify(bodyOf(imported.reportId, 'reason'))).toContain('nothing is overlooked');
  expect(imported.left.join('; ')).not.toMatch(/Executive summary|Reason for/);
  closeProgramme(open);
});

test('a reason that was typed in one line, before its format took paragraphs, is still printed and shown until somebody writes there', () => {
  const deps = testDeps();
  const open = makeSample(deps, join(folder(), 'bcp.clerkwell'), 'bcp-send');
  const reportId = 'report-cabinet-2024-05';
  const held = listRecords(open.db, 'section').find((one) => one.reportId === reportId && one.key === 'reason');
  const fields = { ...readRecord(open.db, 'report', reportId)?.fields, reason: 'So that Cabinet knows.' };
  must(
    applyChanges(
      deps,
      open,
      [
        { does: 'remove', kind: 'section', id: held?.id ?? '' },
        { does: 'set', kind: 'report', id: reportId, fields: { fields } },
      ],
      { label: 'Old', gesture: null },
    ),
  );
  const printed = () => writePlainText(must(composeReport(deps, open, reportId)).document);
  const shown = () => {
    const { snapshot, template } = must(prepareReport(deps, open, reportId));
    return listParts(snapshot, template).find(({ key }) => key === 'reason');
  };
  expect(printed()).toContain('So that Cabinet knows.');
  expect(shown()).toMatchObject({ kind: 'prose', body: [{ text: ['So that Cabinet knows.'] }] });
  must(saveText(deps, open, reportId, { of: 'section', key: 'reason', body: [] }, { label: 'Empty', gesture: null }));
  expect(printed()).not.toContain('So that Cabinet knows.');
  expect(shown()).toMatchObject({ kind: 'prose', body: [] });
  closeProgramme(open);
});

test('a section that the format lets a paper name is called as the paper says, comes back so from Word, and has its plain name otherwise', async () => {
  const deps = testDeps();
  const open = makeSample(deps, join(folder(), 'medway.clerkwell'), 'medway-send');
  const headings = (id: string) =>
    must(composeReport(deps, open, id)).document.blocks.flatMap((one) =>
      one.kind === 'heading' && one.level === 2 ? [one.text] : [],
    );
  const reportId = 'report-cyp-2022-11';
  const rename = (heading: string) => {
    const fields = { ...readRecord(open.db, 'report', reportId)?.fields, 'plan-heading': heading };
    const change = { does: 'set', kind: 'report', id: reportId, fields: { fields } } as const;
    must(applyChanges(deps, open, [change], { label: 'Heading', gesture: null }));
  };
  rename('Roofs of libraries');
  expect(headings(reportId)[4]).toBe('Roofs of libraries');
  expect(writePlainText(must(composeReport(deps, open, reportId)).document)).not.toContain('Heading of the main');
  const path = join(folder(), 'medway.docx');
  must(await exportReport(deps, open, reportId, path, UNWATCHED));
  const imported = must(importPaper(deps, open, path, { ...CHOICE, templateId: 'medway-scrutiny' }));
  expect(imported.matched).toContainEqual({ heading: 'Roofs of libraries', to: 'Advice and Analysis' });
  expect(headings(imported.reportId)).toEqual(headings(reportId));
  rename('');
  expect(headings(reportId)[4]).toBe('Advice and Analysis');
  closeProgramme(open);
});

/** A paper with these parts, each a heading with what stands under it. */
function writeParts(name: string, parts: readonly (readonly [string, ...string[]])[]): string {
  const path = join(folder(), name);
  const body = parts.map(([head, ...under]) => p(head, '<w:outlineLvl w:val="0"/>') + under.join('')).join('');
  const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', 'x')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  writeFileSync(path, makeDocx({ numbering, body }));
  return path;
}

test('the lists of appendices and background papers, and whom to ask, come in as the forms they are where the format has them', () => {
  const { deps, open } = openSample();
  const before = listRecords(open.db, 'source');
  const path = writeParts('lists.docx', [
    ['Background', p('Roofs were looked at in spring.')],
    ['Contact officer', p('Colin Peverell, Strategic Finance Business Partner'), p('Tel: 01632 960 001')],
    [
      'List of appendices',
      p('The following are attached:'),
      p('Appendix A: Roofs by age', inList(1, 0)),
      p('Annex 2 – Costs'),
    ],
    ['Background papers', p('Joint SEND Strategy, agreed in 2019 (both councils)'), p('Survey of roofs, 2023')],
  ]);
  const imported = must(importPaper(deps, open, path, { ...CHOICE, templateId: 'devon-committee' }));
  const id = imported.reportId;
  expect(imported.kept).toEqual([]);
  expect(imported.matched.map(({ heading, to }) => `${heading} → ${to}`)).toEqual(
    expect.arrayContaining([
      'Contact officer → Contact for enquiries',
      'List of appendices → Annexes',
      'Background papers → Background papers',
    ]),
  );
  expect(imported.left).toEqual([
    'how to reach Colin Peverell: the paper prints what the file says',
    'the files of 2 appendices',
  ]);
  const report = readRecord(open.db, 'report', id);
  expect(report?.fields).toMatchObject({ 'contact-name': 'officer-finance', 'contact-email': 'officer-finance' });
  const appendices = listRecords(open.db, 'appendix').filter(({ reportId }) => reportId === id);
  expect(appendices.map(({ title, order }) => `${order} ${title}`)).toEqual(['0 Roofs by age', '1 Costs']);
  const held = before.find(({ title }) => title.startsWith('Joint SEND Strategy'));
  const added = listRecords(open.db, 'source').filter((one) => !before.some((other) => other.id === one.id));
  expect(added).toMatchObject([{ title: 'Survey of roofs, 2023', background: true }]);
  expect(report?.sourceIds).toEqual([held?.id, added[0]?.id]);
  const texts = JSON.stringify(listRecords(open.db, 'section').filter(({ reportId }) => reportId === id));
  expect(texts).toContain('Roofs were looked at');
  expect(texts).not.toMatch(/Peverell|Costs|Survey of roofs/);
  must(undo(deps, open));
  expect(listRecords(open.db, 'source')).toEqual(before);
  closeProgramme(open);
});

test('what is not certainly such a list, or has no part in the format, stays text and is named', () => {
  const { deps, open } = openSample();
  const under = '<w:outlineLvl w:val="1"/>';
  const parts: readonly (readonly [string, ...string[]])[] = [
    ['Background', p('Roofs were looked at in spring.')],
    ['Appendices', p('The survey is long. It can be read in the library by anybody.')],
    ['Annexes', p('Annex A', under), p('Roofs by age follow here.')],
    ['Contact', p('Somebody Unknown, Surveyor')],
    ['Source documents', p('None')],
  ];
  const imported = must(importPaper(deps, open, writeParts('text.docx', parts), CHOICE));
  expect(imported.kept.map(({ heading }) => heading)).toEqual(['Appendices', 'Annexes', 'Contact']);
  expect(imported.matched).toContainEqual({ heading: 'Source documents', to: 'Source documents' });
  const text = writePlainText(must(composeReport(deps, open, imported.reportId)).document);
  expect(text).toContain('It can be read in the library by anybody.');
  expect(text).toContain('Roofs by age follow here.');
  expect(text).toContain('Somebody Unknown, Surveyor');
  expect(readRecord(open.db, 'report', imported.reportId)?.sourceIds).toEqual([]);
  closeProgramme(open);
});
