import { TakenTexts } from '../../../main/desk/taken-texts.ts';
import { patchText, TextPatch } from '../../../shared/api/text-patch.ts';
import { Prose } from '../../../shared/model/prose.ts';
import { must, refusal } from '../../helpers/test-deps.ts';

const body = (...texts: readonly string[]): Prose =>
  Prose.parse(texts.map((text) => ({ kind: 'paragraph', text: [text], anchor: null })));
const patch = (turn: number, base: number | null, from: Prose, to: Prose): TextPatch =>
  TextPatch.parse({
    of: 'section',
    key: 'background',
    turn,
    base,
    body: patchText(base === null ? null : { turn: base, body: from }, to),
  });

test('a text is taken as what became of it, report by report, and asked for whole where it is not known', () => {
  const texts = new TakenTexts();
  const [one, two] = [body('One.', 'Two.'), body('One.', 'Two and more.')];
  expect(refusal(texts.take('a', patch(2, 1, one, two)))).toMatch(/^unknown-text/);
  expect(must(texts.take('a', patch(3, null, one, one))).body).toEqual(one);
  expect(must(texts.take('a', patch(4, 3, one, two)))).toEqual({ of: 'section', key: 'background', body: two });
  expect(refusal(texts.take('b', patch(5, 4, two, one)))).toMatch(/^unknown-text/);
  // Of several, none is taken for granted when one is not known.
  expect(refusal(texts.takeAll('a', [patch(6, 4, two, one), patch(9, 8, one, two)]))).toMatch(/^unknown-text/);
  expect(must(texts.takeAll('a', [patch(10, 6, one, two)]))).toHaveLength(1);
});
