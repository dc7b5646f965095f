import { readFigure } from '../../../../renderer/screens/report/writing/own-markup.ts';
import { toDoc } from '../../../../renderer/screens/report/writing/to-doc.ts';
import type { Prose } from '../../../../shared/model/prose.ts';

/** The attributes that the first figure of `text` has in the markup of the clipboard. */
function markupOf(text: Prose): { readonly [name: string]: string } {
  const figure = toDoc(text).firstChild?.firstChild;
  const [, attributes] = (figure?.type.spec.toDOM?.(figure) ?? []) as readonly [
    string,
    { readonly [name: string]: string },
  ];
  return attributes;
}

function read(attributes: { readonly [name: string]: string }): ReturnType<typeof readFigure> {
  return readFigure({ getAttribute: (name: string) => attributes[name] ?? null } as HTMLElement);
}

const COUNT = { of: 'count', what: 'open risks' } as const;
const KEPT = { words: 'nine', reason: 'as at the meeting' };
const text: Prose = [
  {
    kind: 'paragraph',
    text: [{ kind: 'figure', figure: COUNT, style: 'plain', seen: '9', kept: KEPT }],
    anchor: null,
  },
];

test('a figure that is cut and pasted keeps the words it was to stand with, and why', () => {
  const carried = markupOf(text);
  expect(read(carried)).toEqual({
    figure: expect.objectContaining(COUNT) as unknown,
    style: 'plain',
    seen: '9',
    kept: KEPT,
  });
  expect(read({ ...carried, 'data-kept': '{"words":"","reason":"none"}' })).toMatchObject({ kept: null });
});
