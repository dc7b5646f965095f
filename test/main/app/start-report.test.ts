import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachFile, attachToAppendix } from '../../../main/app/attachments.ts';
import { applyChanges, undo } from '../../../main/app/change-programme.ts';
import { composeReport } from '../../../main/app/compose-report.ts';
import type { Deps, OpenProgramme } from '../../../main/app/deps.ts';
import { freezeReport, moveReport } from '../../../main/app/move-report.ts';
import { closeProgramme, createProgramme } from '../../../main/app/open-programme.ts';
import { saveCalendar } from '../../../main/app/read-clearing.ts';
import { sendReport } from '../../../main/app/send-report.ts';
import { readPaperStart } from '../../../main/app/paper-start.ts';
import { readCheck } from '../../../main/app/read-check.ts';
import { setAsideFinding } from '../../../main/app/set-aside.ts';
import { listMeetings } from '../../../main/app/read-views.ts';
import { type StartPaper, startReport } from '../../../main/app/start-report.ts';
import { switchTemplate } from '../../../main/app/switch-template.ts';
import { listRecords, readRecord } from '../../../main/store/tables.ts';
import { NEW_APPENDIX } from '../../../shared/model/report.ts';
import { figuresOf, sentencesOf } from '../../../shared/model/spans.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { plainBlock } from '../../../shared/document/plain-text.ts';
import { partOf, readDocx, wordsOf } from '../../helpers/read-docx.ts';
import { readCalendar } from '../../helpers/read-calendar.ts';
import { makeSample, useSample } from '../../helpers/use-sample.ts';
import { must } from '../../helpers/test-deps.ts';
import { UNWATCHED } from '../../helpers/unwatched.ts';

const REPORT = 'report-cyp-2023-10';
let deps: Deps;
let open: OpenProgramme;
const folder = useSample((made) => {
  ({ deps, open } = made);
});

const NEXT: StartPaper = {
  fromId: REPORT,
  follows: 'next',
  templateId: null,
  title: 'The next paper',
  meetingId: null,
  authorId: null,
  asAt: null,
  snapshotOfId: null,
  choices: {},
};
const textOf = (id: string) =>
  must(composeReport(deps, open, id))
    .document.blocks.map(plainBlock)
    .join('\n');

test('the next paper keeps, frames or empties each text, asks its officers anew, and says which old figures it carries', () => {
  const last = textOf(REPORT);
  const { reportId, todo } = must(startReport(deps, open, { ...NEXT, choices: { resources: 'empty' } }));
  const text = textOf(reportId);
  expect(text).toContain('# The next paper');
  const section = (key: string) =>
    listRecords(open.db, 'section').find((one) => one.reportId === reportId && one.key === key);
  expect(section('main-issues')?.body.map((block) => block.kind)).not.toContain('paragraph');
  expect(section('main-issues')?.body.map((block) => block.kind)).toContain('bound');
  expect(listRecords(open.db, 'response').some((one) => one.reportId === reportId && one.key === 'resources')).toBe(
    false,
  );
  const clearances = listRecords(open.db, 'clearance').filter((one) => one.reportId === reportId);
  expect(clearances.map((one) => one.answer)).toEqual(clearances.map(() => null));
  expect(clearances.every((one) => one.officerId !== null)).toBe(true);
  // Whoever writes the next one is not asked to clear it.
  const own = must(startReport(deps, open, { ...NEXT, authorId: 'officer-finance' })).reportId;
  const asked = listRecords(open.db, 'clearance').filter((one) => one.reportId === own);
  expect(asked.find(({ key }) => key === 'clear-finance')).toMatchObject({ officerId: null });
  expect(asked.filter(({ officerId }) => officerId === 'officer-finance')).toEqual([]);
  const carried = () => todo.filter((one) => one.code === 'carried-over');
  expect(carried()).toMatchObject([{ at: 'Background', message: expect.stringContaining('30 September 2023') }]);
  // The check says so too, where it leads to the heading.
  const shown = () => must(readCheck(deps, open, reportId)).findings.filter((one) => one.code === 'carried-over');
  const [said] = carried();
  const message = expect.stringMatching(/^The text is the last paper’s.* still hold\.$/);
  expect(shown()).toMatchObject([
    { ...said, message, aside: null, block: expect.any(Number), family: 'Facts and figures' },
  ]);
  expect(textOf(REPORT)).toBe(last);
  // Read again it may stand, until a word of it changes; written anew, it carries nothing over.
  const left = () => must(composeReport(deps, open, reportId)).findings.filter((one) => one.code === 'carried-over');
  must(setAsideFinding(deps, open, reportId, shown()[0]?.key ?? '', 'It holds still'));
  expect(shown()).toMatchObject([{ aside: { reason: 'It holds still' } }]);
  expect(left()).toEqual([]);
  must(undo(deps, open));
  expect(left()).toEqual(carried());
  const body = [{ kind: 'paragraph', text: ['The programme began on 1 March 2023.'] }];
  const set = { does: 'set', kind: 'section', id: section('background')?.id ?? '', fields: { body } } as const;
  must(applyChanges(deps, open, [set], { label: 'Write', gesture: null }));
  expect(must(composeReport(deps, open, reportId)).findings.map((one) => one.code)).not.toContain('carried-over');
});

test('a text or a line of news in the front matter goes too: the summary of BCP, the outcome of Cambridgeshire', () => {
  const { rolled, reportId } = must(startReport(deps, open, NEXT));
  expect(rolled).toContainEqual({ key: 'outcome', heading: 'Outcome', keep: 'empty' });
  expect(readRecord(open.db, 'report', reportId)?.fields).toEqual({
    from: 'Executive Director of Children, Education and Families',
    divisions: 'All',
    'key-decision': 'No',
    voting: 'None needed, as the report is for noting',
  });
  const bcp = makeSample(deps, join(folder(), 'bcp.clerkwell'), 'bcp-send');
  const next = must(startReport(deps, bcp, { ...NEXT, fromId: 'report-cabinet-2024-05' }));
  expect(next.rolled).toContainEqual({ key: 'executive-summary', heading: 'Executive summary', keep: 'frame' });
  const texts = listRecords(bcp.db, 'section').filter((one) => one.reportId === next.reportId);
  expect(texts.map((one) => one.key)).not.toContain('executive-summary');
  closeProgramme(bcp);
});

test('a corrected paper goes to the same meeting with every text and its files, and a figure that moved since is was and now in it', () => {
  const file = join(__dirname, '..', '..', '..', 'package.json');
  must(attachFile(deps, open, file, { reportId: REPORT, title: 'Costs', alt: '' }));
  must(freezeReport(deps, open, REPORT));
  const last = textOf(REPORT);
  const cell = listRecords(open.db, 'profileCell').find((one) => one.pence === 2_910_000_000);
  const set = { does: 'set', kind: 'profileCell', id: cell?.id ?? '', fields: { pence: 3_000_000_000 } } as const;
  must(applyChanges(deps, open, [set], { label: 'Change', gesture: null }));
  const { reportId, title, rolled, todo } = must(
    startReport(deps, open, { ...NEXT, title: null, follows: 'corrected' }),
  );
  expect(title).toMatch(/ \(corrected\)$/);
  const [was, now] = [REPORT, reportId].map((id) => readRecord(open.db, 'report', id));
  expect(now).toMatchObject({ meetingId: was?.meetingId, asAt: was?.asAt, status: 'draft', frozen: false });
  expect(new Set(rolled.map((one) => one.keep))).toEqual(new Set(['keep']));
  const appendices = listRecords(open.db, 'appendix').filter((one) => one.reportId === reportId);
  expect(appendices.map((one) => one.attachmentId !== null)).toEqual([true]);
  expect(todo.map((one) => one.code)).not.toContain('carried-over');
  expect(textOf(REPORT)).toBe(last);
  expect(textOf(reportId)).toContain('£30.00m');
  const supplementary = must(startReport(deps, open, { ...NEXT, title: null, follows: 'supplementary' }));
  expect(supplementary.title).toMatch(/ \(supplementary\)$/);
  expect(readRecord(open.db, 'report', supplementary.reportId)?.meetingId).toBe(was?.meetingId);
  const texts = listRecords(open.db, 'section').filter((one) => one.reportId === supplementary.reportId);
  expect(texts.flatMap((one) => one.body).map((block) => block.kind)).not.toContain('paragraph');
});

test('an appendix is listed again without its file, and what the text says of it leads to the new one', () => {
  const appendix = { id: 'costs', reportId: REPORT, title: 'Costs' };
  const section = listRecords(open.db, 'section').find((one) => one.reportId === REPORT && one.key === 'background');
  const body = [{ kind: 'paragraph', text: ['See ', { kind: 'reference', to: 'appendix-costs' }, '.'] }];
  const changes: readonly Change[] = [
    { does: 'add', kind: 'appendix', record: appendix },
    { does: 'set', kind: 'section', id: section?.id ?? '', fields: { body } },
  ];
  must(applyChanges(deps, open, changes, { label: 'Write', gesture: null }));
  const { reportId, todo } = must(startReport(deps, open, NEXT));
  expect(todo.filter((one) => one.severity === 'stops')).toEqual([]);
  expect(textOf(reportId)).toContain('See Appendix 1.');
  expect(listRecords(open.db, 'appendix').filter((one) => one.reportId === reportId)).toMatchObject([
    { title: 'Costs', attachmentId: null },
  ]);
});

test('an empty programme is told in one sentence all that a paper needs, and where to add it', () => {
  const empty = must(createProgramme(deps, join(folder(), 'mine.clerkwell'), null));
  const start: StartPaper = { ...NEXT, fromId: null, templateId: 'cambridgeshire-committee' };
  const refused = (): unknown => {
    const reply = startReport(deps, empty, start);
    return reply.ok ? null : reply.problem.message;
  };
  expect(refused()).toBe(
    'mine.clerkwell holds no meeting and no officer yet, and a paper needs a meeting and an author. Add what is missing on the People screen (the tabs Committees, Meetings and Officers), and start the paper then.',
  );
  const council = listRecords(empty.db, 'body')[0]?.id;
  const add = (kind: 'committee' | 'meeting' | 'officer', record: { readonly [field: string]: unknown }): void => {
    must(applyChanges(deps, empty, [{ does: 'add', kind, record }], { label: `adding ${kind}`, gesture: null }));
  };
  add('committee', { id: 'committee', name: 'Committee', bodyId: council });
  add('meeting', { id: 'meeting', committeeId: 'committee', date: '2027-01-20' });
  expect(refused()).toContain('holds no officer yet');
  expect(refused()).toContain('(the tab Officers)');
  add('officer', { id: 'officer', name: 'Amina Khan', post: 'Head of SEND' });
  expect(refused()).toBeNull();
  closeProgramme(empty);
});

test('a paper in another council’s format, and two from one snapshot: the figures of both stand still', () => {
  const first = must(startReport(deps, open, { ...NEXT, templateId: 'devon-committee', snapshotOfId: REPORT }));
  expect(readRecord(open.db, 'report', first.reportId)?.templateId).toBe('devon-committee');
  const before = [textOf(REPORT), textOf(first.reportId)];
  expect(before[1]).toContain('£29.1 million');
  const cell = listRecords(open.db, 'profileCell').find((one) => one.pence === 2_910_000_000);
  const set = { does: 'set', kind: 'profileCell', id: cell?.id ?? '', fields: { pence: 3_000_000_000 } } as const;
  must(applyChanges(deps, open, [set], { label: 'Change', gesture: null }));
  expect([textOf(REPORT), textOf(first.reportId)]).toEqual(before);
  must(undo(deps, open));
  must(undo(deps, open));
  expect(readRecord(open.db, 'report', first.reportId)).toBeUndefined();
});

test('everything for the clerk lies in one folder: parts, numbered appendices, background papers, checklist', async () => {
  const { id, appendixId } = must(
    attachFile(deps, open, join(__dirname, '..', '..', '..', 'package.json'), {
      reportId: REPORT,
      title: 'Costs',
      alt: '',
    }),
  );
  expect(id).not.toBe('');
  const exempt = {
    id: 'costs-exempt',
    reportId: REPORT,
    covers: 'appendix',
    appendixId,
    paragraphs: [3],
    publicInterest: 'Prices',
  };
  must(
    applyChanges(deps, open, [{ does: 'add', kind: 'exemption', record: exempt }], { label: 'Exempt', gesture: null }),
  );
  must(moveReport(deps, open, REPORT, 'draft', ''));
  must(moveReport(deps, open, REPORT, 'in clearance', ''));
  const sent = must(await sendReport(deps, open, REPORT, join(folder(), 'For the clerk'), UNWATCHED));
  expect(sent.files).toEqual([
    expect.stringMatching(/^2023-10-10 Children and Young People Committee public - Special.*\.docx$/),
    expect.stringMatching(/^2023-10-10 Children and Young People Committee EXEMPT - Special.*\.docx$/),
    '2023-10-10 EXEMPT Appendix 1 - Costs.json',
    expect.stringMatching(/^2023-10-10 Background papers - .*\.docx$/),
    expect.stringMatching(/^2023-10-10 Checklist for the clerk - .*\.docx$/),
  ]);
  for (const name of sent.files) expect(existsSync(join(sent.folder, name))).toBe(true);
  const page = wordsOf(partOf(readDocx(readFileSync(join(sent.folder, sent.files.at(-1) ?? ''))), 'word/document.xml'));
  for (const said of [
    'Has Finance cleared',
    'Appendix 1: Costs (exempt)',
    'Appendix 1: Paragraph 3 (information relating to the financial or business affairs of any particular person',
    'Public interest: Prices.',
    'Sent for clearance, by ',
    sent.files[0] ?? '',
  ])
    expect(page).toContain(said);
});

test('the deadlines of a meeting go into a calendar file as whole days and hours, folded at 75 octets', () => {
  must(saveCalendar(deps, open, 'meeting-2023-10-10', join(folder(), 'due.ics')));
  readCalendar(readFileSync(join(folder(), 'due.ics')));
  const lines = readFileSync(join(folder(), 'due.ics'), 'utf8').split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(
    lines.filter((line) => line === 'END:VEVENT').length,
  );
  expect(lines).toContain('DTSTART;VALUE=DATE:20231010');
  expect(lines.every((line) => Buffer.byteLength(line, 'utf8') <= 75)).toBe(true);
  expect(lines.join('\n').replaceAll('\n ', '')).toContain('SUMMARY:Meeting: Children and Young People Committee');
});

test('what a new paper starts with is said before it is started: its meeting, whether that is still to come, and its author', () => {
  const read = (fromId: string | null, follows: 'next' | 'corrected') =>
    must(readPaperStart(deps, open, fromId, follows));
  const last = readRecord(open.db, 'report', REPORT);
  const [first] = listRecords(open.db, 'officer').filter(({ id }) => id !== last?.authorId);
  expect(read(REPORT, 'corrected')).toMatchObject({
    council: 'Cambridgeshire County Council',
    meetingId: last?.meetingId,
    ahead: true,
    authorId: last?.authorId,
  });
  // Of several officers the one who writes papers is taken for the author of an empty one; of several who do, nobody.
  const readAuthor = (): string | null => read(null, 'next').authorId;
  expect(read(null, 'next').officers.length).toBeGreaterThan(1);
  expect(readRecord(open.db, 'officer', readAuthor() ?? '')?.roles).toContain('author');
  must(
    applyChanges(deps, open, [{ does: 'set', kind: 'officer', id: first?.id ?? '', fields: { roles: ['author'] } }], {
      label: 'roles',
      gesture: null,
    }),
  );
  expect(readAuthor()).toBeNull();
  const { reportId } = must(startReport(deps, open, { ...NEXT, authorId: first?.id ?? '' }));
  const started = readRecord(open.db, 'report', reportId);
  expect(started).toMatchObject({ authorId: first?.id, meetingId: read(REPORT, 'next').meetingId });
  const latest = listRecords(open.db, 'meeting').toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  must(
    applyChanges(deps, open, [{ does: 'set', kind: 'report', id: reportId, fields: { meetingId: latest?.id } }], {
      label: 'the last meeting',
      gesture: null,
    }),
  );
  expect(read(reportId, 'next')).toMatchObject({ meetingId: latest?.id, ahead: false });
});

test('a file chosen for an appendix goes into the programme, and names one that nobody has named', () => {
  const add = (id: string, title: string): Change => ({
    does: 'add',
    kind: 'appendix',
    record: { id, reportId: REPORT, title },
  });
  const fresh = [add('a-new', NEW_APPENDIX), add('a-named', 'The costs in full')];
  must(applyChanges(deps, open, fresh, { label: 'appendices', gesture: null }));
  const file = join(__dirname, '..', '..', '..', 'package.json');
  for (const id of ['a-new', 'a-named']) must(attachToAppendix(deps, open, file, id));
  const [unnamed, named] = ['a-new', 'a-named'].map((id) => readRecord(open.db, 'appendix', id));
  expect([unnamed?.title, named?.title]).toEqual(['package', 'The costs in full']);
  expect(readRecord(open.db, 'attachment', named?.attachmentId ?? '')).toMatchObject({ name: 'package.json' });
  must(undo(deps, open));
  expect(readRecord(open.db, 'appendix', 'a-named')).toMatchObject({ attachmentId: null });
});

test('the next meeting is one of the same committee that is still to come, and meetings are listed by what is nearest', () => {
  const [committee] = listRecords(open.db, 'committee');
  const last = readRecord(open.db, 'report', REPORT);
  const own = readRecord(open.db, 'meeting', last?.meetingId ?? '')?.committeeId;
  const add = (id: string, date: string, committeeId: unknown, status = 'planned'): Change => ({
    does: 'add',
    kind: 'meeting',
    record: { id, committeeId, date, status },
  });
  const year = Number(deps.readClock().today.slice(0, 4));
  const other = {
    does: 'add',
    kind: 'committee',
    record: { ...committee, id: 'committee-other', name: 'Other' },
  } as const;
  must(
    applyChanges(
      deps,
      open,
      [
        other,
        add('m-far', `${year + 3}-03-01`, own),
        add('m-other', `${year + 1}-01-10`, 'committee-other'),
        add('m-off', `${year + 1}-02-01`, own, 'cancelled'),
        add('m-next', `${year + 2}-02-01`, own),
        add('m-early', `${year - 3}-02-01`, own),
        add('m-late', `${year - 2}-02-01`, own),
      ],
      { label: 'meetings', gesture: null },
    ),
  );
  expect(must(readPaperStart(deps, open, REPORT, 'next'))).toMatchObject({ meetingId: 'm-next', ahead: true });
  const listed = must(listMeetings(deps, open)).filter(({ id }) => id.startsWith('m-'));
  expect(listed.map(({ id, isPast }) => `${id}${isPast ? ', past' : ''}`)).toEqual([
    'm-other',
    'm-off',
    'm-next',
    'm-far',
    'm-late, past',
    'm-early, past',
  ]);
});

const spans = (reportId: string) =>
  (['section', 'response'] as const)
    .flatMap((kind) => listRecords(open.db, kind))
    .filter((one) => one.reportId === reportId)
    .flatMap(({ body }) => sentencesOf(body))
    .flatMap(figuresOf);
const movedIn = (reportId: string) =>
  must(composeReport(deps, open, reportId))
    .findings.filter(({ code }) => code === 'figure-moved')
    .map(({ message }) => message);
/** Every sum of the finances rises by £1m. */
const raiseSums = () => {
  const changes = listRecords(open.db, 'profileCell').map(
    ({ id, pence }): Change => ({
      does: 'set',
      kind: 'profileCell',
      id,
      fields: { pence: (pence ?? 0) + 100_000_000 },
    }),
  );
  must(applyChanges(deps, open, changes, { label: 'sums rise', gesture: null }));
};

test('a figure of the next paper says what the last one printed, though nobody accepted it there, and what it is now', () => {
  const figure = spans(REPORT).find((one) => one.figure.of === 'profile cell')?.figure;
  const body = [{ kind: 'paragraph', text: ['It is ', { kind: 'figure', figure, style: 'plain' }, '.'] }];
  const background = listRecords(open.db, 'section').find(({ key }) => key === 'background');
  const set: Change = { does: 'set', kind: 'section', id: background?.id ?? '', fields: { body } };
  must(applyChanges(deps, open, [set], { label: 'text', gesture: null }));
  const { reportId } = must(startReport(deps, open, NEXT));
  const copied = listRecords(open.db, 'section').find((one) => one.reportId === reportId && one.key === 'background');
  const seen = sentencesOf(copied?.body ?? []).flatMap(figuresOf)[0]?.seen ?? 'nothing';
  expect(seen).toMatch(/^£/);
  expect(movedIn(reportId)).toEqual([]);
  raiseSums();
  expect(movedIn(reportId)).toContainEqual(expect.stringContaining(` was ${seen} and is now `));
});

test('a figure that another format writes otherwise has not moved; one that had moved is told in the words it was seen in', () => {
  const { reportId } = must(startReport(deps, open, { ...NEXT, choices: { 'main-issues': 'keep' } }));
  const seenIn = () => spans(reportId).map((span) => span.seen ?? '');
  const seen = seenIn();
  must(switchTemplate(deps, open, reportId, 'bcp-cabinet'));
  expect(movedIn(reportId)).toEqual([]);
  // Were none written otherwise, this test would show nothing.
  expect(seenIn().filter((words) => !seen.includes(words))).not.toEqual([]);
  raiseSums();
  const moved = movedIn(reportId);
  expect(moved.length).toBeGreaterThan(0);
  must(switchTemplate(deps, open, reportId, 'cambridgeshire-committee'));
  expect(movedIn(reportId).length).toBe(moved.length);
});
