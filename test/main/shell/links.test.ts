import { judgeLink } from '../../../main/shell/links.ts';

test('https and e-mail may be shown, as they will be asked for', () => {
  expect(judgeLink('https://www.northmere.gov.example/reports?id=1#top')).toBe(
    'https://www.northmere.gov.example/reports?id=1#top',
  );
  expect(judgeLink('HTTPS://Northmere.Example')).toBe('https://northmere.example/');
  expect(judgeLink('mailto:ana.webb@northmere.example')).toBe('mailto:ana.webb@northmere.example');
  // A name in other letters is shown as it is asked for, so that it cannot pass for another.
  expect(judgeLink('https://nоrthmere.example/')).toMatch(/^https:\/\/xn--/);
});

test.each([
  'http://northmere.example/',
  'file:///etc/passwd',
  '\\\\server\\share\\paper.docx',
  '//server/share',
  'smb://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x&crumb=location:\\\\server',
  'ms-word:ofe|u|https://northmere.example/x.docx',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'app://clerkwell/index.html',
  'blob:https://northmere.example/1',
  'https://northmere.example@evil.example/',
  'https://ana:secret@northmere.example/',
  'https://northmere.example/\u202Efdp.exe',
  'https://northmere.example/a\u0000b',
  'https://northmere.example/a\nb',
  `https://northmere.example/${'a'.repeat(2000)}`,
  'https:',
  '',
  'calculator:',
])('%j is left alone', (link) => {
  expect(judgeLink(link)).toBeNull();
});
