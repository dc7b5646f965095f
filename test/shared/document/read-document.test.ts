import { checkPaper } from '../../../shared/check/check-paper.ts';
import { NUM } from '../../../shared/check/families/num.ts';
import { readDocument } from '../../../shared/document/read-document.ts';
import { listTexts } from '../../../shared/document/read-paper.ts';
import { inputOf } from '../../helpers/paper-of.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';

const paper = readDocument(sampleDocument);

test('every text keeps its words, with its marks over the right ones', () => {
  const texts = listTexts(paper).map(({ text }) => text);
  const words = texts.map((text) => text.words);
  expect(words).toContain(
    'Wendmoor began its Additional Needs Programme in April 2023. It has three aims: earlier help, more local places, and a sustainable budget. The board’s plan is published as the programme plan for 2023 to 2027.',
  );
  const marked = texts.flatMap((text) =>
    text.marks.map((mark) => `${mark.kind} ${text.words.slice(mark.start, mark.end)}`),
  );
  for (const mark of [
    'bold three aims',
    'italic sustainable',
    'link the programme plan for 2023 to 2027',
    'reference Figure 1',
    'figure 4,815',
  ])
    expect(marked).toContain(mark);
});

test('each item knows the number and the heading it stands under', () => {
  const numbered = paper.items.filter((item) => item.kind === 'paragraph' && item.number !== null);
  for (const item of numbered) if (item.kind === 'paragraph') expect(item.place.number).toBe(item.number?.text);
  expect(new Set(paper.items.map((item) => item.place.section)).size).toBeGreaterThan(3);
});

test('a composed paper is numbered without a fault; the one paragraph that has no number is seen', () => {
  expect(checkPaper(inputOf(paper), NUM).map((one) => `${one.code} ${one.quote}`)).toEqual([
    'NUM-04 This paragraph stands under the one above and carries no number of its own.',
  ]);
});
