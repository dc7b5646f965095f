import { canPrint, printOr } from '../../../main/shell/may-print.ts';
import type { Deps } from '../../../main/app/deps.ts';
import { done, refuse } from '../../../shared/model/reply.ts';
import { must, refusal } from '../../helpers/test-deps.ts';
import { sampleDocument } from '../../helpers/sample-document.ts';

const SCREEN = { DISPLAY: ':1' };

test('only what writes a PDF where there is a screen waits for a window', () => {
  const exported = ['export', 'a.clerkwell', '--report', 'r', '--out', 'Paper.PDF'];
  const sent = ['--templates', 'own', 'report', 'send', 'a.clerkwell', 'r', 'clerk'];
  for (const args of [exported, sent]) {
    expect(canPrint(args, SCREEN, 'linux')).toBe(true);
    expect(canPrint(args, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(canPrint(args, { DISPLAY: '' }, 'linux')).toBe(false);
    expect(canPrint(args, {}, 'win32')).toBe(true);
  }
  expect(canPrint(['export', 'a.clerkwell', '--out', 'paper.docx'], SCREEN, 'linux')).toBe(false);
  expect(canPrint(['list', 'a.clerkwell', 'risks'], SCREEN, 'darwin')).toBe(false);
});

test('what cannot be printed in a window is made by LibreOffice; what was called off is not made at all', async () => {
  const bytes = new Uint8Array([1]);
  const office: Deps['makePdf'] = () => Promise.resolve(done(bytes));
  const print = async (first: Deps['makePdf']) =>
    printOr(first, office)(sampleDocument, new Uint8Array(), new AbortController().signal);
  expect(must(await print(() => Promise.reject(new Error('no window'))))).toBe(bytes);
  expect(must(await print(() => Promise.resolve(refuse('cannot-write', 'Not drawn.'))))).toBe(bytes);
  expect(refusal(await print(() => Promise.resolve(refuse('cancelled', 'Called off.'))))).toMatch(/^cancelled/);
});
