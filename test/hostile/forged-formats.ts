import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { HostileFile } from './hostile-file.ts';

/** A good definition. */
export const GOOD_FORMAT = readFileSync(
  join(import.meta.dirname, '..', '..', 'templates', 'cambridgeshire-committee', 'template.yaml'),
  'utf8',
);

/** The folder of a report format with this definition, which goes by the folder's name; and with a carrier where one is given. */
export function formatFolder(definition: string, carrier?: Uint8Array): (path: string) => void {
  return (path) => {
    mkdirSync(path);
    const own = definition.replace(/^id:.*$/m, `id: ${basename(path)}`);
    writeFileSync(join(path, 'template.yaml'), carrier === undefined ? own : `${own}\ncarrier: carrier.docx\n`);
    if (carrier !== undefined) writeFileSync(join(path, 'carrier.docx'), carrier);
  };
}

const made = (must: HostileFile['must'], name: string, definition: string): HostileFile => ({
  name,
  content: formatFolder(definition),
  must,
});
const bad = (name: string, definition: string): HostileFile => made('be refused', name, definition);
const odd = (name: string, definition: string): HostileFile => made('do no harm', name, definition);
const named = (name: string): string => GOOD_FORMAT.replace(/^name:.*$/m, `name: ${name}`);
const line = (words: string): string => `${GOOD_FORMAT}\n${words}\n`;

/** Report formats of a forger who knows YAML. Each is a folder. */
export const FORGED_FORMATS: readonly HostileFile[] = [
  bad('brackets-left-open', named(`"${'{'.repeat(100_000)}"`)),
  bad('words-left-open', named(`"${'{x}'.repeat(30_000)}"`)),
  bad('words-nearly-known', named(`"${Array.from({ length: 5000 }, (_, n) => `{committe${n}}`).join('')}"`)),
  bad('a-word-of-four-hundred-kilobytes', named(`"{${'x'.repeat(400_000)}}"`)),
  bad('a-key-nearly-as-long-as-another', line(`? ${'k'.repeat(200_000)}\n: 1`)),
  bad('a-carrier-called-nul', line('carrier: NUL')),
  bad('a-carrier-that-is-the-definition', line('carrier: template.yaml')),
  bad('a-carrier-that-is-this-folder', line('carrier: .')),
  bad('a-carrier-with-a-nul', line('carrier: "a\\0.docx"')),
  bad('a-carrier-of-letters-apart', line('carrier: "..%2f..%2fetc"')),
  bad('a-time-by-its-tag', line('extra: !!timestamp 2001-12-14')),
  bad('bytes-by-their-tag', line(`extra: !!binary ${'A'.repeat(100_000)}`)),
  bad('a-set-by-its-tag', line('extra: !!set { a, b }')),
  bad('an-ordered-map', line('extra: !!omap [ a: 1, a: 2 ]')),
  bad('an-object-by-its-tag', line('extra: !<tag:yaml.org,2002:js/undefined> x')),
  bad('a-tag-without-end', line(`extra: !${'x'.repeat(100_000)} y`)),
  odd('a-remark-of-four-hundred-kilobytes', `# ${'x'.repeat(400_000)}\n${GOOD_FORMAT}`),
  odd('fifty-thousand-remarks', `${'#\n'.repeat(50_000)}${GOOD_FORMAT}`),
  bad('a-text-of-four-hundred-kilobytes', named(`|\n  ${'x'.repeat(400_000)}`)),
  bad('a-text-folded-ten-thousand-times', named(`>\n${'  x\n'.repeat(50_000)}`)),
  odd('line-ends-of-old', GOOD_FORMAT.replaceAll('\n', '\r')),
  odd('line-ends-of-windows', GOOD_FORMAT.replaceAll('\n', '\r\n')),
  bad('letters-that-look-alike', GOOD_FORMAT.replace(/^sections:/m, 's\u0435ctions:')),
  bad('keys-that-are-numbers', line('1: a\n2: b')),
  bad('keys-that-are-nothing', line('~: a')),
  bad('keys-that-are-lists', line('[a, b]: c')),
  bad('a-section-of-an-object', GOOD_FORMAT.replace(/key: \w+/, 'key: __proto__')),
  bad(
    'ten-thousand-sections',
    `${GOOD_FORMAT.replace(/^sections:[\s\S]*$/m, '')}\nsections:\n${Array.from({ length: 10_000 }, (_, n) => `  - { key: k${n}, heading: H }`).join('\n')}`,
  ),
  bad('aliases-a-hundred-times', line(`x: &x [a]\ny: [${'*x,'.repeat(20_000)}]`)),
  bad('an-alias-before-its-anchor', line('y: *later\nx: &later 1')),
  bad('aliases-as-keys', line('x: &x a\n*x : b')),
  bad('brackets-and-dashes', line(`x: ${'[{a: '.repeat(10_000)}`)),
  bad('dashes-in-a-stair', line(Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}-`).join('\n'))),
  bad('quotes-that-escape', named(`"${'\\x41'.repeat(50_000)}`)),
  bad('an-escape-of-no-letter', named('"\\UFFFFFFFF"')),
  bad('documents-without-number', `${'---\n'.repeat(20_000)}${GOOD_FORMAT}`),
  odd('directives-without-number', `${'%TAG ! x\n'.repeat(10_000)}---\n${GOOD_FORMAT}`),
];
