import { hasTypedItems, readPlain } from '../../../../renderer/screens/report/writing/paste-plain.ts';
import { completeHref, safeHref } from '../../../../renderer/screens/report/writing/safe-href.ts';
import { schema } from '../../../../renderer/screens/report/writing/schema.ts';
import { toProse } from '../../../../renderer/screens/report/writing/to-prose.ts';

test('plain lines with the sign of an item come as a list, and others as they are', () => {
  const words = 'The plan:\r\n• more places;\r\n\t- fewer miles\r\n\r\nIt cost £5 - a lot.';
  expect(hasTypedItems(words)).toBe(true);
  expect(hasTypedItems('It cost £5 - a lot.\n-5 degrees')).toBe(false);
  expect(toProse(schema.node('doc', null, readPlain(words).content))).toMatchObject([
    { kind: 'paragraph', text: ['The plan:'] },
    { kind: 'bullets', items: [['more places;'], ['fewer miles']] },
    { kind: 'paragraph', text: ['It cost £5 - a lot.'] },
  ]);
});

test('a link that Outlook led over a page of its own leads to the page that is meant', () => {
  const wrapped =
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.gov.uk%2Fplan%3Fa%3D1&data=05%7C02';
  expect(safeHref(wrapped)).toBe('https://example.gov.uk/plan?a=1');
  expect(completeHref(wrapped)).toBe('https://example.gov.uk/plan?a=1');
  // What stands there is judged like every other link.
  expect(safeHref('https://a.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)')).toBeNull();
  expect(safeHref('https://a.safelinks.protection.outlook.com/?url=%E0%A4%A')).toMatch(/^https:/);
});
