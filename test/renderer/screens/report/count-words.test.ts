import { countWords, sayLength } from '../../../../renderer/screens/report/writing/count-words.ts';
import { toDoc } from '../../../../renderer/screens/report/writing/to-doc.ts';
import { Prose } from '../../../../shared/model/prose.ts';

test('the words of a text are counted in every kind of block; a figure and a reference are each one', () => {
  const count = (...blocks: readonly unknown[]) => countWords(toDoc(Prose.parse(blocks)));
  expect(count()).toBe(0);
  const figure = { kind: 'figure', figure: { of: 'count', what: 'open risks' }, seen: '12' };
  const list = [['one'], { text: ['two'], sub: { kind: 'steps', items: [['three']] } }];
  const blocks: readonly (readonly [number, object])[] = [
    [2, { kind: 'subheading', text: 'Two words' }],
    [5, { kind: 'paragraph', text: ['There are ', figure, ' risks, ', { kind: 'strong', text: 'now' }] }],
    [2, { kind: 'paragraph', text: ['See ', { kind: 'reference', to: 'risk-r1' }] }],
    [3, { kind: 'bullets', items: list }],
    [2, { kind: 'quote', text: ['It is'], from: '' }],
    [4, { kind: 'table', caption: 'Sites', columns: [{ title: 'A', width: 1 }], rows: [[['b c']], [['d']]] }],
  ];
  for (const [words, block] of blocks) expect(count(block)).toBe(words);
  expect(count(...blocks.map(([, block]) => block))).toBe(18);
});

test('a text that is longer than its format allows is told by how much', () => {
  expect(sayLength(1, null)).toEqual({ said: '1 word', over: false });
  expect(sayLength(250, 250)).toEqual({ said: '250 words of 250', over: false });
  expect(sayLength(253, 250)).toEqual({ said: '253 words of 250: 3 too many', over: true });
});
