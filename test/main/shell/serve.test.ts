import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY, locateAsset, serveAsset } from '../../../main/shell/serve.ts';
import { isOwnFrame } from '../../../main/shell/security.ts';
import { useTempFolder } from '../../helpers/temp-folder.ts';

const folder = useTempFolder();

test('the page and its parts are found', () => {
  expect(locateAsset('app://clerkwell/', '/srv')).toBe(join('/srv', 'index.html'));
  expect(locateAsset('app://clerkwell/assets/index-1.js', '/srv')).toBe(join('/srv', 'assets', 'index-1.js'));
});

test.each([
  'app://clerkwell/../../etc/passwd.html',
  'app://clerkwell/%2e%2e%2f%2e%2e%2fetc/passwd.html',
  'app://clerkwell/..%5c..%5cboot.html',
  'app://clerkwell/a%00.html',
  'app://clerkwell//server/share.html',
  'app://clerkwell/.secret/index.html',
  'app://clerkwell/%zz.html',
  'app://clerkwell/programme.clerkwell',
  'app://clerkwell/assets',
  'app://elsewhere/index.html',
  'https://clerkwell/index.html',
  'file:///etc/hostname.html',
  'not a url',
])('%s is not served', (url) => {
  const found = locateAsset(url, '/srv');
  expect(found === null || found.startsWith(join('/srv', 'etc'))).toBe(true);
});

test('what is served carries the policy; what is not there is 404', async () => {
  mkdirSync(join(folder(), 'assets'));
  writeFileSync(join(folder(), 'index.html'), '<!doctype html>');
  const page = await serveAsset('app://clerkwell/', folder());
  expect(page.status).toBe(200);
  expect(page.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect((await serveAsset('app://clerkwell/none.js', folder())).status).toBe(404);
});

test('the policy allows no eval, no inline and no connection', () => {
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
  expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'none'");
  expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe');
});

test('only the top frame of the app’s own page is listened to', () => {
  expect(isOwnFrame({ url: 'app://clerkwell/', parent: null })).toBe(true);
  expect(isOwnFrame({ url: 'app://clerkwell/', parent: {} })).toBe(false);
  expect(isOwnFrame({ url: 'app://clerkwell.evil/', parent: null })).toBe(false);
  expect(isOwnFrame({ url: 'about:blank', parent: null })).toBe(false);
  expect(isOwnFrame(null)).toBe(false);
});
