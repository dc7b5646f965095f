import type { FigureSpan, Sentence } from '../../../shared/model/prose.ts';
import { linesOf, matchLine, replaceInSentence, replaceInWords } from '../../../shared/rules/replace-words.ts';

const figure = { kind: 'figure', figure: { of: 'places total' }, style: 'plain' } as unknown as FigureSpan;
const say = (): string => '12 places';
const any = (words: string) => ({ words, asTyped: false });
const replace = (sentence: Sentence, words: string, next: string, asTyped = false): Sentence =>
  replaceInSentence(sentence, { words, asTyped }, next, say);
const count = (sentence: Sentence, words: string, fixed: boolean): number =>
  linesOf(sentence, say)
    .flatMap((pieces) => matchLine(pieces, any(words)))
    .filter((match) => match.fixed === fixed).length;

test('words are found in any capitals, or only as typed, and none twice', () => {
  expect(replace(['Plan plan PLAN'], 'plan', 'map')).toEqual(['Map map MAP']);
  expect(replace(['Plan plan PLAN'], 'Plan', 'map')).toEqual(['map map MAP']);
  expect(replace(['Plan plan'], 'plan', 'A map')).toEqual(['A map A map']);
  expect(replace(['Plan plan PLAN'], 'plan', 'map', true)).toEqual(['Plan map PLAN']);
  expect(matchLine([{ text: 'aaaa', fixed: false }], any('aa'))).toHaveLength(2);
  expect(matchLine([{ text: 'anything', fixed: false }], any(''))).toEqual([]);
  expect(replaceInWords('Our plans', any('plan'), 'map')).toBe('Our maps');
});

test('an apostrophe, a quotation mark and a hard space are found however they are typed', () => {
  expect(replace(['the council’s “plan” of £5\u00A0m'], "council's", 'county’s', true)).toEqual([
    'the county’s “plan” of £5\u00A0m',
  ]);
  expect(replace(['the “plan” of £5\u00A0m'], '"plan" of £5 m', 'map')).toEqual(['the map']);
  expect(replace(["it's"], 'it’s', 'it is')).toEqual(['it is']);
});

test('a letter that is longer in small print shifts nothing behind it', () => {
  expect(replace(['İ plan'], 'plan', 'map')).toEqual(['İ map']);
});

test('words that run through emphasis are replaced where they begin, and the rest of each piece stays', () => {
  const sentence: Sentence = ['See the ', { kind: 'strong', text: 'old pl' }, 'an now'];
  expect(replace(sentence, 'old plan', 'new map')).toEqual(['See the ', { kind: 'strong', text: 'new map' }, ' now']);
  expect(replace(sentence, 'the old plan', '')).toEqual(['See ', ' now']);
});

test('what a figure says is found and stays, also where the words run into it', () => {
  const sentence: Sentence = ['There are ', figure, ' places left'];
  expect([count(sentence, '12', true), count(sentence, '12', false)]).toEqual([1, 0]);
  expect([count(sentence, 'places', true), count(sentence, 'places', false)]).toEqual([1, 1]);
  expect(replace(sentence, 'places', 'seats')).toEqual(['There are ', figure, ' seats left']);
  expect(replace(sentence, 'are 12', 'were 9')).toEqual(sentence);
});

test('footnotes are looked through by themselves; one that is left without words goes', () => {
  const note = { kind: 'footnote' as const, text: ['As planned.'] as never };
  expect(replace(['Open', note], 'planned', 'built')).toEqual(['Open', { kind: 'footnote', text: ['As built.'] }]);
  expect(replace(['Open', note], 'as planned.', '')).toEqual(['Open']);
  expect(count(['Open', note], 'openas', false)).toBe(0);
});
