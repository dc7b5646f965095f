import { findCarried, type Texts } from '../../../shared/clearing/carried.ts';

const FIGURE = { kind: 'figure', figure: { of: 'count', kind: 'risk' }, style: 'plain' };

/** A report of one section with these pieces of a sentence, which asks for `asked`. */
function textsOf(pieces: readonly unknown[], asked: string): Texts {
  const section = { key: 'update', body: [{ kind: 'paragraph', text: pieces, anchor: null }] };
  return { sections: [section], responses: [], recommendations: [{ text: [asked] }] } as unknown as Texts;
}

const say = (now: Texts, last: Texts): readonly string[] =>
  findCarried(now, last, (key) => key ?? 'Recommendation').map(
    ({ at, message }) => `${at}: ${/with (.*):/.exec(message)?.[1] ?? ''}`,
  );

test('only what was typed is carried over: not what a figure printed when it was last seen', () => {
  const last = textsOf(['By 3 May 2025, ', { ...FIGURE, seen: '£5.0 million' }, ' was spent.'], 'asks for a report');
  const now = textsOf(['By 3 May 2025, ', { ...FIGURE, seen: '£6.0 million' }, ' was spent.'], 'asks for a report');
  expect(say(now, last)).toEqual(['update: 3 May 2025']);
  expect(say(textsOf(['By 3 May 2026, ', FIGURE], 'asks'), last)).toEqual([]);
});

test('what the committee was asked for by a day is pointed out too', () => {
  const asked = textsOf(['Spent.'], 'asks for a further report in March 2027.');
  expect(say(asked, asked)).toEqual(['Recommendation: March 2027']);
});
