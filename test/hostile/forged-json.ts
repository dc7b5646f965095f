import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bad, type HostileFile, odd } from './hostile-file.ts';
import { body, good, head } from './small-programme.ts';

const more = (lists: string): string => `{${head},${body},${lists}}`;
const risk = (fields: string): string => more(`"risks":[{"id":"r","ref":"R1","title":"T",${fields}}]`);
const officer = (fields: string): string => more(`"officers":[{"id":"o","name":"N","post":"P",${fields}}]`);
const source = (url: string): string => more(`"sources":[{"id":"s","title":"T","url":${JSON.stringify(url)}}]`);
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const attached = (bytes: Buffer, about: object, base64 = bytes.toString('base64')): string =>
  more(
    `"attachments":[${JSON.stringify({ id: 'a', name: 'x.pdf', mediaType: 'application/pdf', size: bytes.length, sha256: sha(bytes), alt: '', ...about })}],"payloads":[{"sha256":"${sha(bytes)}","base64":"${base64}"}]`,
  );
const pdf = Buffer.from('%PDF-1.7 and so on');
const report =
  '"committees":[{"id":"c","bodyId":"b","name":"C"}],"meetings":[{"id":"m","committeeId":"c","date":"2024-01-01"}],"officers":[{"id":"o","name":"N","post":"P"}],"reports":[{"id":"r","title":"T","meetingId":"m","authorId":"o","templateId":"cambridgeshire-committee","asAt":"2024-01-01"}]';
const level = (n: number): string => `{"code":"${n}","label":"L","weight":${n}}`;
const matrix = (likelihood: string, impact: string, bands: string): string =>
  more(`"riskMatrices":[{"id":"m","name":"M","likelihood":[${likelihood}],"impact":[${impact}],"bands":[${bands}]}]`);

/** Programmes in JSON of a forger who knows what they should hold. */
export const FORGED_JSON: readonly HostileFile[] = [
  bad('a-key-of-ten-megabytes.json', more(`"${'k'.repeat(10 << 20)}":1`)),
  bad(
    'two-thousand-keys-that-are-nearly-right.json',
    risk(Array.from({ length: 2000 }, (_, n) => `"titl${n}":1`).join(',')),
  ),
  bad('eleven-million-values.json', (path) => writeFileSync(path, `[${'{},'.repeat(5_600_000)}{}]`)),
  bad('a-line-of-a-hundred-megabytes.json', (path) => writeFileSync(path, `{"a":"${'x'.repeat(100 << 20)}"}`)),
  bad('a-hundred-megabytes-of-blanks.json', (path) => writeFileSync(path, Buffer.alloc(100 << 20, 0x20))),
  bad('an-id-said-twice.json', good.replace('{"id":"b"', '{"id":"x","id":"y"').replace('"bodyId":"b"', '"bodyId":"b"')),
  bad('a-list-as-an-object.json', `{${head},"bodies":{"0":{"id":"b","name":"N"},"length":1}}`),
  bad('to-json.json', more('"toJSON":{"x":1}')),
  bad('then.json', risk('"then":{"then":1}')),
  bad('has-own-property.json', risk('"hasOwnProperty":1')),
  bad('names-of-objects-as-ids.json', good.replaceAll('"b"', '"hasOwnProperty"').replaceAll('"p"', '"toString"')),
  bad('a-name-of-no-letters.json', good.replace('Northmere', '')),
  odd('a-name-of-blanks.json', good.replace('Northmere', '\\u00a0\\u2003\\u200b')),
  bad('a-name-of-two-halves-of-pairs.json', good.replace('Northmere', '\\ude00\\ud83d')),
  odd('a-name-of-marks.json', good.replace('Northmere', `e${'\u0301'.repeat(150)}`)),
  bad('a-name-with-a-mark-inside.json', good.replace('Northmere', 'North\\ufffemere')),
  bad('a-name-with-a-bell.json', good.replace('Northmere', 'North\\u0007\\u009b31mmere')),
  odd('a-name-of-private-letters.json', good.replace('Northmere', '\\ue000\\udbff\\udffd')),
  odd('a-name-from-right-to-left.json', good.replace('Northmere', '\\u2067Northmere\\u202e')),
  bad('an-id-in-capitals.json', good.replaceAll('"b"', '"B"')),
  bad('an-id-of-cyrillic.json', good.replaceAll('"b"', '"\u0430"')),
  bad('an-id-with-a-line-behind.json', good.replaceAll('"b"', '"b\\n"')),
  bad('an-order-past-counting.json', risk('"order":9007199254740993')),
  bad('an-order-that-is-half.json', risk('"order":0.5')),
  odd('an-order-of-minus-nought.json', risk('"order":-0')),
  bad('an-order-too-small-to-see.json', risk('"order":1e-400,"score":1')),
  bad('a-year-past-all-years.json', risk('"reviewDue":"+275760-09-13"')),
  bad('a-day-with-a-time.json', risk('"reviewDue":"2024-01-01T00:00:00Z"')),
  bad('a-day-in-other-digits.json', risk('"reviewDue":"٢٠٢٤-٠١-٠١"')),
  bad('a-day-that-was-left-out.json', risk('"reviewDue":"2023-02-29"')),
  bad('an-address-that-runs.json', source('javascript:alert(1)')),
  bad('an-address-on-a-share.json', source('\\\\evil.example\\share\\x')),
  bad('an-address-of-a-file.json', source('file:///etc/passwd')),
  bad('an-address-of-data.json', source('data:text/html,<script>1</script>')),
  odd('an-address-that-deceives.json', source('https://bank.example@evil.example/')),
  bad('an-address-with-a-line.json', source('https://a.example/\r\nSet-Cookie: x')),
  odd('an-e-mail-with-a-line.json', officer('"email":"a@b.example\\r\\nBcc: all@b.example"')),
  odd('an-e-mail-that-runs.json', officer('"email":"javascript:alert(1)"')),
  bad('an-officer-who-leads-himself-out.json', officer('"bodyId":"gone"')),
  bad('levels-without-number.json', matrix(Array.from({ length: 20_000 }, (_, n) => level(n)).join(','), level(1), '')),
  bad(
    'weights-past-counting.json',
    matrix('{"code":"1","label":"L","weight":1e308}', '{"code":"1","label":"L","weight":1e308}', ''),
  ),
  bad(
    'bands-over-one-another.json',
    matrix(level(1), level(1), '{"label":"A","from":1,"to":9,"rag":"red"},{"label":"B","from":2,"to":3,"rag":"green"}'),
  ),
  bad('a-band-that-goes-back.json', matrix(level(1), level(1), '{"label":"A","from":9,"to":1,"rag":"red"}')),
  bad('a-level-of-an-object.json', risk('"current":{"likelihood":"__proto__","impact":"constructor"}')),
  odd('an-attachment-that-climbs.json', attached(pdf, { name: '../../../../etc/cron.d/x' })),
  bad('an-attachment-of-another-size.json', attached(pdf, { size: 3 })),
  bad('an-attachment-of-another-kind.json', attached(pdf, { mediaType: 'text/html\r\nx: y' })),
  odd('an-attachment-called-nul.json', attached(pdf, { name: 'NUL' })),
  odd('base-64-in-lines.json', attached(pdf, {}, pdf.toString('base64').replace(/(....)/g, '$1\\n'))),
  odd('base-64-of-another-alphabet.json', attached(Buffer.from('fbffbe', 'hex'), {}, '-_--')),
  bad('base-64-cut-short.json', attached(pdf, {}, pdf.toString('base64').slice(0, -3))),
  bad('base-64-of-thirty-megabytes.json', (path) => writeFileSync(path, attached(Buffer.alloc(30 << 20, 0x25), {}))),
  bad(
    'bytes-that-nobody-names.json',
    more(
      `"payloads":[{"sha256":"${sha(pdf)}","base64":"${pdf.toString('base64')}"},{"sha256":"${sha(pdf)}","base64":"AAAA"}]`,
    ),
  ),
  odd('a-snapshot-that-swells.json', (path) => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('[1'), Buffer.alloc(40 << 20, 0x20), Buffer.from(']')]), {
      level: 9,
    });
    writeFileSync(
      path,
      more(
        `${report},"snapshots":[{"id":"s","reportId":"r","asAt":"2024-01-01","takenAt":"2024-01-01T00:00:00.000Z","who":"x","contents":"${sha(bomb)}"}],"payloads":[{"sha256":"${sha(bomb)}","base64":"${bomb.toString('base64')}"}]`,
      ),
    );
  }),
  bad('a-format-that-climbs.json', more(report.replace('cambridgeshire-committee', '../../etc'))),
  bad('a-format-of-an-object.json', more(report.replace('cambridgeshire-committee', '__proto__'))),
  bad(
    'a-report-with-a-text-of-no-kind.json',
    more(`${report},"sections":[{"id":"s","reportId":"r","key":"k","prose":[{"kind":"script","text":"x"}]}]`),
  ),
  bad(
    'a-report-with-a-table-without-end.json',
    more(
      `${report},"sections":[{"id":"s","reportId":"r","key":"k","prose":[{"kind":"table","rows":[${'[],'.repeat(50_000)}[]]}]}]`,
    ),
  ),
  bad('a-text-of-a-hundred-thousand-letters.json', risk(`"cause":"${'x'.repeat(100_001)}"`)),
  bad('a-reference-to-itself.json', more('"workstreams":[{"id":"w","code":"W1","name":"N","leadId":"w"}]')),
  odd('line-ends-of-every-kind.json', good.replaceAll(',', ',\r\n\n\r')),
  bad('line-ends-of-another-kind.json', good.replaceAll(',', ',\u2028\u0085')),
  bad('letters-of-full-width.json', good.replaceAll('"', '\uff02')),
  bad('in-utf-7.json', good.replaceAll('"', '+ACI-')),
  bad('in-utf-16-the-other-way.json', Buffer.from(`\ufeff${good}`, 'utf16le').swap16()),
  bad('lines-of-json.json', `${good}\n{"a":1}\n{"b":2}`),
  bad('numbers-in-another-base.json', good.replace('"version":1', '"version":0x1')),
  bad('numbers-with-a-nought-before.json', good.replace('"version":1', '"version":01')),
  bad('a-version-in-words.json', good.replace('"version":1', '"version":"1"')),
  odd('a-version-with-a-point.json', good.replace('"version":1', '"version":1.0')),
];

/** Answers to questions, mappings and single records as JSON: each for the option of a command that reads such a file. */
export const FORGED_ANSWERS: readonly HostileFile[] = [
  bad('nothing.json', ''),
  bad('a-list.json', '["mine"]'),
  bad('a-word.json', '"mine"'),
  bad('another-answer.json', '{"risk r1 title":"yours"}'),
  bad('an-answer-of-an-object.json', '{"risk r1 title":{"toString":"mine"}}'),
  bad('a-hundred-thousand-answers.json', `{${Array.from({ length: 100_000 }, (_, n) => `"k${n}":"none"`).join(',')}}`),
  bad('an-answer-of-ten-megabytes.json', `{"a":"${'x'.repeat(10 << 20)}"}`),
  bad('a-question-of-ten-megabytes.json', `{"${'x'.repeat(10 << 20)}":"no"}`),
  bad('deep.json', `{"columns":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`),
  bad('columns-of-nothing.json', '{"columns":{"Risk":"nothing.at.all"},"then":1}'),
  bad('columns-of-objects.json', '{"columns":{"__proto__":"title","constructor":7}}'),
  bad('in-utf-16.json', Buffer.from('\ufeff{"a":"mine"}', 'utf16le')),
  bad('no-letters.json', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
  bad('a-control-letter.json', '{"a\\u001b[31m":"\\u0000"}'),
];
