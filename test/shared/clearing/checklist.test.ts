import { type Checklist, composeChecklist } from '../../../shared/clearing/checklist.ts';
import { Day } from '../../../shared/model/units.ts';

const day = (written: string) => Day.parse(written);
const finding = (at: string) => ({ code: 'FIG-01', severity: 'warns', at, message: 'the sum is another.' }) as const;

const LIST: Checklist = {
  title: 'Libraries',
  committee: 'Culture Committee',
  meeting: day('2024-03-12'),
  author: 'Ana Webb',
  status: 'submitted',
  frozen: 'Its figures are frozen.',
  deadlines: [
    { name: 'Report to the clerk', day: day('2024-03-01'), isPast: true },
    { name: 'Agenda published', day: day('2024-03-04'), isPast: false },
  ],
  clearances: [
    {
      question: 'Cleared by Finance?',
      officer: 'Tom Reeve, Finance',
      said: 'Yes, 28 February 2024',
      note: 'If signed',
    },
  ],
  open: [finding('section 2')],
  aside: [{ finding: finding(''), reason: 'Looked at', who: 'Ana Webb', on: '27 February 2024' }],
  appendices: ['Appendix 1: Costs', 'Appendix 2: Plan, to follow'],
  sources: ['Roof survey, 5 January 2024'],
  exempt: [{ what: 'Appendix 1', under: 'Paragraph 3', publicInterest: 'Prices' }],
  files: ['Paper.docx', 'Paper.pdf'],
  history: [{ name: 'Submit', who: 'Ana Webb', on: day('2024-02-29') }],
};

/** What stands under each heading of the page. */
function partsOf(list: Checklist): Readonly<Record<string, readonly string[]>> {
  const parts: Record<string, string[]> = {};
  let here: string[] = [];
  for (const line of composeChecklist(list, day('2024-02-29'))) {
    if (line.kind === 'title' || line.kind === 'heading') here = parts[line.text] = [];
    else here.push(line.kind === 'finding' ? [line.place, line.text, line.why].join(' | ') : line.text);
  }
  return parts;
}

test('the page for the clerk says who cleared what, what is open or let stand and why, what is sent, and who did what', () => {
  expect(partsOf(LIST)).toEqual({
    'Checklist for “Libraries”': [
      'Culture Committee, 12 March 2024. Written by Ana Webb. State on 29 February 2024: submitted. Its figures are frozen.',
    ],
    Clearances: ['Cleared by Finance? | Yes, 28 February 2024. | Tom Reeve, Finance; If signed'],
    'What the check leaves open': ['Section 2 | the sum is another. | (FIG-01)'],
    'What was looked at and let stand': [
      'The paper as a whole | the sum is another. | Let stand: Looked at. (FIG-01; Ana Webb, 27 February 2024)',
    ],
    Deadlines: ['1 March 2024 | Report to the clerk (past) | ', '4 March 2024 | Agenda published | '],
    'Exempt information': [
      'Appendix 1 | Paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972. | Public interest: Prices.',
    ],
    'Appendices, in order': ['Appendix 1: Costs', 'Appendix 2: Plan, to follow'],
    'Background papers (Local Government Act 1972, section 100D)': ['Roof survey, 5 January 2024'],
    'Files sent': ['Paper.docx', 'Paper.pdf'],
    'What happened to the report': ['29 February 2024 | Submit, by Ana Webb | '],
  });
});

test('what there is none of is said so, and not left out', () => {
  const none = { ...LIST, deadlines: [], clearances: [], open: [], aside: [], appendices: [], sources: [], exempt: [] };
  const parts = Object.entries(partsOf({ ...none, files: [], history: [], meeting: null })).slice(1);
  expect(parts).toHaveLength(9);
  for (const [, lines] of parts)
    expect(lines).toEqual([expect.stringMatching(/^(None|Nothing|The format asks for none)/)]);
});
