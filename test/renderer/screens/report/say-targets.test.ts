import { sayBlock, saysWhich, wordsByAnchor } from '../../../../renderer/screens/report/writing/tools/say-targets.ts';
import type { Block } from '../../../../shared/document/document.ts';

const say = (text: string) => [{ kind: 'text', text }] as const;
const HEADING: Block = { kind: 'heading', level: 3, number: null, text: 'The quay', anchor: 'quay' };
const LIST: Block = {
  kind: 'list',
  items: [{ number: null, level: 0, indent: 0, text: say('The strategy in full'), anchor: 'appendix-1' }],
};

test('a reference is found by the title of an appendix and the words of a heading, without marks of their own', () => {
  expect([...wordsByAnchor([HEADING, LIST])]).toEqual([
    ['quay', 'The quay'],
    ['appendix-1', 'The strategy in full'],
  ]);
  expect(sayBlock(HEADING)).toBe('The quay');
});

test('a part that prints no heading is no place to point to', () => {
  expect(['section', 'section 4', 'section “Annexes”', 'Annex A'].filter(saysWhich)).toEqual([
    'section 4',
    'section “Annexes”',
    'Annex A',
  ]);
});
