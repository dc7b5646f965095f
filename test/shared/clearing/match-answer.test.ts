import { matchAnswers } from '../../../shared/clearing/match-answer.ts';
import { AnswerPack } from '../../../shared/clearing/pack.ts';
import { Clearance, Report } from '../../../shared/model/report.ts';
import { Sha256 } from '../../../shared/model/units.ts';

const [READ, MOVED] = ['a', 'b'].map((letter) => Sha256.parse(letter.repeat(64)));
const report = Report.parse({
  id: 'r',
  title: 'T',
  templateId: 'committee',
  meetingId: 'm',
  authorId: 'a',
  asAt: '2024-03-01',
});
const asked = Clearance.parse({
  id: 'c',
  reportId: 'r',
  key: 'finance',
  officerId: 'f',
  askedOn: '2024-03-01',
  request: 'ask-1',
});

const item = {
  key: 'finance',
  question: 'Finance?',
  heads: [],
  covers: READ,
  text: 'Words',
  answer: 'yes',
  note: '',
  on: '2024-03-04',
  remarks: [],
};

function pack(more: Readonly<Record<string, unknown>> = {}): AnswerPack {
  return AnswerPack.parse({
    format: 'clerkwell-clearance',
    version: 1,
    kind: 'answer',
    request: 'ask-1',
    report: { id: 'r', title: 'T', committee: '', meeting: null },
    author: { id: 'a', name: 'Ben Author', post: '' },
    officer: { id: 'f', name: 'Ana Finance', post: '' },
    answeredAt: '2024-03-04T10:00:00.000Z',
    items: [item],
    ...more,
  });
}

const match = (came: AnswerPack, given: Clearance | undefined = asked, now = READ) =>
  matchAnswers(came, report, 'Ben Author', [{ key: 'finance', given, now: now ?? Sha256.parse('c'.repeat(64)) }]);

test('an answer holds for the text it was given for, and is told apart from one whose text has moved on', () => {
  expect(match(pack())).toMatchObject([{ verdict: 'holds', id: 'c' }]);
  expect(match(pack(), asked, MOVED)).toMatchObject([{ verdict: 'moved on', id: 'c' }]);
});

test.each<[string, AnswerPack, Clearance | undefined, string]>([
  [
    'a question nobody asks',
    pack({ items: [{ ...item, key: 'legal' }] }),
    asked,
    'the report’s format does not ask this',
  ],
  [
    'one question twice',
    pack({ items: [item, { ...item, answer: 'no', note: 'No' }] }),
    asked,
    'the file answers it twice',
  ],
  [
    'an older request',
    pack({ request: 'ask-0' }),
    asked,
    'it was asked again since, and only an answer to the newer request counts',
  ],
  [
    'what is answered',
    pack(),
    { ...asked, request: '' },
    'it is answered already, and the answer stands on the Clearing screen',
  ],
  ['what was never asked', pack(), { ...asked, askedOn: null, request: '' }, 'it was not asked from this file'],
  [
    'another officer',
    pack({ officer: { id: 'g', name: 'Gus', post: '' } }),
    asked,
    'it was sent to another officer than Gus',
  ],
])('an answer to %s is refused with the reason', (_, came, given, why) => {
  for (const one of match(came, given)) expect(one).toMatchObject({ verdict: 'refused', why });
});

test('nobody clears their own paper by a file, under another record of the same name either', () => {
  const own = 'nobody clears their own paper';
  const author = pack({ officer: { id: 'a', name: 'Someone', post: '' } });
  expect(match(author, Clearance.parse({ ...asked, officerId: 'a' }))).toMatchObject([
    { verdict: 'refused', why: own },
  ]);
  const twin = pack({ officer: { id: 'f', name: 'BEN  author', post: '' } });
  expect(match(twin)).toMatchObject([{ verdict: 'refused', why: own }]);
});
