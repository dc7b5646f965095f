import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bad, type HostileFile, odd } from './hostile-file.ts';

const good = readFileSync(
  join(import.meta.dirname, '..', '..', 'templates', 'cambridgeshire-committee', 'template.yaml'),
  'utf8',
).replace(/^id:.*$/m, 'id: hostile-format');
const without = (pattern: RegExp, by = ''): string => good.replace(pattern, by);
const nest = (times: number) => `${Array.from({ length: times }, (_, n) => `${' '.repeat(n)}a:`).join('\n')} x`;

/** Definitions of a report format, each to stand in a folder `hostile-format`. */
export const TEMPLATES: readonly HostileFile[] = [
  bad('nothing', ''),
  bad('blanks', '  \n\n'),
  bad('a-mark-alone', Buffer.from([0xef, 0xbb, 0xbf])),
  bad('in-utf-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, 'utf16le')])),
  bad('in-latin-1', Buffer.from(`# £\n${good}`, 'latin1')),
  bad('nul-bytes', Buffer.alloc(1000)),
  bad('noise', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256))),
  bad('a-string', 'just words'),
  bad('a-list', '- a\n- b\n'),
  bad('null', '~'),
  bad('an-unclosed-quote', `${good}\nname2: "`),
  bad('tabs', 'id:\n\t- a'),
  bad('wrong-indents', 'a:\n   b: 1\n  c: 2'),
  bad('a-key-twice', `${good}\nid: hostile-format`),
  bad('two-documents', `${good}\n---\n${good}`),
  bad('an-unknown-field', `${good}\nextra: 1`),
  bad('proto', `${good}\n__proto__: { polluted: true }`),
  bad('constructor', `${good}\nconstructor: { prototype: { polluted: true } }`),
  bad('a-merge-key', `base: &b { polluted: true }\n${good}\n<<: *b`),
  bad(
    'an-alias-bomb',
    `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`).join('\n')}\n${good}`,
  ),
  bad('an-alias-of-itself', `a: &a [*a]\n${good}`),
  bad('an-alias-to-nothing', `${good}\nextra: *gone`),
  bad('three-thousand-anchors', `${Array.from({ length: 3000 }, (_, n) => `x${n}: &x${n} 1`).join('\n')}\n${good}`),
  bad('a-hundred-thousand-keys', Array.from({ length: 100_000 }, (_, n) => `x${n}: 1`).join('\n')),
  bad('a-tag-for-code', `${good}\nextra: !!js/function 'function () { return 1 }'`),
  bad('a-tag-of-its-own', `${good}\nextra: !!python/object/apply:os.system ['x']`),
  odd('a-directive', `%YAML 9.9\n---\n${good}`),
  bad('deep-maps', nest(1400)),
  bad('deep-lists', '['.repeat(50_000)),
  bad('deep-braces', '{a: '.repeat(50_000)),
  bad('deep-dashes', `${'- '.repeat(30_000)}x`),
  bad('two-megabytes', `${good}\n# ${'x'.repeat(2 << 20)}`),
  bad('a-line-of-a-megabyte', `name: ${'x'.repeat(1 << 20)}\n`),
  bad('a-key-of-a-megabyte', `${'k'.repeat(1 << 20)}: x\n`),
  bad('a-complex-key', `${good}\n? [a, b]\n: c`),
  bad('a-gigantic-number', without(/^id:.*$/m, `id: hostile-format\nnumbering: ${'9'.repeat(500)}`)),
  bad('infinite', `${good}\nextra: .inf`),
  bad('another-id', without(/^id:.*$/m, 'id: another-format')),
  bad('an-id-that-climbs', without(/^id:.*$/m, 'id: ../../etc')),
  bad('no-id', without(/^id:.*$/m)),
  bad('no-sections', without(/^sections:[\s\S]*$/m)),
  bad('an-escape-letter', without(/^name:.*$/m, 'name: "a\\e[31mb"')),
  bad('a-nul-letter', without(/^name:.*$/m, 'name: "a\\0b"')),
  bad('a-lone-surrogate', without(/^name:.*$/m, 'name: "a\\ud800b"')),
  bad('a-carrier-that-climbs', `${good}\ncarrier: ../../../../etc/passwd`),
  bad('a-carrier-from-the-root', `${good}\ncarrier: /etc/passwd`),
  bad('a-carrier-on-a-share', `${good}\ncarrier: \\\\evil.example\\share\\x.docx`),
  bad('a-carrier-that-is-not-there', `${good}\ncarrier: gone.docx`),
  odd('dates-and-octals', `${good}\n# 2023-10-10 0o17 0x1F yes NO`),
];
