import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { attachFile } from '../../../main/app/attachments.ts';
import { checkReport } from '../../../main/app/check-paper.ts';
import { recordAnswer } from '../../../main/app/clearing.ts';
import { exportReport } from '../../../main/app/export-report.ts';
import { meetCondition } from '../../../main/app/meet-condition.ts';
import { moveReport } from '../../../main/app/move-report.ts';
import { setAsideFinding } from '../../../main/app/set-aside.ts';
import { applyChanges } from '../../../main/app/change-programme.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { closeProgramme } from '../../../main/app/open-programme.ts';
import { sendReport } from '../../../main/app/send-report.ts';
import { finishSendings, noteSending } from '../../../main/app/unfinished-sending.ts';
import { listRecords } from '../../../main/store/tables.ts';
import type { Change } from '../../../shared/changes/change.ts';
import type { Document } from '../../../shared/document/document.ts';
import { done } from '../../../shared/model/reply.ts';
import { makeDocx, p } from '../../helpers/make-docx.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';
import { must, refusal, testDeps } from '../../helpers/test-deps.ts';
import { UNWATCHED } from '../../helpers/unwatched.ts';
import { makeSample } from '../../helpers/use-sample.ts';

const REPORT = 'report-cyp-2023-10';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xfe, 0x0d]);
const folder = useTempFolder();
let printed: Document[];
let deps: Deps;
let open: OpenProgramme;

beforeEach(() => {
  printed = [];
  const makePdf: Deps['makePdf'] = (document) => {
    printed.push(document);
    return Promise.resolve(done(new TextEncoder().encode('%PDF-')));
  };
  deps = { ...testDeps(), makePdf };
  open = makeSample(deps, join(folder(), 'send.clerkwell'), 'cambridgeshire-send');
});
afterEach(() => closeProgramme(open));

/** Everything that stands in an Office file, its properties and the workbooks inside it too, as one text. */
function everythingIn(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${/\.(xlsx|docx)$/.test(name) ? everythingIn(part) : strFromU8(part)}`)
    .join('\n');
}

/** A word that stands nowhere else; in capitals it is an acronym that nobody explains, so that the check quotes it. */
const CANARY = 'Qvzx';
const sings = (text: string): boolean => text.toLowerCase().includes(CANARY.toLowerCase()) || text.includes('424242');

/** What Word keeps of how a paper came to be, and parts in which programs note things of their own. */
const TELLING =
  /<w:(ins|del|moveFrom|moveTo|comment|commentReference|vanish|rsid\w*)[\s/>]|customXml\/|docProps\/custom\.xml/;

/** One exempt text with a canary in everything that a text can hold, and around it everything that people say of it. */
async function singInExempt(): Promise<void> {
  const picture = join(folder(), `${CANARY}.png`);
  writeFileSync(picture, PNG);
  const { id: pictureId } = must(attachFile(deps, open, picture, { reportId: null, title: '', alt: CANARY }));
  writeFileSync(join(folder(), 'bids.txt'), `${CANARY} bids`);
  const bids = must(attachFile(deps, open, join(folder(), 'bids.txt'), { reportId: REPORT, title: 'Bids', alt: '' }));
  const response = listRecords(open.db, 'response').find((one) => one.reportId === REPORT && one.key === 'legal');
  const report = listRecords(open.db, 'report').find((one) => one.id === REPORT);
  const said = (text: string) => ({ kind: 'paragraph', text: [text] });
  const body = [
    { kind: 'subheading', text: `${CANARY} as supplier` },
    {
      kind: 'paragraph',
      anchor: CANARY.toLowerCase(),
      text: [`QVZXA is chosen and QVZXB pays. ${CANARY} wins.`, { kind: 'footnote', text: [`${CANARY} of York`] }],
    },
    { kind: 'bullets', items: [{ text: [{ kind: 'link', text: CANARY, href: `https://${CANARY}.example/bid` }] }] },
    { kind: 'quote', text: [`${CANARY} it is`], from: CANARY },
    { kind: 'box', body: [said(`${CANARY} in a box`)] },
    {
      kind: 'table',
      caption: `${CANARY} bids`,
      columns: [{ title: CANARY, width: 1 }],
      rows: [[[CANARY]]],
      note: CANARY,
      anchor: `${CANARY}-table`.toLowerCase(),
    },
    { kind: 'picture', attachmentId: pictureId, caption: `${CANARY} plan`, alt: `${CANARY} seen from above`, ratio: 1 },
    {
      kind: 'bound',
      block: {
        show: 'measure chart',
        measureId: 'secret',
        caption: `${CANARY} costs`,
        headline: `${CANARY} costs more`,
      },
    },
  ];
  const comment = {
    of: 'response',
    key: 'legal',
    quote: `${CANARY} wins`,
    text: CANARY,
    who: CANARY,
    on: '2023-09-01',
  };
  const changes: readonly Change[] = [
    { does: 'add', kind: 'source', record: { id: 'bid', title: `${CANARY} bid`, background: true, exempt: true } },
    { does: 'add', kind: 'measure', record: { id: 'secret', ref: 'X1', name: `${CANARY} cost`, unit: 'count' } },
    ...['2022-05-31', '2023-05-31'].map((asAt, at): Change => {
      const record = { id: `secret-${at}`, measureId: 'secret', asAt, value: `${424_242 + at}` };
      return { does: 'add', kind: 'measureValue', record };
    }),
    { does: 'set', kind: 'response', id: response?.id ?? '', fields: { body } },
    {
      does: 'set',
      kind: 'report',
      id: REPORT,
      fields: { comments: { one: comment }, sourceIds: [...(report?.sourceIds ?? []), 'bid'] },
    },
    ...[
      {
        id: 'exempt',
        covers: 'response',
        key: 'legal',
        publicInterest: `QVZXA is chosen and QVZXB pays. ${CANARY} wins.`,
      },
      { id: 'exempt-bids', covers: 'appendix', appendixId: bids.appendixId, publicInterest: 'Prices' },
    ].map(
      (one): Change => ({
        does: 'add',
        kind: 'exemption',
        record: { ...one, reportId: REPORT, paragraphs: [3] },
      }),
    ),
  ];
  must(applyChanges(deps, open, changes, { label: 'Exempt', gesture: null }));
  const spoken = { reportId: REPORT, key: 'clear-legal', officerId: 'officer-monitoring' };
  must(recordAnswer(deps, open, { ...spoken, answer: 'yes with conditions', note: `If ${CANARY} signs` }));
  must(meetCondition(deps, open, { reportId: REPORT, key: 'clear-legal', how: `${CANARY} has signed` }));
  must(moveReport(deps, open, REPORT, 'draft', `${CANARY} asked for it`));
  const quoting = must(checkReport(deps, open, REPORT)).findings.filter((one) => sings(`${one.at} ${one.message}`));
  expect(quoting.length).toBeGreaterThan(1);
  must(setAsideFinding(deps, open, REPORT, quoting[0]?.key ?? '', `${CANARY} is a name`));
}

test('nothing of an exempt text is anywhere in what the public gets: parts, properties, charts and their workbooks, pictures, notes, comments, PDF, slides, checklist, background papers', async () => {
  await singInExempt();
  const sent = must(await sendReport(deps, open, REPORT, join(folder(), 'out'), UNWATCHED));
  const everything = (name: string): string => {
    const bytes = readFileSync(join(sent.folder, name));
    return name.endsWith('.docx') ? everythingIn(bytes) : bytes.toString('utf8');
  };
  const singing = sent.files.filter((name) => sings(name) || sings(everything(name)));
  expect(singing).toEqual(sent.files.filter((name) => name.includes('EXEMPT') && !name.endsWith('.pdf')));
  expect(singing).toHaveLength(2);
  const pdfs = sent.files.filter((name) => name.endsWith('.pdf'));
  expect(pdfs.map((name) => name.replace(/^.*(public|EXEMPT).*$/, '$1'))).toEqual(['public', 'EXEMPT']);
  for (const name of pdfs) expect(everything(name)).toBe('%PDF-');
  // A PDF is printed from the very document of its part, never from what a screen shows.
  expect(printed.map((paper) => sings(JSON.stringify(paper)))).toEqual([false, true]);
  const exempt = everything(singing[0] ?? '');
  for (const place of ['footnotes.xml', 'xl/worksheets/sheet1.xml', 'c:v>424243', 'seen from above', 'charts/chart'])
    expect(exempt).toContain(place);
  for (const bookmark of ['to_qvzx"', 'to_qvzx_table"']) expect(exempt).toContain(bookmark);
  const published = everything(sent.files.find((name) => / public .*\.docx$/.test(name)) ?? '');
  expect(published).toContain('xl/workbook.xml');
  // Nor does it tell how it was written: no struck or inserted words, no remarks, nothing that only a program reads.
  expect(published).not.toMatch(TELLING);
  const checklist = everything(sent.files.find((name) => name.includes('Checklist')) ?? '');
  expect(checklist).toContain('what it says is withheld here: look at it in Clerkwell');
  expect(checklist).toContain('the note is about exempt text');
  expect(checklist).toContain('the reason repeats exempt text');
  expect(checklist).toContain('Public interest: Prices.');
  for (const step of [/Conditions of [^,<]+ marked as met, by /, /Sent back to draft, by /])
    expect(checklist).toMatch(step);
  for (const kind of ['docx', 'pptx', 'txt', 'pdf']) {
    expect(`${kind} ${await exports(kind, 'public')}`).toBe(`${kind} false`);
    expect(`${kind} ${await exports(kind, 'exempt')}`).toBe(`${kind} true`);
  }
});

test('a reason that names somebody whom only the exempt part names is withheld on the checklist, however short it is', async () => {
  const response = listRecords(open.db, 'response').find((one) => one.reportId === REPORT && one.key === 'legal');
  const body = [...(response?.body ?? []), { kind: 'paragraph', text: ['Quenby has been ill since May.'] }];
  const exemption = (fields: object): Change => ({
    does: 'add',
    kind: 'exemption',
    record: { reportId: REPORT, covers: 'response', paragraphs: [1], ...fields },
  });
  const changes: readonly Change[] = [
    { does: 'set', kind: 'response', id: response?.id ?? '', fields: { body } },
    exemption({ id: 'legal', key: 'legal', publicInterest: 'Quenby could be known.' }),
    exemption({ id: 'health', key: 'climate-air', publicInterest: 'A person could be known.' }),
  ];
  must(applyChanges(deps, open, changes, { label: 'Exempt', gesture: null }));
  const sent = must(await sendReport(deps, open, REPORT, join(folder(), 'out'), UNWATCHED));
  const name = sent.files.find((one) => one.includes('Checklist')) ?? '';
  const checklist = everythingIn(readFileSync(join(sent.folder, name)));
  expect(checklist).toContain('Public interest: A person could be known.');
  expect(checklist).toContain('the reason repeats exempt text');
  expect(checklist).not.toContain('Quenby');
});

/** Whether a part of the report, written as one kind of file, says anything exempt. */
async function exports(kind: string, part: 'public' | 'exempt'): Promise<boolean> {
  const path = join(folder(), `${part}.${kind}`);
  must(await exportReport(deps, open, REPORT, path, UNWATCHED, part));
  if (kind === 'pdf') return sings(JSON.stringify(printed.at(-1)));
  const bytes = readFileSync(path);
  return sings(kind === 'txt' ? bytes.toString('utf8') : everythingIn(bytes));
}

test.each([
  [
    'struck words',
    '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>£9m</w:delText></w:r></w:del></w:p>',
    'tracked changes',
  ],
  ['words put in', '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>£9m</w:t></w:r></w:ins></w:p>', 'tracked changes'],
  ['hidden words', '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>£9m</w:t></w:r></w:p>', 'hidden text'],
  ['a remark', p('It costs.'), 'comments'],
])(
  'an appendix with %s is not sent to the public, and is sent once it is clean or exempt',
  async (what, body, called) => {
    const comments = what === 'a remark' ? '<w:comment w:id="0" w:author="A"><w:p/></w:comment>' : '';
    const path = join(folder(), 'costs.docx');
    writeFileSync(path, makeDocx({ body, ...(comments !== '' && { comments }) }));
    const { appendixId } = must(attachFile(deps, open, path, { reportId: REPORT, title: 'Costs', alt: '' }));
    const out = join(folder(), 'out');
    expect(refusal(await sendReport(deps, open, REPORT, out, UNWATCHED))).toBe(
      `report-has-findings: Nothing was written: Appendix 1, “Costs”, still carries ${called}, and the public would get this with it. Accept or reject all changes in costs.docx, delete comments and hidden text, and attach it again.`,
    );
    expect(existsSync(out)).toBe(false);
    const record = {
      id: 'exempt',
      reportId: REPORT,
      covers: 'appendix',
      appendixId,
      paragraphs: [3],
      publicInterest: 'Prices',
    };
    must(applyChanges(deps, open, [{ does: 'add', kind: 'exemption', record }], { label: 'Exempt', gesture: null }));
    expect(must(await sendReport(deps, open, REPORT, out, UNWATCHED)).files.join(' ')).toContain('Costs');
  },
);

test('an appendix is called as the council calls it, in the names of files and on the checklist', async () => {
  const devon = makeSample(deps, join(folder(), 'devon.clerkwell'), 'devon-send');
  writeFileSync(join(folder(), 'costs.txt'), 'costs');
  const reportId = 'report-children-2025-01';
  must(attachFile(deps, devon, join(folder(), 'costs.txt'), { reportId, title: 'Costs', alt: '' }));
  const { files, notes, folder: out } = must(await sendReport(deps, devon, reportId, join(folder(), 'out'), UNWATCHED));
  closeProgramme(devon);
  expect(files).toContain('2025-01-23 Annex B - Costs.txt');
  expect(notes).toContain('Annex A, “The seven strands of the programme”, is to follow: no file is attached.');
  const checklist = everythingIn(readFileSync(join(out, files.find((name) => name.includes('Checklist')) ?? '')));
  expect(checklist).toContain('Annex B: Costs');
});

test('a sending that was killed between two files is finished at the next start, with a sentence, and before the next sending', async () => {
  const out = join(folder(), 'For the clerk');
  const cutOff = (): void => {
    for (const made of ['new', 'old']) mkdirSync(join(out, '.sending-x', made), { recursive: true });
    writeFileSync(join(out, '.sending-x', 'new', 'Paper.docx'), 'the new paper');
    writeFileSync(join(out, '.sending-x', 'ready'), '');
  };
  cutOff();
  noteSending(deps, out);
  expect(finishSendings(deps, null)).toEqual([
    {
      said: 'The last sending into “For the clerk” was cut off. It is finished now: the last file was put in its place, and all are of that sending.',
      waits: false,
    },
  ]);
  expect(readdirSync(out)).toEqual(['Paper.docx']);
  expect(finishSendings(deps, null)).toEqual([]);
  cutOff();
  writeFileSync(join(out, '~$Paper.docx'), '');
  expect(refusal(await sendReport(deps, open, REPORT, out, UNWATCHED))).toMatch(
    /^cannot-write: The last sending was cut off\. Paper\.docx is open in Word/,
  );
  rmSync(join(out, '~$Paper.docx'));
  const { files, notes } = must(await sendReport(deps, open, REPORT, out, UNWATCHED));
  expect(notes[0]).toMatch(/^The last sending into “For the clerk” was cut off/);
  expect(readdirSync(out).toSorted()).toEqual([...files, 'Paper.docx'].toSorted());
  expect(existsSync(join(deps.dataFolder, 'sending.json'))).toBe(false);
});

test('a send that is called off at any stage leaves the folder as it was', async () => {
  const out = join(folder(), 'out');
  mkdirSync(out);
  const names = must(await sendReport(deps, open, REPORT, join(folder(), 'first'), UNWATCHED)).files;
  for (const name of names) writeFileSync(join(out, name), 'the old paper');
  for (const stage of [0, 1, 3, 4, 5]) {
    const calledOff = new AbortController();
    const onStage = (_: string, at: number): void => {
      if (at === stage) calledOff.abort();
    };
    expect(refusal(await sendReport(deps, open, REPORT, out, { onStage, signal: calledOff.signal }))).toMatch(
      /^cancelled/,
    );
    expect(readdirSync(out).toSorted()).toEqual(names.toSorted());
    for (const name of names) expect(readFileSync(join(out, name), 'utf8')).toBe('the old paper');
  }
});

test('the appendices stand in their order, the background papers are those the report names, and every stage is said', async () => {
  for (const [at, title] of ['Third', 'Second', 'First'].entries()) {
    writeFileSync(join(folder(), `${title}.txt`), title);
    const { appendixId } = must(
      attachFile(deps, open, join(folder(), `${title}.txt`), { reportId: REPORT, title, alt: '' }),
    );
    const fields = { order: 10 - at };
    const change: Change = { does: 'set', kind: 'appendix', id: appendixId ?? '', fields };
    must(applyChanges(deps, open, [change], { label: 'Order', gesture: null }));
  }
  const source = { id: 'survey', title: 'Survey of places', publisher: 'The county', date: '2023-05-01' };
  must(
    applyChanges(
      deps,
      open,
      [
        { does: 'add', kind: 'source', record: { ...source, background: true } },
        { does: 'add', kind: 'source', record: { id: 'other', title: 'Not relied on', background: true } },
        { does: 'set', kind: 'report', id: REPORT, fields: { sourceIds: ['survey'] } },
      ],
      { label: 'Sources', gesture: null },
    ),
  );
  const stages: [string, number, number][] = [];
  const onStage = (name: string, at: number, of: number): number => stages.push([name, at, of]);
  const out = join(folder(), 'out');
  const { files } = must(await sendReport(deps, open, REPORT, out, { onStage, signal: new AbortController().signal }));
  expect(files.filter((name) => name.endsWith('.txt'))).toEqual([
    '2023-10-10 Appendix 1 - First.txt',
    '2023-10-10 Appendix 2 - Second.txt',
    '2023-10-10 Appendix 3 - Third.txt',
  ]);
  expect(readFileSync(join(out, files.find((name) => name.includes('Appendix 1')) ?? ''), 'utf8')).toBe('First');
  const words = (part: string) => {
    const docx = readFileSync(join(out, files.find((name) => name.includes(part)) ?? ''));
    return strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, ' ');
  };
  for (const part of ['Background papers', 'Checklist']) {
    expect(words(part)).toContain('Survey of places, The county, 1 May 2023');
    expect(words(part)).not.toContain('Not relied on');
  }
  // What the check leaves open is on the checklist, a note aside.
  const left = must(checkReport(deps, open, REPORT)).findings.filter(({ severity }) => severity !== 'notes');
  expect(left.length).toBeGreaterThan(0);
  for (const { code } of left) expect(words('Checklist')).toContain(`(${code})`);
  expect(stages.map(([name]) => name)).toEqual([
    'Reading the report',
    'Writing the paper',
    'Gathering the appendices',
    'Checking the report, for the checklist',
    'Saving',
  ]);
  expect(stages.map(([, at]) => at)).toEqual([0, 1, 3, 4, 5]);
  expect(new Set(stages.map(([, , of]) => of))).toEqual(new Set([6]));
});
