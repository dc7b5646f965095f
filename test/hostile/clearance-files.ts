import { createHash } from 'node:crypto';
import { bad, type HostileFile, odd } from './hostile-file.ts';

/** Clearance files made to harm, each from the text of a good request or answer. */
export function makeClearanceFiles(good: string): readonly HostileFile[] {
  const { pack } = JSON.parse(good) as { readonly pack: { readonly [field: string]: unknown } };
  const sealed = (forged: unknown): string => {
    const text = JSON.stringify(forged);
    const seal = createHash('sha256').update(text, 'utf8').digest('hex');
    return JSON.stringify({ seal, pack: forged });
  };
  const [item] = pack['items'] as readonly { readonly [field: string]: unknown }[];
  return [
    bad('nothing.clearance', ''),
    bad('half.clearance', good.slice(0, good.length >> 1)),
    bad('a-list.clearance', '[]'),
    bad('no-seal.clearance', JSON.stringify({ pack })),
    bad('another-seal.clearance', JSON.stringify({ seal: '0'.repeat(64), pack })),
    bad('a-word-changed.clearance', good.replace(/"text": "./, '"text": "X')),
    bad('more-than-it-has.clearance', sealed({ ...pack, more: true })),
    bad('no-items.clearance', sealed({ ...pack, items: undefined })),
    bad('items-that-are-none.clearance', sealed({ ...pack, items: [null, 1, 'x'] })),
    bad('text-that-is-another.clearance', sealed({ ...pack, items: [{ ...item, text: 'Another text.' }] })),
    bad('text-of-fifty-megabytes.clearance', sealed({ ...pack, items: [{ ...item, text: 'x'.repeat(50_000_000) }] })),
    bad('half-a-pair.clearance', sealed({ ...pack, items: [{ ...item, question: 'x\ud800' }] })),
    bad(
      'object-names.clearance',
      `{"seal":"${'0'.repeat(64)}","__proto__":{"x":1},"pack":{"constructor":{"prototype":{"x":1}}}}`,
    ),
    bad('deep.clearance', `{"seal":"${'0'.repeat(64)}","pack":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
    odd('twice.clearance', good.replace('{', `{"seal": "${'0'.repeat(64)}",`)),
    bad('utf-16.clearance', Buffer.from(`\ufeff${good}`, 'utf16le')),
    bad('no-letters.clearance', Buffer.concat([Buffer.from(good.slice(0, -3)), Buffer.from([0xff, 0xfe, 0xc0])])),
  ];
}
