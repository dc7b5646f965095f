import { completeHref, safeHref } from '../../../../renderer/screens/report/writing/safe-href.ts';

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'blob:https://example.gov.uk/x',
  'ms-word:ofe|u|https://example.gov.uk/a.docx',
  'app://clerkwell/',
  '//example.gov.uk/a',
  '#here',
  'https://',
  'https://example.gov.uk/a b',
  'https://example.gov.uk/"onclick="x',
  '',
])('a link that leads to %j is none, pasted or typed', (href) => {
  expect(safeHref(href)).toBeNull();
  if (/^[a-z-]+:/i.test(href)) expect(completeHref(href)).toBeNull();
});

test('pages and e-mail addresses are links, over https alone, and what is typed of them is made whole', () => {
  expect(safeHref(' http://example.gov.uk/a ')).toBe('https://example.gov.uk/a');
  expect(safeHref('mailto:clerk@example.gov.uk')).toBe('mailto:clerk@example.gov.uk');
  expect(completeHref('example.gov.uk/plan')).toBe('https://example.gov.uk/plan');
  expect(completeHref('clerk@example.gov.uk')).toBe('mailto:clerk@example.gov.uk');
});
