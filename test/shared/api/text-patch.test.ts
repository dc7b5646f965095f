import { applyText, patchText, TextPatch } from '../../../shared/api/text-patch.ts';
import { Prose } from '../../../shared/model/prose.ts';

const body = (...texts: readonly string[]): Prose =>
  Prose.parse(texts.map((text) => ({ kind: 'paragraph', text: [text], anchor: null })));

const known = { turn: 7, body: body('One.', 'Two.', 'Three.') };
const send = (from: typeof known | null, to: Prose): TextPatch =>
  TextPatch.parse({
    of: 'section',
    key: 'background',
    turn: 8,
    base: from?.turn ?? null,
    body: structuredClone(patchText(from, to)),
  });

test.each([
  ['a word', body('One.', 'Two and more.', 'Three.'), 1],
  ['nothing', known.body, 0],
  ['a paragraph more', body('One.', 'Two.', 'Two.', 'Three.'), 1],
  ['all but one gone', body('Three.'), 0],
  ['another text', body('Else.'), 1],
  ['an empty text', [], 0],
])('a text is made whole from %s, and only that is sent', (_, after, sent) => {
  const patch = send(known, after);
  expect(patch.body.between).toHaveLength(sent);
  expect(applyText(known, patch)).toEqual(after);
  expect(applyText(null, send(null, after))).toEqual(after);
});

test('a change of a text that is not known is not guessed at', () => {
  const patch = send(known, body('One.', 'Two and more.', 'Three.'));
  expect(applyText(null, patch)).toBeNull();
  expect(applyText({ ...known, turn: 6 }, patch)).toBeNull();
  expect(applyText({ turn: 7, body: body('One.') }, patch)).toBeNull();
});
