import type { Block } from '../../../shared/document/document.ts';
import { leadsInto } from '../../../shared/document/leads-into.ts';

const field = (label: string, value: string): Block => ({
  kind: 'field',
  label,
  value: [{ kind: 'text', text: value }],
});
const heading: Block = { kind: 'heading', level: 2, number: null, text: 'Annexes', anchor: null };

test('lines of front matter stay together, and let go of the heading that follows them', () => {
  const [name, telephone] = [field('Name:', 'Ana Webb'), field('Telephone:', '01223 000001')];
  expect(leadsInto(name, telephone)).toBe(true);
  expect(leadsInto(telephone, heading)).toBe(false);
  expect(leadsInto(telephone, undefined)).toBe(false);
});
