import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, applyWithBytes, redo, undo } from '../../../main/app/change-programme.ts';
import { freezeReport } from '../../../main/app/move-report.ts';
import { compareReports } from '../../../main/app/compare-reports.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { addPicture, readPicture, readPictures } from '../../../main/app/pictures.ts';
import { readStudio } from '../../../main/app/read-studio.ts';
import {
  findFigureChoices,
  listBlockChoices,
  listFigurePlaces,
  sayFigure,
  settleFigure,
} from '../../../main/app/studio-figures.ts';
import { prepareFigures } from '../../../main/app/snapshot.ts';
import { startReport } from '../../../main/app/start-report.ts';
import { previewDraft, saveText } from '../../../main/app/studio-text.ts';
import { listReports } from '../../../main/app/read-views.ts';
import { listRecords } from '../../../main/store/tables.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { writeWord } from '../../../main/word/write-word.ts';
import { findFigures } from '../../../shared/compose/figures/find-figures.ts';
import { writePlainText } from '../../../shared/document/plain-text.ts';
import { FigureSource } from '../../../shared/model/figure.ts';
import { Prose } from '../../../shared/model/prose.ts';
import { elements, malformedParts, partOf, readDocx } from '../../helpers/read-docx.ts';
import { SAMPLE_IDS } from '../../helpers/samples.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const folder = useTempFolder();
const deps = testDeps();
const REPORT = 'report-cyp-2023-10';
const TEXT = { of: 'section', key: 'background' } as const;
/** A paper that begins with nothing but its format. */
const EMPTY = {
  fromId: null,
  follows: 'next',
  templateId: 'cambridgeshire-committee',
  title: null,
  meetingId: null,
  authorId: null,
  asAt: null,
  snapshotOfId: null,
  choices: {},
} as const;
let open: OpenProgramme;

beforeEach(() => {
  open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
});
afterEach(() => closeProgramme(open));

const body = (...text: Prose[number][]): Prose => Prose.parse(text);
const paragraph = (...text: unknown[]): Prose[number] => ({ kind: 'paragraph', text, anchor: null }) as Prose[number];
const paper = (): string => writePlainText(must(composeReport(deps, open, REPORT)).document);
const save = (text: Prose, gesture: string | null = null) =>
  must(saveText(deps, open, REPORT, { ...TEXT, body: text }, { label: 'text of Background', gesture }));

test.each(SAMPLE_IDS)('every text of the sample %s has its part, in the order of its format', (id) => {
  const file = makeSample(deps, join(folder(), `${id}.clerkwell`), id);
  for (const report of must(listReports(file))) {
    const { parts, figures } = must(readStudio(deps, file, report.id));
    const texts = parts.flatMap((part) => (part.kind === 'prose' || part.kind === 'response' ? [part] : []));
    expect(texts.length).toBeGreaterThan(3);
    expect(new Set(texts.map(({ of, key }) => `${of} ${key}`)).size).toBe(texts.length);
    expect(figures.filter((one) => one.problem !== null)).toEqual([]);
    const kinds = new Set(parts.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['fields', 'recommendations', 'response', 'clearances']));
    const [asked] = parts.flatMap((part) => (part.kind === 'recommendations' ? [part] : []));
    // The words they begin with stand as they print, and not as the format writes them.
    expect(asked?.begin).toMatch(/^[^{}]*$/);
    // Each is marked as the paper marks it.
    const { blocks } = must(composeReport(deps, file, report.id)).document;
    const printed = blocks.flatMap((block) =>
      (block.kind === 'list' ? block.items : []).flatMap(({ anchor, number }) =>
        anchor?.startsWith('recommendation-') === true ? [number?.text] : [],
      ),
    );
    if (printed.length > 0) expect(asked?.marks).toEqual(printed);
  }
  closeProgramme(file);
});

test('a text is composed before it is saved, saved as one step of its spell, and made where there was none', () => {
  const drafted = body(paragraph('Half of a sen'));
  const preview = must(previewDraft(deps, open, REPORT, [{ ...TEXT, body: drafted }]));
  expect(writePlainText(preview.document)).toContain('1.1 Half of a sen');
  expect(paper()).not.toContain('Half of a sen');
  const before = paper();
  save(body(paragraph('Half')), 'one');
  save(body(paragraph('Half of a sen')), 'one');
  expect(paper()).toBe(writePlainText(preview.document));
  must(undo(deps, open));
  expect(paper()).toBe(before);
  const parts = must(readStudio(deps, open, REPORT)).parts;
  const empty = parts.find((part) => part.kind === 'prose' && part.body.length === 0);
  if (empty?.kind === 'prose') {
    const at = { of: empty.of, key: empty.key, body: drafted };
    must(saveText(deps, open, REPORT, at, { label: 'text', gesture: null }));
    const again = must(readStudio(deps, open, REPORT)).parts.find((part) => part.key === empty.key);
    expect(again).toMatchObject({ body: drafted });
  }
});

test('undo spans text and data: what was done last is taken back first, wherever it was done, and comes again by redo', () => {
  const risk = () => listRecords(open.db, 'risk')[0];
  const written = () => paper().includes('Written first.');
  const title = risk()?.title ?? '';
  save(body(paragraph('Written first.')));
  const change: Change = { does: 'set', kind: 'risk', id: risk()?.id ?? '', fields: { title: 'Changed second' } };
  must(applyChanges(deps, open, [change], { label: 'risk', gesture: null }));
  save(body(paragraph('Written first.'), paragraph('Written third.')));
  const now = () => [written(), risk()?.title, paper().includes('Written third.')];
  const [first, second, third] = [
    [true, title, false],
    [true, 'Changed second', false],
    [true, 'Changed second', true],
  ];
  expect(now()).toEqual(third);
  must(undo(deps, open));
  expect(now()).toEqual(second);
  must(undo(deps, open));
  expect(now()).toEqual(first);
  must(undo(deps, open));
  expect(now()).toEqual([false, title, false]);
  for (const then of [first, second, third]) {
    must(redo(deps, open));
    expect(now()).toEqual(then);
  }
});

test('what a format says to its author stands beside each text and is printed nowhere', () => {
  const { parts } = must(readStudio(deps, open, REPORT));
  const guidance = parts.map((part) => part.guidance).filter((words) => words !== '');
  expect(guidance.length).toBeGreaterThan(10);
  const { reportId } = must(startReport(deps, open, EMPTY));
  for (const id of [REPORT, reportId]) {
    const { document } = must(composeReport(deps, open, id));
    const docx = [...readDocx(writeWord(document)).values()].join('');
    const printed = `${writePlainText(document)}${docx.replace(/<[^>]+>/g, '')}`;
    expect(guidance.filter((words) => printed.includes(words))).toEqual([]);
  }
});

test('the rows of a register are not made again while a text is typed, and follow what is said of the records', () => {
  const rows = (words: string) => {
    const block = {
      show: 'risk table',
      caption: 'All of them',
      columns: ['ref', 'risk', 'owner', 'trend', 'mitigations'],
    };
    const drafted = body(paragraph(words), ...Prose.parse([{ kind: 'bound', block: { ...block, layout: 'table' } }]));
    const { document } = must(previewDraft(deps, open, REPORT, [{ ...TEXT, body: drafted }]));
    const table = document.blocks.find((one) => one.kind === 'table' && one.caption.text === 'All of them');
    if (table?.kind !== 'table') throw new Error('the table is not there');
    return table.rows;
  };
  const before = rows('One');
  expect(rows('One two')).toBe(before);
  const change = (kind: 'risk' | 'mitigation' | 'officer', id: string, fields: { readonly [field: string]: string }) =>
    must(applyChanges(deps, open, [{ does: 'set', kind, id, fields }], { label: kind, gesture: null }));
  const [risk] = listRecords(open.db, 'risk');
  const action = listRecords(open.db, 'mitigation').find((one) => one.status === 'planned');
  change('risk', risk?.id ?? '', { title: 'Called otherwise' });
  change('officer', risk?.ownerId ?? '', { post: 'Head of Otherwise' });
  change('mitigation', action?.id ?? '', { action: 'Do otherwise' });
  const said = JSON.stringify(rows('One two three'));
  for (const words of ['Called otherwise', 'Head of Otherwise', 'Do otherwise']) expect(said).toContain(words);
});

test('every figure on offer can be put into a sentence and prints what the offer said', () => {
  const { snapshot, template } = must(prepareFigures(deps, open, REPORT));
  const offers = findFigures(snapshot, template, '', Number.POSITIVE_INFINITY).found;
  expect(offers.length).toBeGreaterThan(100);
  const spans = offers.map(({ choice: { figure, style } }) => ({ kind: 'figure', figure, style }));
  const preview = must(previewDraft(deps, open, REPORT, [{ ...TEXT, body: body(paragraph(...spans)) }]));
  const printed = preview.document.blocks.flatMap((block, at) =>
    preview.origins[at]?.key === TEXT.key && block.kind === 'paragraph' ? block.text : [],
  );
  expect(printed.map((piece) => ('text' in piece ? piece.text : ''))).toEqual(offers.map(({ use }) => use.text));
});

test('figures are found by every word of their name or value, those called just that first, and said to be more than are shown', () => {
  const find = (words: string) => must(findFigureChoices(deps, open, REPORT, words));
  const { snapshot, template } = must(prepareFigures(deps, open, REPORT));
  const few = findFigures(snapshot, template, '', 5);
  expect([few.found.length, few.more]).toEqual([5, true]);
  expect(find('').choices.slice(0, 5)).toMatchObject(few.found.map(({ choice }) => choice));
  const called = ({ choices }: ReturnType<typeof find>) => choices.map(({ group, name }) => `${group}: ${name}`);
  expect(called(find('open risks'))[0]).toBe('Counts: open risks');
  // “Accounting” has the word too, and comes after.
  const label = { label: 'an accounting measure', gesture: null };
  const record = { id: 'm-accounting', ref: 'A0', name: 'Accounting days', unit: 'count', order: 0 };
  const value = { measureId: record.id, asAt: '2023-06-30', value: '7' };
  const added: readonly Change[] = [
    { does: 'add', kind: 'measure', record },
    { does: 'add', kind: 'measureValue', record: value },
  ];
  must(applyChanges(deps, open, added, label));
  const counted = called(find('count'));
  const first = counted.findIndex((one) => one.startsWith('A0 Accounting days'));
  expect(first).toBeGreaterThan(0);
  expect(counted.slice(0, first).filter((one) => !/\bcount/i.test(one))).toEqual([]);
  expect(counted.slice(0, first)).toContain('Counts: open risks');
  const risk = listRecords(open.db, 'risk')[0];
  const scores = find(`score ${risk?.ref ?? ''} risk`);
  expect(scores.more).toBe(false);
  expect(called(scores)).toEqual(
    expect.arrayContaining([`Risk ${risk?.ref ?? ''} ${risk?.title ?? ''}: current score`]),
  );
  // By what it says, and only where it says so.
  const [asked] = find('latest value').choices;
  const byValue = find(asked?.text ?? '');
  expect(byValue.choices).toContainEqual(asked);
  for (const one of byValue.choices) expect(JSON.stringify(one)).toContain(asked?.text ?? '');
  expect(find('no such thing at all')).toEqual({ choices: [], more: false });
  expect(refusal(findFigureChoices(deps, open, 'nowhere', ''))).toContain('no report nowhere');
});

test('the figures on offer are those the paper prints: of the registers as they are, and of the snapshot once it is frozen', () => {
  const score = () => {
    const [choice] = must(findFigureChoices(deps, open, REPORT, 'count open risks')).choices;
    return choice?.text;
  };
  const before = score();
  const close = () =>
    must(
      applyChanges(deps, open, [{ does: 'set', kind: 'risk', id: firstRisk(), fields: { status: 'closed' } }], {
        label: 'close a risk',
        gesture: null,
      }),
    );
  must(freezeReport(deps, open, REPORT));
  close();
  expect(score()).toBe(before);
});

test('when the file moves on a figure says what it was and is; accepted it is still, kept it stays as it was with its reason', () => {
  const figure = FigureSource.parse({ of: 'count', what: 'open risks' });
  const span = { kind: 'figure', figure, style: 'plain', seen: '12' };
  save(body(paragraph('There are ', span, ' risks.')));
  const findings = () =>
    must(composeReport(deps, open, REPORT))
      .findings.filter(({ code, message }) => code.startsWith('figure-') && message.includes('open risks'))
      .map(({ code, message }) => `${code}: ${message}`);
  expect(findings()).toEqual([]);
  const close = (status: 'open' | 'closed') =>
    must(
      applyChanges(deps, open, [{ does: 'set', kind: 'risk', id: firstRisk(), fields: { status } }], {
        label: 'close a risk',
        gesture: null,
      }),
    );
  close('closed');
  // The sample names them once more in another section.
  const told = expect.stringMatching(/^figure-moved: .*was 12 and is now 11/) as string;
  expect(findings()).toEqual([told, told]);
  expect(paper()).toContain('There are 11 risks.');
  const places = must(listFigurePlaces(deps, open, figure));
  expect(places).toContainEqual(
    expect.objectContaining({
      reportId: REPORT,
      part: 'Background',
      sentence: 'There are 12 risks.',
      text: '11',
      seen: '12',
    }),
  );
  expect(places.map(({ part }) => part)).toContain('Main Issues');
  must(settleFigure(deps, open, figure, null, { reason: 'as the committee was told' }));
  expect(paper()).toContain('There are 12 risks.');
  const kept = expect.stringMatching(
    /^figure-kept: .*printed as 12, and the file says 11: as the committee was told/,
  ) as string;
  expect(findings()).toEqual([kept, kept]);
  must(settleFigure(deps, open, figure, REPORT, null));
  expect(paper()).toContain('There are 11 risks.');
  expect(findings()).toEqual([]);
  expect(refusal(settleFigure(deps, open, FigureSource.parse({ of: 'count', what: 'schemes' }), 'none', null))).toMatch(
    /no longer used/,
  );
});

test('what a figure would say in other styles is said as the report writes it', () => {
  const figure = FigureSource.parse({ of: 'count', what: 'enablers' });
  const said = must(sayFigure(deps, open, REPORT, figure, ['plain', 'words']));
  expect(said.map(({ problem }) => problem)).toEqual([null, null]);
  const [plain, words] = said.map(({ text }) => text);
  expect(plain).toMatch(/^\d$/);
  expect(words).toMatch(/^[a-z]+$/);
  const none = FigureSource.parse({ of: 'risk score', riskId: 'nowhere', stage: 'current' });
  expect(must(sayFigure(deps, open, REPORT, none, ['plain']))).toMatchObject([
    { text: '', problem: expect.stringContaining('risk') },
  ]);
});

test('a figure that moved is settled in one paper alone or everywhere it is used, and never in a paper that is with the clerk', () => {
  const figure = FigureSource.parse({ of: 'count', what: 'open risks' });
  const span = { kind: 'figure', figure, style: 'plain', seen: '12' };
  const text = body(paragraph('There are ', span, ' risks.'));
  const papers = ['A', 'B', 'C'].map((title) => {
    const { reportId } = must(startReport(deps, open, { ...EMPTY, title }));
    must(saveText(deps, open, reportId, { ...TEXT, body: text }, { label: 'text', gesture: null }));
    return reportId;
  });
  const [one = '', , out = ''] = papers;
  const reasons = (ids: readonly string[]) =>
    ids.map((id) => must(listFigurePlaces(deps, open, figure)).find(({ reportId }) => reportId === id)?.kept?.reason);
  must(settleFigure(deps, open, figure, one, { reason: 'as told here' }));
  expect(reasons(papers)).toEqual(['as told here', undefined, undefined]);
  // No gate is asked here: how a paper gets to the clerk is another's test.
  const handedIn: Change = { does: 'set', kind: 'report', id: out, fields: { status: 'submitted' } };
  must(applyWithBytes(deps, open, [handedIn], [], { label: 'Submit', gesture: null }));
  must(settleFigure(deps, open, figure, null, { reason: 'as told to all' }));
  expect(reasons(papers)).toEqual(['as told to all', 'as told to all', undefined]);
  expect(refusal(settleFigure(deps, open, figure, out, null))).toMatch(/stays as it was handed in/);
  must(undo(deps, open));
  expect(reasons(papers)).toEqual(['as told here', undefined, undefined]);
});

function firstRisk(): string {
  const { choices } = must(findFigureChoices(deps, open, REPORT, 'risk score'));
  for (const { figure } of choices) if (figure.of === 'risk score') return figure.riskId;
  throw new Error('the sample has no risk with a score');
}

// One pixel, as a PNG that any reader opens.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('a picture goes in once, is printed with its words in Word, and what is no picture is refused', () => {
  const attachmentId = must(addPicture(deps, open, 'site.png', 'The site', PNG));
  expect(must(addPicture(deps, open, 'again.png', 'The site', PNG))).toBe(attachmentId);
  const picture = { kind: 'picture', attachmentId, caption: 'The site', alt: 'A plan', width: 50, ratio: 0.5 };
  save(body(picture as Prose[number]));
  const { document, findings } = must(composeReport(deps, open, REPORT));
  expect(findings.filter(({ severity }) => severity === 'stops')).toEqual([]);
  const pictures = readPictures(open, document);
  const [sha256 = ''] = [...pictures.keys()];
  expect(Buffer.from(must(readPicture(open, sha256)).bytes).equals(PNG)).toBe(true);
  const docx = readDocx(writeWord(document, { pictures }));
  expect(malformedParts(docx)).toEqual([]);
  const media = [...docx.keys()].filter((name) => name.startsWith('word/media/picture-'));
  expect(media).toHaveLength(1);
  expect(partOf(docx, 'word/document.xml')).toMatch(/descr="A plan"/);
  expect(writePlainText(document)).toContain('[picture] A plan');
  expect(refusal(addPicture(deps, open, 'letter.png', 'x', Buffer.from('Dear Sir')))).toMatch(/no PNG or JPEG/);
  // Words for those who cannot see it are required, whatever asks for it.
  const wordless = [{ ...picture, alt: ' ' }] as unknown as Prose;
  expect(refusal(saveText(deps, open, REPORT, { ...TEXT, body: wordless }, { label: 'text', gesture: null }))).toMatch(
    /alt: is empty/,
  );
  const missing = { ...picture, attachmentId: 'gone' };
  save(body(missing as Prose[number]));
  expect(must(composeReport(deps, open, REPORT)).findings).toContainEqual(
    expect.objectContaining({ code: 'picture-missing', severity: 'stops' }),
  );
});

test('a paper with tracked changes shows the pictures that stayed, and one that came as an insertion', () => {
  const earlier = makeSample(deps, join(folder(), 'earlier.clerkwell'), 'cambridgeshire-send');
  const attachmentId = must(addPicture(deps, open, 'site.png', 'The site', PNG));
  const picture = { kind: 'picture', attachmentId, caption: 'The site', alt: 'A plan', width: 50, ratio: 0.5 };
  save(body(picture as Prose[number]));
  for (const [before, marked] of [
    [open, false],
    [earlier, true],
  ] as const) {
    const path = join(folder(), 'changes.docx');
    must(compareReports(deps, open, before, REPORT, path));
    const docx = readDocx(readFileSync(path));
    expect(malformedParts(docx)).toEqual([]);
    expect([...docx.keys()].filter((name) => name.startsWith('word/media/picture-'))).toHaveLength(1);
    const inserted = elements(partOf(docx, 'word/document.xml'), 'w:ins');
    expect(inserted.some((one) => one.includes('descr="A plan"'))).toBe(marked);
  }
  closeProgramme(earlier);
});

test('the options of blocks can name what the file holds', () => {
  const choices = must(listBlockChoices(open));
  for (const list of Object.values(choices)) expect(list.length).toBeGreaterThan(0);
  const bridges = choices.profiles.map(({ bridge }) => bridge?.year ?? null);
  expect(bridges).toContain(null);
  expect(bridges.filter((year) => year !== null)).toEqual([2022, 2026]);
});
