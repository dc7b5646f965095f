import { bad, type HostileFile, odd } from './hostile-file.ts';

const head = '"format":"clerkwell-programme","version":1';
const body =
  '"bodies":[{"id":"b","name":"Northmere"}],"programmes":[{"id":"p","name":"A","shortName":"A","bodyId":"b"}]';
const good = `{${head},${body}}`;
const risk = (fields: string) => `{${head},${body},"risks":[${fields}]}`;
const deep = (open: string, close: string, times: number) => `${open.repeat(times)}${close.repeat(times)}`;

/** Everything that may be handed to whatever reads a programme as JSON. */
export const JSON_FILES: readonly HostileFile[] = [
  bad('nothing.json', ''),
  bad('blanks.json', ' \n\t '),
  bad('a-mark-alone.json', Buffer.from([0xef, 0xbb, 0xbf])),
  odd('with-a-mark.json', `\uFEFF${good}`),
  bad('with-two-marks.json', `\uFEFF\uFEFF${good}`),
  bad('in-utf-16.json', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')])),
  bad('in-utf-16-without-a-mark.json', Buffer.from(good, 'utf16le')),
  bad('in-utf-32.json', Buffer.from(good.split('').flatMap((letter) => [0, 0, 0, letter.charCodeAt(0)]))),
  bad('in-latin-1.json', Buffer.from(good.replace('Northmere', 'Nórthmere £'), 'latin1')),
  bad('mixed-encodings.json', Buffer.concat([Buffer.from(good.slice(0, 60)), Buffer.from(good.slice(60), 'utf16le')])),
  bad('overlong.json', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')])),
  bad('half-a-letter.json', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xe2, 0x82]), Buffer.from('"}')])),
  bad(
    'surrogates-in-utf-8.json',
    Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
  ),
  bad('nul-bytes.json', Buffer.alloc(5000)),
  bad('nul-behind.json', `${good}\u0000`),
  bad('a-zip.json', Buffer.from('PK\u0003\u0004 and so on', 'latin1')),
  bad('a-number.json', '7'),
  bad('a-string.json', '"programme"'),
  bad('null.json', 'null'),
  bad('a-list.json', '[]'),
  bad('an-empty-object.json', '{}'),
  bad('cut-off.json', good.slice(0, -10)),
  bad('said-twice.json', `${good}${good}`),
  bad('with-a-comment.json', `// a programme\n${good}`),
  bad('with-a-comma-too-many.json', good.replace('}]}', '},]}')),
  bad('single-quotes.json', good.replaceAll('"', "'")),
  bad('not-a-number.json', risk('{"id":"r","score":NaN}')),
  bad('infinite.json', risk('{"id":"r","score":1e999}')),
  bad('deep-lists.json', deep('[', ']', 500_000)),
  bad('deep-objects.json', deep('{"a":', '', 300_000)),
  bad('deep-inside-a-field.json', risk(deep('[', ']', 100_000))),
  bad('deep-where-prose-stands.json', risk(`{"id":"r","ref":"R1","title":${deep('{"a":', '', 1)}1${'}'.repeat(1)}}`)),
  bad('the-wrong-format.json', good.replace('clerkwell-programme', 'another')),
  bad('a-later-version.json', good.replace('"version":1', '"version":2')),
  bad('version-of-a-million-digits.json', good.replace('"version":1', `"version":${'9'.repeat(1_000_000)}`)),
  bad('an-unknown-field.json', `{${head},${body},"extra":1}`),
  bad(
    'ten-thousand-unknown-fields.json',
    `{${head},${body},${Array.from({ length: 10_000 }, (_, n) => `"x${n}":1`).join(',')}}`,
  ),
  bad('proto.json', `{${head},${body},"__proto__":{"polluted":true}}`),
  bad('proto-in-a-record.json', risk('{"id":"r","__proto__":{"polluted":true}}')),
  bad('constructor.json', `{${head},${body},"constructor":{"prototype":{"polluted":true}}}`),
  bad('proto-as-an-id.json', good.replace('"id":"b"', '"id":"__proto__"')),
  bad('field-twice.json', `{${head},"version":2,${body}}`),
  bad(
    'id-twice.json',
    `{${head},"bodies":[{"id":"b","name":"A"},{"id":"b","name":"B"}],"programmes":[{"id":"p","name":"A","shortName":"A","bodyId":"b"}]}`,
  ),
  bad(
    'two-programmes.json',
    good.replace('"bodyId":"b"}]', '"bodyId":"b"},{"id":"q","name":"A","shortName":"A","bodyId":"b"}]'),
  ),
  bad('names-nobody.json', good.replace('"bodyId":"b"', '"bodyId":"gone"')),
  bad('names-a-list.json', good.replace('"name":"Northmere"', '"name":["Northmere"]')),
  bad('a-lone-surrogate.json', good.replace('Northmere', '\\ud800')),
  bad('a-surrogate-the-wrong-way-round.json', good.replace('Northmere', '\\udc00\\ud800')),
  bad('a-nul-letter.json', good.replace('Northmere', 'North\\u0000mere')),
  bad('an-escape-letter.json', good.replace('Northmere', 'North\\u001b[31mmere')),
  bad('a-non-character.json', good.replace('Northmere', 'North\\uffffmere')),
  odd('turned-words.json', good.replace('Northmere', 'North\\u202emere')),
  bad('a-line-break-in-a-name.json', good.replace('Northmere', 'North\\nmere')),
  bad('a-name-of-ten-megabytes.json', good.replace('Northmere', 'N'.repeat(10 << 20))),
  bad('an-id-of-a-megabyte.json', good.replaceAll('"b"', `"${'b'.repeat(1 << 20)}"`)),
  bad('an-id-that-climbs.json', good.replaceAll('"b"', '"../../x"')),
  bad(
    'a-hundred-thousand-records.json',
    `{${head},"bodies":[${Array.from({ length: 100_000 }, (_, n) => `{"id":"b${n}"}`).join(',')}]}`,
  ),
  bad('a-million-nulls.json', `{${head},"bodies":[${'null,'.repeat(999_999)}null]}`),
  bad(
    'an-attachment-without-bytes.json',
    `{${head},${body},"attachments":[{"id":"a","name":"x.pdf","mediaType":"application/pdf","size":3,"sha256":"${'0'.repeat(64)}","alt":""}]}`,
  ),
  bad(
    'an-attachment-with-other-bytes.json',
    `{${head},${body},"attachments":[{"id":"a","name":"x.pdf","mediaType":"application/pdf","size":3,"sha256":"${'0'.repeat(64)}","alt":""}],"payloads":[{"sha256":"${'0'.repeat(64)}","base64":"AAAA"}]}`,
  ),
  bad('base-64-that-is-none.json', `{${head},${body},"payloads":[{"sha256":"${'0'.repeat(64)}","base64":"!!!!"}]}`),
  bad('a-date-that-is-none.json', `{${head},${body},"meetings":[{"id":"m","committeeId":"c","date":"2023-02-30"}]}`),
  bad(
    'a-date-in-the-year-minus-one.json',
    `{${head},${body},"meetings":[{"id":"m","committeeId":"c","date":"-000001-01-01"}]}`,
  ),
  bad('money-of-a-thousand-digits.json', `{${head},${body},"allocations":[{"id":"a","amount":${'9'.repeat(1000)}}]}`),
];
