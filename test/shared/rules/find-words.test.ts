import { fold, snippetOf, withoutSmallWords, wordsOf } from '../../../shared/rules/find-words.ts';

test('words are in small letters, once each, and signs are gaps', () => {
  expect(wordsOf('Siân’s “R-12” naïve, NAÏVE AND (x*)')).toEqual(['siân', 's', 'r', '12', 'naïve', 'x']);
  expect(wordsOf(' \t"\'-*^:() ')).toEqual([]);
  expect(fold('ÀÉÎ ŁÓDŹ')).toBe('aei łodz');
});

test('small words count only where there is nothing else, and only whole ones are left out of the index', () => {
  expect(wordsOf('the art of it')).toEqual(['art']);
  expect(wordsOf('The of')).toEqual(['the', 'of']);
  expect(withoutSmallWords('The art of à la carte, théâtre, Isle and aé')).toBe(' art  à la carte, théâtre, Isle  aé');
});

test('a snippet shows the words where they begin, in their own spelling, and every piece of it is the text', () => {
  const text = `${'Long before. '.repeat(20)}The naïve plan fails at Elmsett. ${'Long after. '.repeat(20)}`;
  const pieces = snippetOf(text, ['naive', 'élm']);
  expect(pieces.filter((piece) => piece.found).map((piece) => piece.text)).toEqual(['naïve', 'Elmsett']);
  const shown = pieces.map((piece) => piece.text).join('');
  expect(shown).toMatch(/^….*…$/);
  expect(text).toContain(shown.slice(1, -1));
  expect(shown.length).toBeLessThan(200);
});

test('a text without the words is shown from its start, and an empty one is nothing', () => {
  expect(snippetOf('Nothing here', ['zebra'])).toEqual([{ text: 'Nothing here', found: false }]);
  expect(snippetOf('', ['zebra'])).toEqual([]);
});
