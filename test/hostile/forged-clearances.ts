import { createHash } from 'node:crypto';
import { bad, type HostileFile, odd } from './hostile-file.ts';

type Fields = { readonly [field: string]: unknown };

/** A pack with a seal that fits: whoever forges has the means. */
function seal(pack: unknown): string {
  const text = JSON.stringify(pack);
  return JSON.stringify({ seal: createHash('sha256').update(text, 'utf8').digest('hex'), pack });
}

/** Answers of clearance by somebody who can make a seal, from a good one: each must not be taken. */
export function forgeAnswers(good: string): readonly HostileFile[] {
  const { pack } = JSON.parse(good) as { readonly pack: Fields };
  const [item = {}] = pack['items'] as readonly Fields[];
  const part = (name: string): Fields => pack[name] as Fields;
  const but = (change: Fields): string => seal({ ...pack, ...change });
  const answered = (change: Fields): string => but({ items: [{ ...item, ...change }] });
  const words = 'Another text, which nobody asked about.';
  return [
    bad('of-another-request.clearance', but({ request: '01a00000-0000-7000-8000-000000000000' })),
    bad('of-no-request.clearance', but({ request: '' })),
    bad('of-a-request-that-climbs.clearance', but({ request: '../../x' })),
    bad('about-another-report.clearance', but({ report: { ...part('report'), id: 'report-none' } })),
    bad('about-an-object.clearance', but({ report: { ...part('report'), id: '__proto__' } })),
    bad('by-another-officer.clearance', but({ officer: { ...part('officer'), id: 'officer-monitoring' } })),
    bad('by-nobody.clearance', but({ officer: { ...part('officer'), id: 'officer-none' } })),
    bad('to-another-question.clearance', answered({ key: 'clear-legal' })),
    bad('to-no-question.clearance', answered({ key: 'constructor' })),
    bad('to-the-same-twice.clearance', but({ items: [item, { ...item, answer: 'no' }] })),
    bad('to-nothing.clearance', but({ items: [] })),
    odd(
      'about-another-text.clearance',
      answered({ text: words, covers: createHash('sha256').update(words).digest('hex') }),
    ),
    bad('about-a-text-with-another-hash.clearance', answered({ covers: '0'.repeat(64) })),
    bad('maybe.clearance', answered({ answer: 'maybe' })),
    bad('yes-in-capitals.clearance', answered({ answer: 'YES' })),
    bad('no-answer.clearance', answered({ answer: undefined })),
    odd('without-conditions.clearance', answered({ answer: 'yes with conditions', note: '' })),
    bad('on-no-day.clearance', answered({ on: '2023-02-30' })),
    bad('before-all-days.clearance', answered({ on: '-000001-01-01' })),
    odd('long-before-it-was-asked.clearance', answered({ on: '1066-10-14' })),
    odd('on-a-day-to-come.clearance', answered({ on: '9999-12-31' })),
    bad('with-a-long-note.clearance', answered({ note: 'x'.repeat(1_000_000) })),
    bad('with-letters-that-ring.clearance', answered({ note: 'fine\u0007\u001b]0;x' })),
    bad('with-half-a-pair.clearance', answered({ note: '\ud800' })),
    bad('with-a-million-remarks.clearance', answered({ remarks: Array.from({ length: 300_000 }, () => 'x') })),
    bad('with-a-remark-of-an-object.clearance', answered({ remarks: [{ toString: 'x' }] })),
    bad('of-a-later-version.clearance', but({ version: 2 })),
    bad('of-no-kind.clearance', but({ kind: 'cheque' })),
    bad('of-another-format.clearance', but({ format: 'clerkwell-programme' })),
    bad('with-more-than-it-has.clearance', answered({ admin: true })),
    bad(
      'sealed-in-capitals.clearance',
      seal(pack).replace(/"seal":"[^"]*"/, (all) => all.toUpperCase()),
    ),
    odd('sealed-with-another-word.clearance', seal(pack).replace('"pack":{', '"pack":{"format":"x",')),
    bad('with-a-seal-of-a-list.clearance', JSON.stringify({ seal: ['a'], pack })),
    bad('sealed-twice.clearance', seal(JSON.parse(seal(pack)))),
    bad('a-zip.clearance', Buffer.from('PK\u0003\u0004 and so on', 'latin1')),
    bad('ten-megabytes.clearance', Buffer.alloc(10 << 20, 0x20)),
    bad('an-answer-without-an-author.clearance', but({ author: null })),
    bad(
      'written-in-letters-apart.clearance',
      seal({ ...pack, items: [{ ...item, text: String(item['text']).replace('e', 'e\u0301') }] }),
    ),
  ];
}
